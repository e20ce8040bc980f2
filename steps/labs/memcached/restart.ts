import type { RedisFact } from '#tutorial';
import { readAll, SPEC, startNode, storeAll, type Context } from './fleet.ts';

/** Keys before a server was killed, and after it was started again. */
export interface Restart {
  readonly store: 'memcached' | 'redis';
  readonly before: number;
  readonly after: number;
}

const KEYS = 1000;

const NAMES = Array.from({ length: KEYS }, (_, at) => `restart:${at}`);

/** `kill -9` for a memcached that holds keys, and the same server anew. */
export async function restartMemcached(ctx: Context): Promise<Restart> {
  const node = await startNode('restart', ctx);
  const before = await (async () => {
    await using session = node.session;
    await storeAll(session, NAMES, 'here');
    return (await readAll(session, NAMES)).size;
  })();
  await ctx.engines.memcached.kill(node.fact, SPEC.owner);
  const again = await startNode('restart', ctx);
  await using session = again.session;
  return { store: 'memcached', before, after: (await readAll(session, NAMES)).size };
}

/** The same with a Redis without a replica; null where this Redis cannot be killed. */
export async function restartRedis(fact: RedisFact, ctx: Context): Promise<Restart | null> {
  const { redis } = ctx.engines;
  if (!redis.can(fact, 'kill') || !redis.can(fact, 'restart')) return null;
  const there = async (): Promise<number> => {
    await using session = await redis.open(fact);
    return Number(await session.command('EXISTS', ...NAMES));
  };
  {
    await using session = await redis.open(fact);
    await session.command('MSET', ...NAMES.flatMap((name) => [name, 'here']));
  }
  const before = await there();
  await redis.killNode(fact, fact.port);
  await redis.restartNode(fact, fact.port, ctx.signal);
  return { store: 'redis', before, after: await there() };
}
