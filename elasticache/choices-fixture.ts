import { defaultsOf } from '../src/contract/options.ts';
import { resolveChoices, type CacheChoices } from './cache-choices.ts';
import { options, type PageChoices } from './options/index.ts';
import { parseUser, type CacheUser } from './users.ts';

/** For tests: the default choices with some of them changed. */
export function asked(changes: Partial<PageChoices> = {}): PageChoices {
  return { ...defaultsOf(options), ...changes };
}

/** For tests: the same, with everything derived; users of `user` are added to `users`. */
export function choicesWith(
  changes: Partial<PageChoices> = {},
  users: readonly CacheUser[] = [],
): CacheChoices {
  const typed = (changes.user ?? []).map((text) => {
    const parsed = parseUser(text);
    if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.key}`);
    return parsed.user;
  });
  return resolveChoices(asked(changes), [...typed, ...users]);
}

/** For tests: a user of RBAC. */
export function userWith(changes: Partial<CacheUser> = {}): CacheUser {
  return {
    name: 'app',
    access: 'on ~* +@all',
    authentication: 'password',
    passwords: [],
    ...changes,
  };
}
