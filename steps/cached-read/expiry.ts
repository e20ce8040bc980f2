import type { RedisSession, StepContext } from '#tutorial';
import type { Narrator } from '../kit/narrator.ts';
import { formatReply } from '../kit/redis-cli.ts';
import { msg } from './text.ts';

/** How often the remaining life of the key is asked for while it runs out, in ms. */
const WATCH_MS = 100;
/** The longest TTL that is waited for, and what a longer one becomes, in seconds. */
const LONGEST_S = 15;
const SHORT_S = 5;

/** Where a key runs out, and to whom it is told. */
export interface Watch {
  readonly redis: RedisSession;
  /** `host:port` that redis-cli shows. */
  readonly address: string;
  readonly tell: Narrator;
  readonly ctx: Pick<StepContext, 'clock' | 'signal'>;
}

/** Waits until a key of `ttl` seconds is gone, and shows its own remaining life meanwhile, as Redis tells it. */
export async function untilExpired(key: string, ttl: number, watch: Watch): Promise<void> {
  const { redis, tell, ctx } = watch;
  const max = ttl > LONGEST_S ? await shorten(key, ttl, watch) : ttl;
  for (;;) {
    const left = Number(await redis.command('PTTL', key));
    tell.progress('ttl', msg('cached-read.ttl-left'), Math.max(0, left / 1000), max, 's');
    if (left < 0) return;
    await ctx.clock.sleep(Math.min(WATCH_MS, left + 1), ctx.signal);
  }
}

/** Nobody learns from minutes of waiting: Redis can give a key another life. Gives what it has now, in seconds. */
async function shorten(key: string, ttl: number, { redis, address, tell }: Watch): Promise<number> {
  // A user who may not use EXPIRE waits.
  const reply = await redis.command('EXPIRE', key, String(SHORT_S)).catch(() => null);
  if (reply !== 1) return ttl;
  tell.redisCli(address, [
    { input: `EXPIRE ${key} ${String(SHORT_S)}`, output: formatReply(reply) },
  ]);
  tell.say('text', msg('cached-read.expiry.shortened', { ttl, short: SHORT_S }));
  return SHORT_S;
}
