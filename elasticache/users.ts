import type { Message } from '../src/contract/message.ts';
import { checkAccess } from './access/access-string.ts';
import { msg } from './text/index.ts';

/** How a user of the cache proves who it is. */
export type Authentication = 'password' | 'iam' | 'no-password';

/** A user of role-based access control. */
export interface CacheUser {
  readonly name: string;
  /** For example `on ~app:* +@read`. */
  readonly access: string;
  readonly authentication: Authentication;
  /** Secret. Empty where one is to be generated. */
  readonly passwords: readonly string[];
}

/** A user, or what is wrong with how it is written. */
export type ParsedUser =
  | { readonly ok: true; readonly user: CacheUser }
  | { readonly ok: false; readonly problem: Message };

const AUTHENTICATIONS: readonly Authentication[] = ['password', 'iam', 'no-password'];

/**
 * Reads `NAME:ACCESS`, `NAME,iam:ACCESS` or `NAME,no-password:ACCESS`. Passwords are never given here: they are
 * generated, or read from `--users-file`.
 */
export function parseUser(text: string): ParsedUser {
  const match = /^([^:,\s]+)(?:,([a-z-]+))?:(.*)$/.exec(text.trim());
  if (match === null) return { ok: false, problem: msg('create-page.user.wrong') };
  const [, name = '', authentication = 'password', access = ''] = match;
  return readUser({ name, authentication, access: access.trim(), passwords: [] });
}

/** What is wrong with the text of a user. */
export function checkUser(text: string): Message | undefined {
  const parsed = parseUser(text);
  return parsed.ok ? undefined : parsed.problem;
}

/** The text that `parseUser` reads back; without passwords. */
export function formatUser({ name, authentication, access }: CacheUser): string {
  return `${name}${authentication === 'password' ? '' : `,${authentication}`}:${access}`;
}

/** A user from unchecked values, as they stand in a file or a flag. */
export function readUser(value: {
  readonly name: string;
  readonly authentication: string;
  readonly access: string;
  readonly passwords: readonly string[];
}): ParsedUser {
  const { name, access, passwords } = value;
  const authentication = AUTHENTICATIONS.find((known) => known === value.authentication);
  if (authentication === undefined) {
    const values = AUTHENTICATIONS.join(', ');
    return { ok: false, problem: msg('create-page.user.authentication', { name, values }) };
  }
  if (!/^[a-z][a-z0-9-]{0,39}$/i.test(name)) {
    return { ok: false, problem: msg('create-page.user.name', { name }) };
  }
  const problem = checkAccess(access);
  return problem === undefined
    ? { ok: true, user: { name, access, authentication, passwords } }
    : { ok: false, problem };
}
