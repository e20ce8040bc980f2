import { msg } from './text/index.ts';
import { invalid, isRecord, readJson } from './choices-file.ts';
import type { PageChoices } from './options/index.ts';
import { parseUser, readUser, type CacheUser } from './users.ts';

/**
 * The users of `--user` and of `--users-file`, in this order. The file is a list of objects with `name`, `access`,
 * and optionally `authentication` and `passwords`; it is the only place where a password can be given.
 * @throws TutorialError OPTION_INVALID; no content of the file is repeated but a user's name
 */
export async function loadUsers(choices: PageChoices): Promise<readonly CacheUser[]> {
  const typed = choices.user.map((text) => {
    const parsed = parseUser(text);
    if (!parsed.ok) throw invalid('--user', parsed.problem);
    return parsed.user;
  });
  const file = choices['users-file'];
  return file === null ? typed : [...typed, ...(await readUsersFile(file))];
}

async function readUsersFile(file: string): Promise<readonly CacheUser[]> {
  const listed = await readJson('--users-file', file);
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
