import type { RedisFact, RedisSession, StepContext } from '#tutorial';
import type { OwnRedis } from '../../kit/own-redis.ts';
import { favourites, type Load, type LoadSpec } from './load.ts';
import { POLICIES, type Policy } from './policies.ts';
import { createReader, type Reader } from './reader.ts';

/** What one policy did with the load. */
export interface PolicyResult {
  readonly policy: Policy;
  /** Keys at the end. */
  readonly kept: number;
  /** Of the second half's favourites, those that were there at its end. */
  readonly favouritesKept: number;
  /** Counted by Redis, from the first write on. */
  readonly evicted: number;
  /** Counted by Redis; 0 to 100. */
  readonly hitsBefore: number;
  readonly hitsAfter: number;
  readonly refused: number;
}

/** How the comparison is run. */
export interface Comparison {
  readonly spec: LoadSpec;
  readonly load: Load;
  /** Bytes. */
  readonly memory: number;
  readonly prefix: string;
  readonly onTick: (done: number) => void;
}

type Context = Pick<StepContext, 'engines' | 'clock' | 'signal'>;

/**
 * The same load with every policy, each on a server of its own and all at the same time: Redis tells the age of a key
 * in whole seconds, so that LRU needs some of them, and eight times that would be long.
 */
export async function compareAtOnce(
  own: OwnRedis,
  comparison: Comparison,
  ctx: Context,
): Promise<readonly PolicyResult[]> {
  const facts: RedisFact[] = [];
  for (const { id } of POLICIES) {
    facts.push(await own.start({ maxmemory: comparison.memory, maxmemoryPolicy: id }));
  }
  const { rate } = comparison.spec;
  return Promise.all(
    POLICIES.map(async (policy, index) => {
      const fact = facts[index];
      if (fact === undefined) throw new RangeError(`no server for ${policy.id}`);
      await using session = await ctx.engines.redis.open(fact);
      // All go at one rate; one of them tells how far.
      const onTick = index === 0 ? comparison.onTick : undefined;
      return await tryPolicy(policy, session, comparison, ctx, (reader, keys, done) =>
        reader.pace(keys, rate, (now) => onTick?.(done + now)),
      );
    }),
  );
}

/** The same load with one policy after the other on one server, as fast as it goes. */
export async function compareInTurn(
  session: RedisSession,
  comparison: Comparison,
  ctx: Context,
): Promise<readonly PolicyResult[]> {
  const results: PolicyResult[] = [];
  const reads = comparison.load.before.length + comparison.load.after.length;
  for (const policy of POLICIES) {
    await session.command('FLUSHALL');
    await session.command('CONFIG', 'RESETSTAT');
    await session.command('CONFIG', 'SET', 'maxmemory-policy', policy.id);
    const result = await tryPolicy(policy, session, comparison, ctx, (reader, keys) =>
      reader.hurry(keys),
    );
    results.push(result);
    comparison.onTick((reads * results.length) / POLICIES.length);
  }
  return results;
}

async function tryPolicy(
  policy: Policy,
  session: RedisSession,
  { load, spec, prefix }: Comparison,
  ctx: Context,
  read: (reader: Reader, keys: readonly number[], done: number) => Promise<void>,
): Promise<PolicyResult> {
  const reader = createReader(session, prefix, true, ctx);
  await reader.hurry(load.filling);
  const start = await counters(session);
  await read(reader, load.before, 0);
  const middle = await counters(session);
  await read(reader, load.after, load.before.length);
  const end = await counters(session);
  const names = favourites(spec.keys, 'after').map((key) => reader.keyOf(key));
  return {
    policy,
    kept: Number(await session.command('DBSIZE')),
    favouritesKept: Number(await session.command('EXISTS', ...names)),
    evicted: end.evicted,
    hitsBefore: hitPercent(start, middle),
    hitsAfter: hitPercent(middle, end),
    refused: reader.refused,
  };
}

interface Counters {
  readonly hits: number;
  readonly misses: number;
  readonly evicted: number;
}

async function counters(session: RedisSession): Promise<Counters> {
  const stats = await session.info('stats');
  const of = (name: string): number => Number(stats.get(name) ?? Number.NaN);
  return {
    hits: of('keyspace_hits'),
    misses: of('keyspace_misses'),
    evicted: of('evicted_keys'),
  };
}

function hitPercent(from: Counters, to: Counters): number {
  const hits = to.hits - from.hits;
  return (100 * hits) / (hits + to.misses - from.misses);
}
