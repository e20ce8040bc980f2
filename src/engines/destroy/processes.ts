import path from 'node:path';
import { CancelledError, TutorialError, hasCode } from '../../contract/errors.ts';
import type { Presence, ProcessResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { findOurs } from '../process/identity.ts';
import type { ProcessInfo } from '../process/process-info.ts';
import { isGivenUp, poll } from '../process/wait.ts';

/** How long each way of stopping may take, in ms. */
const PATIENCE = { protocol: 4000, term: 3000, kill: 3000 } as const;

/** The looks at a killed process that a cancelled program still has time for, and the ms between two. */
const LAST_LOOKS = { most: 20, everyMs: 5 } as const;

/**
 * Stops what is proved to be `resource`: first over the server's own protocol (`stop`), then with SIGTERM, then with SIGKILL.
 * Identity is proved anew before each. A cancelled program that gave up its waits has SIGKILL alone: what is destroyed
 * keeps nothing. Throws CLEANUP_INCOMPLETE when something survived, CancelledError when there was no time to see it end.
 */
export async function destroyProcess(
  resource: ProcessResource,
  stop: (found: readonly ProcessInfo[]) => Promise<boolean>,
  bench: Bench,
): Promise<void> {
  const seen = new Map<number, ProcessInfo>();
  const find = async (): Promise<readonly ProcessInfo[]> => {
    const ours = await findOurs(resource, bench);
    for (const info of ours) seen.set(info.pid, info);
    return ours;
  };
  const gone = (ms: number): Promise<boolean> =>
    unlessCancelled(
      poll(async () => (await find()).length === 0 && (await noneAlive(seen, bench)), ms),
    );
  const found = await find();
  if (found.length === 0) return;
  // A stopped process answers nothing and hears nothing but SIGKILL.
  if (!isGivenUp() && !found.some((info) => info.stopped)) {
    if (await stop(found)) {
      if (await gone(PATIENCE.protocol)) return;
    }
    if (!isGivenUp()) {
      signalAll(await find(), 'SIGTERM');
      if (await gone(PATIENCE.term)) return;
    }
  }
  signalAll(await find(), 'SIGKILL');
  if (!isGivenUp() && (await gone(PATIENCE.kill))) return;
  if (isGivenUp()) {
    if (await endsAtLast(seen, bench)) return;
    throw new CancelledError();
  }
  const pids = [...seen.keys()].join(', ');
  throw new TutorialError(
    'CLEANUP_INCOMPLETE',
    { remaining: 1 },
    `${path.basename(resource.program)}: pid ${pids} does not end`,
  );
}

/** A process that is ending loses its folder and program before it lets go of its port and is gone. */
async function noneAlive(seen: ReadonlyMap<number, ProcessInfo>, bench: Bench): Promise<boolean> {
  for (const { pid, startedAt } of seen.values()) {
    if ((await bench.processes.inspect(pid))?.startedAt === startedAt) return false;
  }
  return true;
}

/** What came of a wait; false where the program gave it up. */
async function unlessCancelled(wait: Promise<boolean>): Promise<boolean> {
  try {
    return await wait;
  } catch (error) {
    if (error instanceof CancelledError) return false;
    throw error;
  }
}

/** Looks for a moment at killed processes alone: a cancelled program has no time to search the whole machine again. */
async function endsAtLast(seen: ReadonlyMap<number, ProcessInfo>, bench: Bench): Promise<boolean> {
  for (let look = 0; look < LAST_LOOKS.most; look += 1) {
    if (await noneAlive(seen, bench)) return true;
    await new Promise((resolve) => setTimeout(resolve, LAST_LOOKS.everyMs));
  }
  return false;
}

/** Whether a process of ours is alive. */
export async function lookAtProcess(resource: ProcessResource, bench: Bench): Promise<Presence> {
  const found = await findOurs(resource, bench);
  if (found.length === 0) return { state: 'gone' };
  return { state: 'present', detail: `pid ${found.map((info) => info.pid).join(', ')}` };
}

function signalAll(processes: readonly ProcessInfo[], signal: 'SIGTERM' | 'SIGKILL'): void {
  for (const { pid } of processes) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      // It ended by itself, or it is another user's: the look that follows tells.
      if (!hasCode(error, 'ESRCH') && !hasCode(error, 'EPERM')) throw error;
    }
  }
}
