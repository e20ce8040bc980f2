import { randomBytes } from 'node:crypto';
import {
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  unlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { hasCode, messageOf, TutorialError } from '../contract/errors.ts';
import { fields, isName, isPid, isText, orNull } from './shape.ts';

/** Who holds a workspace. */
export interface Holder {
  readonly pid: number;
  /** Opaque start time of the process, so that a reused pid is not mistaken for the holder. */
  readonly startedAt: string | null;
  readonly command: string;
  readonly since: string;
}

const isHolder = fields<Holder>({
  pid: isPid,
  startedAt: orNull(isName),
  command: isText,
  since: isText,
});

/** What the lock needs to know of a living process. */
export interface LivingProcess {
  readonly startedAt: string;
  /** Stopped by a signal: it holds the workspace until it goes on or is ended. */
  readonly stopped: boolean;
  /** Null when the system does not tell. */
  readonly program: string | null;
}

/** How the lock tells whether a holder still runs. */
export interface ProcessTable {
  /** Null when there is no such process. */
  inspect(pid: number): Promise<LivingProcess | null>;
}

/** A holder that lives. */
interface Living extends Holder {
  readonly stopped: boolean;
}

/** Claims that met are put down and tried again this often; each time after up to RETRY_MS. */
const ATTEMPTS = 50;
const RETRY_MS = 20;

/**
 * Takes the workspace for this process; claims left by dead processes and damaged ones are swept away.
 *
 * Every taker first puts down a claim of its own, then looks for others. Of two takers at least the
 * later one sees the other, so two can never hold the workspace at once; a dead claim has a name
 * that nobody ever uses again, so it can be removed without racing a living one.
 * @throws TutorialError WORKSPACE_BUSY (who holds it, since when), WORKSPACE_STOPPED, WORKSPACE_UNUSABLE, DISK_FULL
 */
export async function lockWorkspace(
  workspace: string,
  command: string,
  processes: ProcessTable,
): Promise<AsyncDisposable> {
  const folder = path.join(workspace, 'lock');
  const mine: Holder = {
    pid: process.pid,
    startedAt: (await processes.inspect(process.pid))?.startedAt ?? null,
    command,
    since: new Date().toISOString(),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    // Never the same again: who looks may still be about to remove what was put down under the name before.
    const name = `${process.pid}-${randomBytes(6).toString('hex')}`;
    const release = async (): Promise<void> => {
      await rm(path.join(folder, name), { force: true });
      await rmdir(folder).catch(() => undefined);
    };
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

function refuseIfHeld([holder]: readonly Living[], workspace: string): void {
  if (holder === undefined) return;
  throw new TutorialError(holder.stopped ? 'WORKSPACE_STOPPED' : 'WORKSPACE_BUSY', {
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
    await rmdir(folder).catch(() => undefined);
    if (hasCode(error, 'ENOENT')) return false;
    const code = hasCode(error, 'ENOSPC') ? 'DISK_FULL' : 'WORKSPACE_UNUSABLE';
    throw new TutorialError(code, { folder: path.dirname(folder) }, messageOf(error));
  }
}

/** The others that hold or claim the workspace; what the dead left, and what is no claim, is removed on the way. */
async function living(
  folder: string,
  own: string,
  processes: ProcessTable,
): Promise<readonly Living[]> {
  const found: Living[] = [];
  for (const name of await namesIn(folder)) {
    if (name.startsWith(own)) continue;
    // What is still being written may be empty; its name says by whom.
    if (name.endsWith('.tmp')) {
      const pid = Number.parseInt(name, 10);
      const writer = isPid(pid) ? await processes.inspect(pid) : null;
      if (writer === null) await remove(path.join(folder, name));
      continue;
    }
    const holder = await readHolder(path.join(folder, name));
    const process = holder === null ? null : await processes.inspect(holder.pid);
    if (holder === null || process === null || !isHeldBy(holder, process)) {
      await remove(path.join(folder, name));
    } else found.push({ ...holder, stopped: process.stopped });
  }
  return found;
}

/** Where the start time is not known, another program that has the pid now is told by what it runs. */
function isHeldBy({ startedAt }: Holder, { startedAt: now, program }: LivingProcess): boolean {
  if (startedAt !== null) return startedAt === now;
  return program === null || path.basename(program) === path.basename(process.execPath);
}

/** What lies in the folder of claims is ours to remove, whatever it is; a link is removed and not followed. */
async function remove(target: string): Promise<void> {
  await rm(target, { recursive: true, force: true }).catch(() => undefined);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  // A file or a link in the place of the folder is no claim of anybody's; a folder that another makes there is spared.
  if (await isInTheWay(folder)) await unlink(folder).catch(() => undefined);
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

async function isInTheWay(folder: string): Promise<boolean> {
  try {
    return !(await lstat(folder)).isDirectory();
  } catch {
    return false;
  }
}

/** Null when it is gone, or is no claim: claims appear whole, so what holds no claim is nobody's. */
async function readHolder(file: string): Promise<Holder | null> {
  let text: string;
  try {
    if (!(await lstat(file)).isFile()) return null;
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    // A claim that cannot be read now may be a living one's.
    const folder = path.dirname(path.dirname(file));
    throw new TutorialError('WORKSPACE_UNUSABLE', { folder }, messageOf(error));
  }
  try {
    const value: unknown = JSON.parse(text);
    return isHolder(value) ? (value as Holder) : null;
  } catch {
    return null;
  }
}
