import type { RedisFact, RedisNode, RedisSession, SentinelsFact, StepContext } from '#tutorial';
import { ownerOf, type OwnRedis } from '../../kit/own-redis.ts';
import type { Pattern } from './patterns.ts';

/** The lab's id. */
export const LAB = 'four-patterns';

/** ms of silence after which a node is taken for dead: by Sentinel, and by the other nodes of a cluster. */
export const SENTINEL_DOWN_MS = 1000;
export const CLUSTER_TIMEOUT_MS = 1500;

/** One pattern on servers of its own. */
export interface Stand {
  readonly pattern: Pattern;
  readonly fact: RedisFact;
  /** Where there are replicas without cluster mode. */
  readonly sentinels: SentinelsFact | null;
  /** The primary that is going to die: the first shard's. */
  readonly victim: RedisNode;
}

type Context = Pick<StepContext, 'engines' | 'signal'>;

/** Starts a pattern's servers, and Sentinels where a failover needs them. @throws what the engines throw */
async function startStand(
  own: Pick<OwnRedis, 'start'>,
  pattern: Pattern,
  { engines, signal }: Context,
): Promise<Stand> {
  const { clusterMode, shards, replicas } = pattern;
  const fact = await own.start({ clusterMode, shards, replicas });
  const [victim] = fact.nodes;
  if (victim === undefined) throw new RangeError('a Redis without nodes');
  if (clusterMode) await shortenTimeout(fact, engines);
  const sentinels =
    clusterMode || replicas === 0
      ? null
      : await engines.redis.startSentinels(
          fact,
          { owner: ownerOf(LAB), downAfterMs: SENTINEL_DOWN_MS },
          signal,
        );
  return { pattern, fact, sentinels, victim };
}

/**
 * Starts all at once. When one fails the others are waited for, so that whoever removes them finds them all.
 * @throws what the first to fail throws
 */
export async function startStands(
  own: Pick<OwnRedis, 'start'>,
  patterns: readonly Pattern[],
  ctx: Context,
): Promise<readonly Stand[]> {
  const started = await Promise.allSettled(
    patterns.map((pattern) => startStand(own, pattern, ctx)),
  );
  return started.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** A client of a stand, as an application would have it: told of a failover by the Sentinels or by the cluster. */
export function openStand(
  { fact, sentinels }: Pick<Stand, 'fact' | 'sentinels'>,
  { engines }: Pick<StepContext, 'engines'>,
): Promise<RedisSession> {
  return engines.redis.open(fact, sentinels === null ? {} : { sentinels });
}

/** The default of 15 seconds would be a long wait for a lesson. */
async function shortenTimeout(fact: RedisFact, engines: StepContext['engines']): Promise<void> {
  await using admin = await engines.redis.open(fact, { as: 'admin' });
  await admin.eachNode((node) =>
    node.command('CONFIG', 'SET', 'cluster-node-timeout', CLUSTER_TIMEOUT_MS),
  );
}
