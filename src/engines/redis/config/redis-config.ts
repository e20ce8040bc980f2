import type { FoundServer } from '../../kinds/system.ts';
import { ADMIN_USER } from './accounts.ts';
import { atLeast } from './features.ts';

/** One line: a name and its values. */
export type ConfigLine = readonly [name: string, ...values: (string | number)[]];

/** Files of a server that speaks TLS. */
export interface TlsFiles {
  readonly caFile: string;
  readonly certFile: string;
  readonly keyFile: string;
}

/** What one private server is told. */
export interface RedisConfig {
  readonly port: number;
  readonly folder: string;
  /** Bytes. */
  readonly maxmemory: number;
  readonly maxmemoryPolicy: string;
  /** µs. */
  readonly slowlogLogSlowerThan: number;
  /** Null speaks plainly. */
  readonly tls: TlsFiles | null;
  readonly clusterMode: boolean;
  /** `user` lines; they hold hashes, never passwords. */
  readonly users: readonly (readonly string[])[];
}

/** ms without an answer after which the nodes of a cluster take one of theirs for dead. */
const NODE_TIMEOUT_MS = 3000;

/**
 * The configuration of a private Redis: loopback only, nothing kept on disk, its log on standard output. Without
 * any secret, so that it can be kept beside the server for its next start.
 */
export function redisConfigLines(
  server: Pick<FoundServer, 'product' | 'version'>,
  config: RedisConfig,
): readonly ConfigLine[] {
  const seven = atLeast(server, 7);
  return [
    ['bind', '127.0.0.1'],
    ['protected-mode', 'yes'],
    ['dir', config.folder],
    ['pidfile', `${config.folder}/redis.pid`],
    ['daemonize', 'no'],
    ['logfile', ''],
    ['save', ''],
    ['appendonly', 'no'],
    ['maxmemory', config.maxmemory],
    ['maxmemory-policy', config.maxmemoryPolicy],
    ['slowlog-log-slower-than', config.slowlogLogSlowerThan],
    // Without it a replica waits five seconds for companions before its first synchronisation.
    ['repl-diskless-sync-delay', 0],
    // A cluster names a replica to its clients only after its offset has moved, which this ping does.
    ['repl-ping-replica-period', 1],
    // What a replica was sent must not come back as data when it is started again.
    ['rdb-del-sync-files', 'yes'],
    // Since 7.0 a primary that is told to end waits ten seconds for its replicas.
    ...(seven ? [['shutdown-timeout', 0] as const] : []),
    ...listening(config),
    ...(config.clusterMode ? clusterLines() : []),
    ...config.users.map(([name = '', ...rules]): ConfigLine => [name, ...rules]),
  ];
}

function listening({ port, tls }: RedisConfig): readonly ConfigLine[] {
  if (tls === null) return [['port', port]];
  return [...tlsLines(port, tls), ['tls-replication', 'yes'], ['tls-cluster', 'yes']];
}

/** Lines of a server or Sentinel that listens for TLS only. */
export function tlsLines(port: number, tls: TlsFiles): readonly ConfigLine[] {
  return [
    ['port', 0],
    ['tls-port', port],
    ['tls-cert-file', tls.certFile],
    ['tls-key-file', tls.keyFile],
    ['tls-ca-cert-file', tls.caFile],
    // ElastiCache has no mutual TLS, and TLS 1.2 is its minimum.
    ['tls-auth-clients', 'no'],
    ['tls-protocols', 'TLSv1.2 TLSv1.3'],
  ];
}

function clusterLines(): readonly ConfigLine[] {
  return [
    ['cluster-enabled', 'yes'],
    ['cluster-config-file', 'nodes.conf'],
    ['cluster-node-timeout', NODE_TIMEOUT_MS],
    // The default of ElastiCache's parameter groups: the other shards go on when one is lost.
    ['cluster-require-full-coverage', 'no'],
    ['cluster-announce-ip', '127.0.0.1'],
  ];
}

/** As whom a replica asks its primary; this is secret. */
export function replicationLogin(password: string | null): readonly ConfigLine[] {
  if (password === null) return [];
  return [
    ['masteruser', ADMIN_USER],
    ['masterauth', password],
  ];
}

/** The lines as the text of a configuration. */
export function configText(lines: readonly ConfigLine[]): string {
  return lines.map(([name, ...values]) => `${name} ${values.map(quote).join(' ')}\n`).join('');
}

/**
 * Arguments of a private Redis: it reads its configuration from standard input. Loopback and port are given here as
 * well: a server whose starter is killed before the configuration was written must not fall back on port 6379.
 */
export function redisArguments(
  server: Pick<FoundServer, 'product' | 'version'>,
  port: number,
): readonly string[] {
  const safe = ['--bind', '127.0.0.1', '--port', String(port), '--save', ''];
  // Up to 6.2 "-" takes the place of the file name, which comes first; since 7.0 it comes last.
  return atLeast(server, 7) ? [...safe, '-'] : ['-', ...safe];
}

/** Quotes a value as redis.conf wants it: double quotes, backslash escapes, bytes outside ASCII as \xHH. */
function quote(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const bytes = [...Buffer.from(value)].map((byte) => {
    if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
    if (byte < 0x20 || byte > 0x7e) return `\\x${byte.toString(16).padStart(2, '0')}`;
    return String.fromCharCode(byte);
  });
  return `"${bytes.join('')}"`;
}
