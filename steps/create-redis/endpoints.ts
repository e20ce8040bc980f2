import type { RedisFact } from '#tutorial';

/** An address as ElastiCache names its endpoints. */
export interface RedisEndpoint {
  /**
   * Without cluster mode: `primary` takes writes and follows a failover, `reader` spreads over the replicas. With it:
   * `configuration`, which tells a cluster client all nodes.
   */
  readonly kind: 'primary' | 'reader' | 'configuration';
  readonly host: string;
  readonly port: number;
}

/** The endpoints a Redis like this has on ElastiCache, each with the node that stands for it here. */
export function endpointsOf(fact: RedisFact): readonly RedisEndpoint[] {
  const { host, port } = fact;
  if (fact.clusterMode) return [{ kind: 'configuration', host, port }];
  const replica = fact.nodes.find(({ role }) => role === 'replica');
  const reader = replica ?? { host, port };
  return [
    { kind: 'primary', host, port },
    { kind: 'reader', host: reader.host, port: reader.port },
  ];
}
