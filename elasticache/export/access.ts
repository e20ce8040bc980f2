import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import type { CacheUser } from '../users.ts';
import type { Comment, Made } from './made.ts';
import type { Input, Value } from './value.ts';

/** What AWS lets an id of a user be long, less the longest name and a hyphen. */
const LONGEST_SUFFIX = 9;

/** A user with what it is called in a plan. */
interface Named {
  readonly user: CacheUser;
  /** `AppUser`. */
  readonly id: string;
  readonly userId: Value;
}

/** The secrets, the users and their group; nothing of what was given as a token or a password. */
export function accessOf(choices: CacheChoices): readonly Made[] {
  if (choices.engine === 'memcached') return [];
  if (choices.access === 'token') return [secret('CacheToken', 'AUTH token of the cache')];
  if (!hasUsers(choices)) return [];
  const named = namedUsers(choices.users);
  return [...named.flatMap((one) => userOf(choices, one)), groupOf(choices, named)];
}

/** True where the cache has a group of users. */
export function hasUsers({ access, engine, users }: CacheChoices): boolean {
  return engine !== 'memcached' && access === 'users' && users.length > 0;
}

/** Somebody who may sign in to the cache. */
export interface Login {
  /** Null for the default user, who has a token. */
  readonly user: CacheUser | null;
  /** The output of the stack that names the secret with the password; null for who has none. */
  readonly secret: string | null;
}

/** Who may sign in; nobody where no password is asked for. */
export function loginsOf(choices: CacheChoices): readonly Login[] {
  if (choices.engine === 'memcached') return [];
  if (choices.access === 'token') return [{ user: null, secret: 'CacheTokenSecret' }];
  if (!hasUsers(choices)) return [];
  return namedUsers(choices.users).map(({ user, id }) => ({
    user,
    secret: user.authentication === 'password' ? `${id}PasswordSecret` : null,
  }));
}

function secret(id: string, description: string): Made {
  return {
    id,
    kind: 'secret',
    input: { Name: { named: `-${id}` }, Description: description, SecretString: { secret: id } },
    comments: id === 'CacheToken' ? [{ at: null, text: msg('export.why.token') }] : [],
  };
}

function namedUsers(users: readonly CacheUser[]): readonly Named[] {
  const suffixes = unique(
    users.map(({ name }) => name.toLowerCase()),
    (name, index) =>
      name.length > LONGEST_SUFFIX || name === 'users' ? `user-${index + 1}` : name,
  );
  return users.map((user, index) => {
    const suffix = suffixes[index] ?? '';
    return {
      user,
      id: pascal(suffix),
      userId: user.authentication === 'iam' ? user.name.toLowerCase() : { named: `-${suffix}` },
    };
  });
}

/** Names that are alike become numbers. */
function unique(
  names: readonly string[],
  shortened: (name: string, index: number) => string,
): readonly string[] {
  const ids = names.map((name, index) =>
    shortened(name.replace(/-+/g, '-').replace(/-$/, ''), index),
  );
  const twice = ids.some((id, index) => ids.map(pascal).indexOf(pascal(id)) !== index);
  return twice ? names.map((_, index) => `user-${index + 1}`) : ids;
}

function pascal(text: string): string {
  return text.replace(/(^|-)([a-z0-9])/g, (_all, _hyphen, letter: string) => letter.toUpperCase());
}

function userOf({ engine }: CacheChoices, { user, id, userId }: Named): readonly Made[] {
  const iam = user.authentication === 'iam';
  const password = `${id}Password`;
  const mode: Input =
    user.authentication === 'password'
      ? { Type: 'password', Passwords: [{ secret: password }] }
      : { Type: iam ? 'iam' : 'no-password-required' };
  const comments: readonly Comment[] = iam ? [{ at: 'UserId', text: msg('export.why.iam') }] : [];
  return [
    ...(user.authentication === 'password'
      ? [secret(password, `Password of the user ${user.name}`)]
      : []),
    {
      id: `${id}User`,
      kind: 'user',
      input: {
        UserId: userId,
        UserName: iam ? user.name.toLowerCase() : user.name,
        Engine: engine,
        AccessString: user.access,
        AuthenticationMode: mode,
      },
      comments,
    },
  ];
}

function groupOf({ engine }: CacheChoices, named: readonly Named[]): Made {
  return {
    id: 'Users',
    kind: 'userGroup',
    input: {
      UserGroupId: { named: '-users' },
      Engine: engine,
      UserIds: named.map(({ id }) => ({ made: `${id}User` })),
    },
    comments: [{ at: 'UserIds', text: msg('export.why.users') }],
  };
}
