import { invalid, isRecord } from './recorded-choices.ts';
import { msg } from './text/index.ts';
import { parseUser, readUser, type CacheUser } from './users.ts';

/** The users of `--user`, in this order. @throws TutorialError OPTION_INVALID */
export function typedUsers(typed: readonly string[]): readonly CacheUser[] {
  return typed.map((text) => {
    const parsed = parseUser(text);
    if (!parsed.ok) throw invalid('--user', parsed.problem);
    return parsed.user;
  });
}

/**
 * The users that parsed JSON lists: objects with `name`, `access`, and optionally `authentication` and `passwords`;
 * the only place where a password can be given. `file` only names it in an error.
 * @throws TutorialError OPTION_INVALID; no content is repeated but a user's name
 */
export function listedUsers(listed: unknown, file: string): readonly CacheUser[] {
  if (!Array.isArray(listed)) {
    throw invalid('--users-file', msg('create-page.users-file.wrong', { file }));
  }
  return listed.map((entry: unknown) => {
    const fields = isRecord(entry) ? fieldsOf(entry) : null;
    if (fields === null) {
      throw invalid('--users-file', msg('create-page.users-file.wrong', { file }));
    }
    const parsed = readUser(fields);
    if (!parsed.ok) throw invalid('--users-file', parsed.problem);
    return parsed.user;
  });
}

function fieldsOf(entry: Readonly<Record<string, unknown>>): Parameters<typeof readUser>[0] | null {
  const { name, access, authentication = 'password', passwords = [] } = entry;
  if (typeof name !== 'string' || typeof access !== 'string') return null;
  if (typeof authentication !== 'string' || !isTexts(passwords)) return null;
  return { name, access, authentication, passwords };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
