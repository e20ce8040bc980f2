import type { RedisFact, StepContext } from '#tutorial';
import { createNarrator } from '../kit/narrator.ts';
import { nowYou } from '../kit/now-you.ts';
import { msg } from './text.ts';

/** Its id, in what is remembered. */
export const TASK = 'first-key';

/** How long the key is to live, in seconds: it is gone by itself before it could be in anybody's way. */
const LIFE = 300;

/** The learner's first key: it must be there, and must have an end. */
export async function firstKey(redis: RedisFact, ctx: StepContext): Promise<void> {
  if (ctx.task === undefined) return;
  const key = `${redis.keyPrefix}hello`;
  await using session = await ctx.engines.redis.open(redis);
  const left = async (): Promise<number> => Number(await session.command('TTL', key));
  const seen = await nowYou(ctx, {
    id: TASK,
    server: 'redis',
    facts: { redis },
    what: msg('create-redis.task', { seconds: LIFE }),
    lines: [`SET ${key} "hello" EX ${LIFE}`, `TTL ${key}`],
    hint: msg('create-redis.task.hint'),
    look: async () => {
      const ttl = await left();
      if (ttl >= 0) return null;
      return msg(ttl === -1 ? 'create-redis.task.no-end' : 'create-redis.task.not-there', { key });
    },
  });
  if (!seen) return;
  const tell = createNarrator(ctx);
  await tell.redis(session, ['GET', key], ['TTL', key]);
  tell.say('text', msg('create-redis.task.learned'));
}
