import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TutorialError, hasCode, messageOf } from '../contract/errors.ts';
import type { ProcessTable } from '../engines/process/process-info.ts';
import { processTable } from '../engines/process/process-table.ts';

/** What is written beside a file before it takes its place; the name says which process writes it. */
const UNFINISHED = /^(.*)\.(\d{1,10})\.[\da-f]{8}\.tmp$/;

/** Who may read a file: its owner alone, or whom the learner's umask lets. */
export type Readers = 'owner' | 'umask';

const MODES = { owner: { file: 0o600, folder: 0o700 }, umask: { file: 0o666, folder: 0o777 } };

/**
 * Writes a file of the workspace, readable by its owner only (0600 in a folder made 0700), as {@link writeWhole} does.
 * @throws TutorialError DISK_FULL, WORKSPACE_UNUSABLE
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    await writeWhole(path, text, 'owner');
  } catch (error) {
    const code = hasCode(error, 'ENOSPC') ? 'DISK_FULL' : 'WORKSPACE_UNUSABLE';
    throw new TutorialError(code, { folder: dirname(path) }, messageOf(error));
  }
}

/**
 * Writes a file beside itself, synced and renamed, so that a crash leaves the old or the new content and never half of
 * one. Its folder is made where there is none.
 * @throws whatever the file system says
 */
export async function writeWhole(path: string, text: string, readers: Readers): Promise<void> {
  const mode = MODES[readers];
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: mode.folder });
    const file = await open(temporary, 'wx', mode.file);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What is swept. */
export interface Sweep {
  readonly processes?: ProcessTable;
  /** The one file whose unfinished versions go; left out for those of all files. */
  readonly of?: string;
}

/** Removes from a folder what processes were writing when they were killed; what a living one writes stays. */
export async function sweepUnfinished(
  folder: string,
  { processes = processTable(process.platform), of }: Sweep = {},
): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, file, pid] = UNFINISHED.exec(name) ?? [];
    if (pid === undefined || (of !== undefined && file !== of)) continue;
    if ((await processes.inspect(Number(pid))) !== null) continue;
    await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
