import type { TlsFact } from '../../contract/facts.ts';
import { urlParts } from '../reach/url-parts.ts';
import { ADDRESS } from './address.ts';

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
 * @throws TutorialError OPTION_INVALID; it never repeats the URL, which may hold a password
 */
export function parseMysqlUrl(text: string): MysqlAddress {
  const { user, password, hosts, path, query } = urlParts(text, ADDRESS);
  const [{ host, port }] = hosts;
  const caFile = query.get('ssl-ca') ?? null;
  const mode = (
    query.get('ssl-mode') ?? (caFile === null ? 'DISABLED' : 'VERIFY_CA')
  ).toUpperCase();
  return {
    host,
    port,
    user: user ?? 'root',
    password: password ?? '',
    database: path === '' ? null : path,
    tls: mode === 'DISABLED' ? null : { caFile, servername: host },
    verify: VERIFY[mode] ?? 'identity',
  };
}

const VERIFY: Readonly<Record<string, MysqlAddress['verify']>> = {
  REQUIRED: 'none',
  PREFERRED: 'none',
  VERIFY_CA: 'ca',
};
