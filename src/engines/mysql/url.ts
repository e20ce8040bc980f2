import type { TlsFact } from '../../contract/facts.ts';
import { hostOf, portOf, textOrNull } from '../reach/url-parts.ts';
import { ABOUT } from './about.ts';

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
    port: portOf(url, ABOUT.address.port),
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
