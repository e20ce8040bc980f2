import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TutorialError, hasCode, messageOf } from '../contract/errors.ts';
import type { ProcessTable } from '../engines/process/process-info.ts';

/** What is written beside a file before it takes its place; the name says which process writes it. */
const UNFINISHED = /\.(\d{1,10})\.[\da-f]{8}\.tmp$/;

/**
 * Writes a file of the workspace, readable by its owner only (0600 in a folder made 0700). It is written beside itself,
 * synced and renamed, so that a crash leaves the old or the new content and never half of one.
 * @throws TutorialError DISK_FULL, WORKSPACE_UNUSABLE
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
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

/** Removes from a workspace what processes were writing when they were killed; what a living one writes stays. */
export async function sweepUnfinished(folder: string, processes: ProcessTable): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = UNFINISHED.exec(name)?.[1];
    if (pid === undefined || (await processes.inspect(Number(pid))) !== null) continue;
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
