import { type Check, checkOf, isPort, isWhole, isWord, readConfigLine } from '../config-line.ts';

/** What a client has to send before anything else is answered. */
export interface EmbeddedMemcachedAuth {
  /** Neither holds a blank: both are words of one line of the protocol. */
  readonly user: string;
  readonly password: string;
}

/** One node of a cluster, as its configuration endpoint names it. */
export interface EmbeddedMemcachedNode {
  readonly host: string;
  readonly port: number;
}

/** What the process reads as one line of JSON on stdin, so that no secret is ever in argv. */
export interface EmbeddedMemcachedConfig {
  readonly instance: string;
  /** On 127.0.0.1; no other address can be asked for. */
  readonly port: number;
  /** Bytes that all items together may take, as memcached's `-m` times 1,048,576; at least 1 MB. */
  readonly memoryBytes: number;
  /** Bytes of the largest item with its key and header, as memcached's `-I`; from 1 kB to half of the memory. */
  readonly maxItemBytes: number;
  /** Whether the protocol's `shutdown` ends the process, as memcached's `-A`. */
  readonly shutdown: boolean;
  /** Null lets everybody on this machine in. */
  readonly auth: EmbeddedMemcachedAuth | null;
  /** What `config get cluster` tells, which ElastiCache has and memcached has not; null is memcached as it is. */
  readonly cluster: readonly EmbeddedMemcachedNode[] | null;
}

const MEGABYTE = 1_048_576;

const check: Check = checkOf('memcached');

function isNode(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!('host' in value && 'port' in value)) return false;
  const { host, port } = value;
  return typeof host === 'string' && /^[\w.:-]+$/.test(host) && isPort(port);
}

/**
 * Reads and checks the configuration line.
 * @throws Error of one line that never repeats the input: the input holds the password.
 */
export function parseEmbeddedMemcachedConfig(line: string): EmbeddedMemcachedConfig {
  const config = readConfigLine(line, check) as EmbeddedMemcachedConfig;
  check(typeof config.instance === 'string', 'instance must be a string');
  check(isPort(config.port), 'port must be a number from 1 to 65535');
  check(
    isWhole(config.memoryBytes, MEGABYTE, Number.MAX_SAFE_INTEGER),
    'memoryBytes must be a number of bytes, at least 1 MB',
  );
  check(
    isWhole(config.maxItemBytes, 1024, config.memoryBytes / 2),
    'maxItemBytes must be a number of bytes from 1 kB to half of memoryBytes',
  );
  check(typeof config.shutdown === 'boolean', 'shutdown must be true or false');
  const auth: unknown = config.auth;
  check(
    auth === null ||
      (typeof auth === 'object' &&
        'user' in auth &&
        'password' in auth &&
        isWord(auth.user) &&
        isWord(auth.password)),
    'auth must be null, or a user and a password without blanks',
  );
  const cluster: unknown = config.cluster;
  check(
    cluster === null || (Array.isArray(cluster) && cluster.length > 0 && cluster.every(isNode)),
    'cluster must be null, or nodes with a host and a port',
  );
  return config;
}
