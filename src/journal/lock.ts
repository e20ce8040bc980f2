import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, messageOf, TutorialError } from '../errors.ts';

/** Who holds a workspace. */
export interface Holder {
  readonly pid: number;
  /** Opaque start time of the process, so that a reused pid is not mistaken for the holder. */
  readonly startedAt: string | null;
  readonly command: string;
  readonly since: string;
}

/** How the lock tells whether a holder still runs. */
export interface ProcessTable {
  startedAt(pid: number): Promise<string | null>;
}

/**
 * Takes the workspace for this process; a lock left by a dead process is taken over.
 * @throws TutorialError WORKSPACE_BUSY (who holds it, since when), WORKSPACE_UNUSABLE, DISK_FULL
 */
export async function lockWorkspace(
  workspace: string,
  command: string,
  processes: ProcessTable,
): Promise<AsyncDisposable> {
  const file = path.join(workspace, 'lock');
  const mine: Holder = {
    pid: process.pid,
    startedAt: await processes.startedAt(process.pid),
    command,
    since: new Date().toISOString(),
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await createExclusively(file, mine)) {
      return { [Symbol.asyncDispose]: () => rm(file, { force: true }) };
    }
    const holder = await readHolder(file);
    if (holder !== null && (await holds(holder, processes))) {
      throw new TutorialError('WORKSPACE_BUSY', {
        pid: String(holder.pid),
        command: holder.command,
        since: holder.since,
        folder: workspace,
      });
    }
    await takeAway(file, holder);
  }
  throw new TutorialError('WORKSPACE_UNUSABLE', { folder: workspace }, `${file} is in the way`);
}

async function createExclusively(file: string, holder: Holder): Promise<boolean> {
  try {
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, 'wx', 0o600);
    try {
      await handle.writeFile(JSON.stringify(holder));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    const folder = path.dirname(file);
    if (hasCode(error, 'ENOSPC')) throw new TutorialError('DISK_FULL', { folder });
    throw new TutorialError('WORKSPACE_UNUSABLE', { folder }, messageOf(error));
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  // A holder that is just being written is empty for a moment: look again before calling it dead.
  for (let look = 0; look < 10; look += 1) {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as Holder;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  return null;
}

async function holds(holder: Holder, processes: ProcessTable): Promise<boolean> {
  const startedAt = await processes.startedAt(holder.pid);
  return startedAt !== null && (holder.startedAt === null || startedAt === holder.startedAt);
}

/**
 * Renaming first lets only one of several finders take the dead lock away; what was renamed is
 * looked at again, because a faster finder may have put its own, living lock there meanwhile.
 */
async function takeAway(file: string, dead: Holder | null): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
    const taken = await readHolder(aside);
    if (JSON.stringify(taken) !== JSON.stringify(dead)) await link(aside, file);
    await rm(aside, { force: true });
  } catch (error) {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'EEXIST')) throw error;
  }
}
