import {
  ClusterRecorder,
  type RedisFact,
  RedisRecorder,
  type RedisStep,
  type Wire,
} from '#tutorial';

/** What stands before a Redis, of one node or a cluster. */
export type BeforeRedis = Pick<
  RedisRecorder,
  'port' | 'connections' | 'listen' | 'setArrival' | 'setRule' | 'become' | 'close'
>;

/** A recorder before the server, or before each node in cluster mode. */
export function recorderBefore(
  redis: RedisFact,
  parts: { readonly wire: Wire; readonly afterCommand: (step: RedisStep) => Promise<void> },
): BeforeRedis {
  return redis.clusterMode
    ? new ClusterRecorder({ ...parts, nodes: redis.nodes })
    : new RedisRecorder({ ...parts, upstream: redis });
}
