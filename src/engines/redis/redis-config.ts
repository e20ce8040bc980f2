import type { FoundServer } from './probe.ts';

/** What a private Redis is told. */
export interface RedisConfig {
  readonly port: number;
  readonly folder: string;
  /** Null starts without a password. */
  readonly password: string | null;
  /** Bytes. */
  readonly maxmemory: number;
  readonly maxmemoryPolicy: string;
}

/**
 * The configuration of a private Redis as text for its standard input: loopback only, nothing kept on disk, its log
 * on standard output. Later patterns (TLS, replicas, cluster mode) append their lines.
 */
export function redisConfigText(config: RedisConfig): string {
  const lines: (readonly [name: string, ...values: (string | number)[]])[] = [
    ['bind', '127.0.0.1'],
    ['protected-mode', 'yes'],
    ['port', config.port],
    ['dir', config.folder],
    ['pidfile', `${config.folder}/redis.pid`],
    ['daemonize', 'no'],
    ['logfile', ''],
    ['save', ''],
    ['appendonly', 'no'],
    ['maxmemory', config.maxmemory],
    ['maxmemory-policy', config.maxmemoryPolicy],
    // Without it a replica waits five seconds for companions before its first synchronisation.
    ['repl-diskless-sync-delay', 0],
    ['slowlog-log-slower-than', 10_000],
  ];
  if (config.password !== null) {
    lines.push(['requirepass', config.password], ['masterauth', config.password]);
  }
  return lines.map(([name, ...values]) => `${name} ${values.map(quote).join(' ')}\n`).join('');
}

/**
 * Arguments of a private Redis: it reads its configuration from standard input. Loopback and port are given here as
 * well: a server whose starter is killed before the configuration was written must not fall back on port 6379.
 */
export function redisArguments(server: FoundServer, port: number): readonly string[] {
  const safe = ['--bind', '127.0.0.1', '--port', String(port), '--save', ''];
  // Up to 6.2 "-" takes the place of the file name, which comes first; since 7.0 it comes last.
  const major = server.product === 'redis' ? Number.parseInt(server.version, 10) : 7;
  return major < 7 ? ['-', ...safe] : [...safe, '-'];
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
