import type { TlsFact } from '../../contract/facts.ts';
import { msg } from '../../text/message.ts';
import { invalidUrl, urlParts, type UrlParts } from '../reach/url-parts.ts';
import { ADDRESS } from './address.ts';

/** A Redis URL taken apart. */
export interface RedisAddress {
  readonly host: string;
  readonly port: number;
  readonly username: string | null;
  readonly password: string | null;
  readonly db: number;
  readonly tls: TlsFact | null;
}

/**
 * Reads `redis[s]://[user[:password]@]host[:port][/db][?db=DB&ca=FILE]` as IANA registers it.
 * @throws TutorialError OPTION_INVALID; it never repeats the URL, which may hold a password
 */
export function parseRedisUrl(text: string): RedisAddress {
  const parts = urlParts(text, ADDRESS);
  const { protocol, user, password, hosts, query } = parts;
  const [{ host, port }] = hosts;
  return {
    host,
    port,
    username: user,
    password,
    db: databaseOf(parts),
    tls: protocol === 'rediss:' ? { caFile: query.get('ca') ?? null, servername: host } : null,
  };
}

/** A number of the path or of the query; one that cannot be read must not become database 0. */
function databaseOf({ path, query }: UrlParts): number {
  const asked = [path, query.get('db') ?? ''].filter((one) => one !== '');
  const numbers = new Set(asked.map((one) => (/^\d{1,9}$/.test(one) ? Number(one) : Number.NaN)));
  const [db = 0] = numbers;
  if (numbers.size > 1 || Number.isNaN(db)) throw invalidUrl(ADDRESS, msg('cli.url-database'));
  return db;
}
