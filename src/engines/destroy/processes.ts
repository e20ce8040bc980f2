import path from 'node:path';
import { TutorialError, hasCode } from '../../contract/errors.ts';
import type { Presence, ProcessResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { findOurs } from '../process/identity.ts';
import type { ProcessInfo } from '../process/process-info.ts';
import { poll } from '../process/wait.ts';

/** How long each way of stopping may take, in ms. */
const PATIENCE = { protocol: 4000, term: 3000, kill: 3000 } as const;

/**
 * Stops what is proved to be `resource`: first over the server's own protocol (`stop`), then with SIGTERM, then with SIGKILL.
 * Identity is proved anew before each. Throws CLEANUP_INCOMPLETE when something survived.
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
    poll(async () => (await find()).length === 0 && (await noneAlive(seen, bench)), ms);
  const found = await find();
  if (found.length === 0) return;
  // A stopped process answers nothing and hears nothing but SIGKILL.
  if (!found.some((info) => info.stopped)) {
    if (await stop(found)) {
      if (await gone(PATIENCE.protocol)) return;
    }
    signalAll(await find(), 'SIGTERM');
    if (await gone(PATIENCE.term)) return;
  }
  signalAll(await find(), 'SIGKILL');
  if (await gone(PATIENCE.kill)) return;
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
