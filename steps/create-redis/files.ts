import { readFile } from 'node:fs/promises';
import type { PageChoices } from '../../elasticache/options/index.ts';
import { invalid, replayChoices } from '../../elasticache/recorded-choices.ts';
import type { CacheUser } from '../../elasticache/users.ts';
import { listedUsers, typedUsers } from '../../elasticache/listed-users.ts';
import { messageOf } from '../../src/contract/errors.ts';
import { msg } from '../../elasticache/text/index.ts';

/**
 * Reads a choices file.
 * @throws TutorialError OPTION_INVALID naming the flag in it that cannot be used
 */
export async function readChoicesFile(file: string): Promise<Partial<PageChoices>> {
  return replayChoices(await readJson('--choices', file), file);
}

/**
 * The users of `--user` and of `--users-file`, in this order.
 * @throws TutorialError OPTION_INVALID; no content of the file is repeated but a user's name
 */
export async function loadUsers(choices: PageChoices): Promise<readonly CacheUser[]> {
  const typed = typedUsers(choices.user);
  const file = choices['users-file'];
  if (file === null) return typed;
  return [...typed, ...listedUsers(await readJson('--users-file', file), file)];
}

/** Reads JSON that a person wrote. @throws TutorialError OPTION_INVALID; the content is never repeated */
async function readJson(flag: string, file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw invalid(flag, msg('create-page.file.unreadable', { file, reason: messageOf(error) }));
  }
  try {
    return JSON.parse(text);
  } catch {
    throw invalid(flag, msg('create-page.file.not-json', { file }));
  }
}
