import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TutorialError, hasCode, messageOf } from '../contract/errors.ts';

/**
 * Writes a file of the workspace, readable by its owner only (0600 in a folder made 0700). It is written beside itself,
 * synced and renamed, so that a crash leaves the old or the new content and never half of one.
 * @throws TutorialError DISK_FULL, WORKSPACE_UNUSABLE
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    if (hasCode(error, 'ENOSPC'))
      throw new TutorialError('DISK_FULL', { folder: dirname(path) }, messageOf(error));
    throw new TutorialError('WORKSPACE_UNUSABLE', { folder: dirname(path) }, messageOf(error));
  }
}
