import type { PageChoices } from '../../elasticache/options/index.ts';
import { replayChoices } from '../../elasticache/recorded-choices.ts';
import type { CacheUser } from '../../elasticache/users.ts';
import { listedUsers, typedUsers } from '../../elasticache/listed-users.ts';
import { readJson } from '../kit/read-json.ts';

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
