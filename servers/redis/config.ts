import { type Check, checkOf, isPort, readConfigLine } from '../config-line.ts';

/** The eviction policies of Redis 7.0, by the names `CONFIG SET maxmemory-policy` takes. */
export const MAXMEMORY_POLICIES = [
  'volatile-lru',
  'volatile-lfu',
  'volatile-random',
  'volatile-ttl',
  'allkeys-lru',
  'allkeys-lfu',
  'allkeys-random',
  'noeviction',
] as const;

export type MaxmemoryPolicy = (typeof MAXMEMORY_POLICIES)[number];

/** One listener of the process. Shards are counted from 0; a replica names the shard it copies. */
export interface EmbeddedNodeConfig {
  readonly port: number;
  readonly role: 'primary' | 'replica';
  readonly shard: number;
}

/** PEM texts. `ca` is not needed to serve; it is accepted so that one object describes both ends. */
export interface EmbeddedTlsConfig {
  readonly key: string;
  readonly cert: string;
  readonly ca?: string | null;
}

/**
 * What the process reads as one line of JSON on stdin, so that no secret is ever in argv.
 * `maxmemory` is in bytes per shard (0: no limit); `slowlogLogSlowerThan` in µs (negative: off).
 */
export interface EmbeddedRedisConfig {
  readonly instance: string;
  /** Must be the port of a primary when `nodes` is given. */
  readonly port: number;
  readonly password: string | null;
  readonly maxmemory: number;
  readonly maxmemoryPolicy: MaxmemoryPolicy;
  readonly slowlogLogSlowerThan: number;
  /** When given, every listener speaks TLS and a plain connection is refused. */
  readonly tls: EmbeddedTlsConfig | null;
  /** All listeners, `port` included; null is one primary on `port`. */
  readonly nodes: readonly EmbeddedNodeConfig[] | null;
  /** True: the shards form a cluster (MOVED, CROSSSLOT). False or absent: shard 0 alone. */
  readonly clusterMode?: boolean;
}

const check: Check = checkOf('redis');

function checkNodes(config: EmbeddedRedisConfig): void {
  if (config.nodes === null) return;
  const ports = new Set<number>();
  const primaries = new Set<number>();
  for (const node of config.nodes) {
    check(isPort(node.port) && !ports.has(node.port), 'each node needs a port of its own');
    check(Number.isInteger(node.shard) && node.shard >= 0, 'a shard is a number from 0');
    ports.add(node.port);
    if (node.role === 'primary') {
      check(!primaries.has(node.shard), `shard ${node.shard} has two primaries`);
      primaries.add(node.shard);
    }
  }
  check(
    config.nodes.every((node) => primaries.has(node.shard)),
    'a replica names a shard without a primary',
  );
  check(
    config.nodes.some((node) => node.role === 'primary' && node.port === config.port),
    'port must be the port of a primary',
  );
  check(
    [...primaries].every((shard) => shard < primaries.size),
    'shards are numbered from 0 without gaps',
  );
  check(
    config.clusterMode === true || primaries.size === 1,
    'more than one shard needs clusterMode',
  );
}

/**
 * Reads and checks the configuration line.
 * Throws an Error of one line that never repeats the input: the input holds the password.
 */
export function parseEmbeddedRedisConfig(line: string): EmbeddedRedisConfig {
  const config = readConfigLine(line, check) as EmbeddedRedisConfig;
  check(typeof config.instance === 'string', 'instance must be a string');
  check(isPort(config.port), 'port must be a number from 1 to 65535');
  check(Number.isSafeInteger(config.maxmemory) && config.maxmemory >= 0, 'maxmemory is in bytes');
  check(MAXMEMORY_POLICIES.includes(config.maxmemoryPolicy), 'unknown maxmemoryPolicy');
  check(Number.isSafeInteger(config.slowlogLogSlowerThan), 'slowlogLogSlowerThan is in µs');
  check(
    config.password === null || (typeof config.password === 'string' && config.password !== ''),
    'password must be a non-empty string or null',
  );
  checkNodes(config);
  return config;
}
