import type { TlsFact } from '../../contract/facts.ts';
import { hostOf, portOf, textOrNull } from '../reach/url-parts.ts';
import { ABOUT } from './about.ts';

/** A Redis URL taken apart. */
export interface RedisAddress {
  readonly host: string;
  readonly port: number;
  readonly username: string | null;
  readonly password: string | null;
  readonly db: number;
  readonly tls: TlsFact | null;
}

/** Reads `redis[s]://[user[:password]@]host[:port][/db][?ca=FILE]` as IANA registers it; the URL is already valid. */
export function parseRedisUrl(text: string): RedisAddress {
  const url = new URL(text);
  const host = hostOf(url);
  const db = Number(url.pathname.slice(1));
  return {
    host,
    port: portOf(url, ABOUT.address.port),
    username: textOrNull(url.username),
    password: textOrNull(url.password),
    db: Number.isInteger(db) ? db : 0,
    tls:
      url.protocol === 'rediss:' ? { caFile: url.searchParams.get('ca'), servername: host } : null,
  };
}
