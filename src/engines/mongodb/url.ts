import type { TlsFact } from '../../contract/facts.ts';
import { msg } from '../../text/message.ts';
import { invalidUrl, urlParts } from '../reach/url-parts.ts';
import { ADDRESS } from './address.ts';

/** A MongoDB URL taken apart. */
export interface MongoAddress {
  readonly host: string;
  readonly port: number;
  /** Both or neither. */
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Where the account lives. */
  readonly authSource: string;
  readonly tls: TlsFact | null;
}

const OPTIONS: readonly string[] = ['authSource', 'tls', 'tlsCAFile', 'directConnection'];

/**
 * Reads `mongodb://[user:password@]host[:port][/database][?authSource=NAME&tls=true&tlsCAFile=FILE]`: one server, which
 * is spoken to directly. The database is only where the account is looked for.
 * @throws TutorialError OPTION_INVALID; it never repeats the URL, which may hold a password
 */
export function parseMongoUrl(text: string): MongoAddress {
  const { user, password, hosts, path, query } = urlParts(text, ADDRESS);
  const [{ host, port }] = hosts;
  if ([...query.keys()].some((name) => !OPTIONS.includes(name))) {
    throw invalidUrl(ADDRESS, msg('cli.url-options', { options: OPTIONS.join(', ') }));
  }
  if ((user === null) !== (password === null)) {
    throw invalidUrl(ADDRESS, msg('cli.url-login'));
  }
  const caFile = query.get('tlsCAFile') ?? null;
  const encrypted = query.get('tls') === 'true' || caFile !== null;
  return {
    host,
    port,
    login: user === null || password === null ? null : { user, password },
    authSource: query.get('authSource') ?? (path === '' ? 'admin' : path),
    tls: encrypted ? { caFile, servername: host } : null,
  };
}
