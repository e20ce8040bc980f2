import type { TlsFact } from '../../contract/facts.ts';

/** A Redis URL taken apart. */
export interface RedisAddress {
  readonly host: string;
  readonly port: number;
  readonly username: string | null;
  readonly password: string | null;
  readonly db: number;
  readonly tls: TlsFact | null;
}

/** A MySQL URL taken apart. */
export interface MysqlAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** The database named in the URL; the tutorial never writes to it. */
  readonly database: string | null;
  readonly tls: TlsFact | null;
  /** What is checked of the server's certificate; REQUIRED and PREFERRED encrypt without any check. */
  readonly verify: 'none' | 'ca' | 'identity';
}

/** Reads `redis[s]://[user[:password]@]host[:port][/db][?ca=FILE]` as IANA registers it; the URL is already valid. */
export function parseRedisUrl(text: string): RedisAddress {
  const url = new URL(text);
  const host = hostOf(url);
  const db = Number(url.pathname.slice(1));
  return {
    host,
    port: url.port === '' ? 6379 : Number(url.port),
    username: textOrNull(url.username),
    password: textOrNull(url.password),
    db: Number.isInteger(db) ? db : 0,
    tls:
      url.protocol === 'rediss:' ? { caFile: url.searchParams.get('ca'), servername: host } : null,
  };
}

/** The number of the logical database in a Redis URL. */
export function redisDatabase(text: string): number {
  return parseRedisUrl(text).db;
}

/**
 * Reads `mysql://user[:password]@host[:port][/database][?ssl-mode=MODE&ssl-ca=FILE]`, with the modes of the mysql
 * client. Without ssl-mode the connection is plain, unless ssl-ca is given.
 */
export function parseMysqlUrl(text: string): MysqlAddress {
  const url = new URL(text);
  const host = hostOf(url);
  const caFile = url.searchParams.get('ssl-ca');
  const mode = (
    url.searchParams.get('ssl-mode') ?? (caFile === null ? 'DISABLED' : 'VERIFY_CA')
  ).toUpperCase();
  return {
    host,
    port: url.port === '' ? 3306 : Number(url.port),
    user: textOrNull(url.username) ?? 'root',
    password: textOrNull(url.password) ?? '',
    database: textOrNull(url.pathname.slice(1)),
    tls: mode === 'DISABLED' ? null : { caFile, servername: host },
    verify: VERIFY[mode] ?? 'identity',
  };
}

const VERIFY: Readonly<Record<string, MysqlAddress['verify']>> = {
  REQUIRED: 'none',
  PREFERRED: 'none',
  VERIFY_CA: 'ca',
};

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function textOrNull(part: string): string | null {
  return part === '' ? null : decodeURIComponent(part);
}
