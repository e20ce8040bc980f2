import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, messageOf, TutorialError } from '../contract/errors.ts';

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

/** Claims that met are put down and tried again this often; each time after up to RETRY_MS. */
const ATTEMPTS = 50;
const RETRY_MS = 20;

/**
 * Takes the workspace for this process; claims left by dead processes are swept away.
 *
 * Every taker first puts down a claim of its own, then looks for others. Of two takers at least the
 * later one sees the other, so two can never hold the workspace at once; a dead claim has a name
 * that nobody ever uses again, so it can be removed without racing a living one.
 * @throws TutorialError WORKSPACE_BUSY (who holds it, since when), WORKSPACE_UNUSABLE, DISK_FULL
 */
export async function lockWorkspace(
  workspace: string,
  command: string,
  processes: ProcessTable,
): Promise<AsyncDisposable> {
  const folder = path.join(workspace, 'lock');
  const mine: Holder = {
    pid: process.pid,
    startedAt: await processes.startedAt(process.pid),
    command,
    since: new Date().toISOString(),
  };
  const name = `${process.pid}-${randomBytes(6).toString('hex')}`;
  const release = async (): Promise<void> => {
    await rm(path.join(folder, name), { force: true });
    await rmdir(folder).catch(() => undefined);
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    refuseIfHeld(await living(folder, name, processes), workspace);
    if (await claim(folder, name, mine)) {
      const met = await living(folder, name, processes);
      if (met.length === 0) return { [Symbol.asyncDispose]: release };
      await release();
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * RETRY_MS));
  }
  throw new TutorialError('WORKSPACE_UNUSABLE', { folder: workspace }, `${folder} is contended`);
}

function refuseIfHeld([holder]: readonly Holder[], workspace: string): void {
  if (holder === undefined) return;
  throw new TutorialError('WORKSPACE_BUSY', {
    pid: String(holder.pid),
    command: holder.command,
    since: holder.since,
    folder: workspace,
  });
}

/** Puts a claim down whole; false when the folder was swept away meanwhile. */
async function claim(folder: string, name: string, holder: Holder): Promise<boolean> {
  const file = path.join(folder, name);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(`${file}.tmp`, JSON.stringify(holder), { mode: 0o600 });
    await rename(`${file}.tmp`, file);
    return true;
  } catch (error) {
    await rm(`${file}.tmp`, { force: true }).catch(() => undefined);
    if (hasCode(error, 'ENOENT')) return false;
    const code = hasCode(error, 'ENOSPC') ? 'DISK_FULL' : 'WORKSPACE_UNUSABLE';
    throw new TutorialError(code, { folder: path.dirname(folder) }, messageOf(error));
  }
}

/** The others that hold or claim the workspace; what the dead left is removed on the way. */
async function living(
  folder: string,
  own: string,
  processes: ProcessTable,
): Promise<readonly Holder[]> {
  const found: Holder[] = [];
  for (const name of await namesIn(folder)) {
    if (name.startsWith(own)) continue;
    // What is still being written may be empty; its name says by whom.
    const writing = name.endsWith('.tmp');
    const holder = writing
      ? { pid: Number.parseInt(name, 10) }
      : await readHolder(path.join(folder, name));
    if (holder === null) continue;
    const startedAt = await processes.startedAt(holder.pid);
    const known = 'startedAt' in holder ? holder.startedAt : null;
    const alive = startedAt !== null && startedAt === (known ?? startedAt);
    if (!alive) await rm(path.join(folder, name), { force: true });
    else if ('command' in holder) found.push(holder);
  }
  return found;
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw new TutorialError(
      'WORKSPACE_UNUSABLE',
      { folder: path.dirname(folder) },
      messageOf(error),
    );
  }
}

/** Null when it is gone, or is no claim: claims appear whole, so only a stranger's file is not JSON. */
async function readHolder(file: string): Promise<Holder | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    const claimed = typeof value === 'object' && value !== null && 'pid' in value;
    return claimed ? (value as Holder) : null;
  } catch {
    return null;
  }
}
