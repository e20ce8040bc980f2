import { TutorialError, hasCode, messageOf } from '../../contract/errors.ts';
import type { FolderResource } from '../../contract/resources.ts';
import type { Bench } from './bench.ts';
import { makeInstanceFolder } from './instance-folder.ts';

/** Makes the instance's folder and runs `work` in it; when that fails, the folder is removed at once. Throws DISK_FULL. */
export async function inNewInstance<T>(
  bench: Bench,
  owner: string,
  instance: string,
  work: (folder: FolderResource) => Promise<T>,
): Promise<T> {
  const folder = await makeInstanceFolder(bench, owner, instance);
  try {
    return await work(folder);
  } catch (error) {
    // What cannot be removed now stays in the journal for cleanup; the first error is the one to tell.
    await bench.remove(folder).catch(() => undefined);
    if (hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT')) {
      throw new TutorialError('DISK_FULL', { folder: folder.path }, messageOf(error));
    }
    throw error;
  }
}
