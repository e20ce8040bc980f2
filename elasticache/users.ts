import type { Message } from '../src/contract/message.ts';
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

/** Words and shapes of an access string. */
const WORDS = new Set([
  'on',
  'off',
  'allkeys',
  'allchannels',
  'allcommands',
  'nocommands',
  'sanitize-payload',
  'skip-sanitize-payload',
  'clearselectors',
  'resetkeys',
  'resetchannels',
]);
const SHAPES = [/^~\S+$/, /^%(R|W|RW)~\S+$/i, /^&\S+$/, /^[+-]@?[a-z][a-z0-9_|-]*$/i];
/** ElastiCache keeps passwords apart from the access string; Redis ACLs have them in it. */
const PASSWORD_RULES = /^(nopass|resetpass|reset|[<>#!].*)$/i;

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

/**
 * What is wrong with an access string. Source: Amazon ElastiCache User Guide, "Specifying permissions using an access
 * string"; CreateUser refuses password rules in it ("Password rules are not supported in Elasticache access string").
 */
export function checkAccess(access: string): Message | undefined {
  const rules = rulesOf(access);
  if (rules.length === 0) return msg('create-page.user.no-access');
  const password = rules.find((rule) => PASSWORD_RULES.test(rule));
  // The rule itself may hold a password.
  if (password !== undefined) return msg('create-page.user.password-rule');
  const wrong = rules.find(
    (rule) => !WORDS.has(rule.toLowerCase()) && !SHAPES.some((shape) => shape.test(rule)),
  );
  if (wrong !== undefined) return msg('create-page.user.rule', { rule: wrong });
  return rules.some((rule) => /^(on|off)$/i.test(rule))
    ? undefined
    : msg('create-page.user.on-or-off');
}

/** The rules of an access string; a selector in parentheses counts as its rules. */
function rulesOf(access: string): readonly string[] {
  return access
    .replace(/[()]/g, ' ')
    .split(/\s+/)
    .filter((rule) => rule !== '');
}
