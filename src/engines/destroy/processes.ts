import path from 'node:path';
import { TutorialError, hasCode } from '../../contract/errors.ts';
import type { Presence, ProcessResource } from '../../contract/resources.ts';
import type { EngineDeps } from '../deps.ts';
import { INSTANCES } from '../process/instance-folder.ts';
import { findOurs } from '../process/identity.ts';
import type { ProcessInfo, ProcessTable } from '../process/process-info.ts';
import { poll } from '../process/wait.ts';
import { askMysqlToStop, askRedisToStop } from './protocol-stop.ts';

/** How long each way of stopping may take, in ms. */
const PATIENCE = { protocol: 4000, term: 3000, kill: 3000 } as const;

/**
 * Stops what is proved to be `resource`: first over the server's own protocol, then with SIGTERM, then with SIGKILL.
 * Identity is proved anew before each. Throws CLEANUP_INCOMPLETE when something survived.
 */
export async function destroyProcess(
  resource: ProcessResource,
  deps: EngineDeps,
  table: ProcessTable,
): Promise<void> {
  const seen = new Map<number, ProcessInfo>();
  const find = async (): Promise<readonly ProcessInfo[]> => {
    const ours = await findOurs(table, resource);
    for (const info of ours) seen.set(info.pid, info);
    return ours;
  };
  const gone = (ms: number): Promise<boolean> =>
    poll(async () => (await find()).length === 0 && (await noneAlive(seen, table)), ms);
  const found = await find();
  if (found.length === 0) return;
  // A stopped process answers nothing and hears nothing but SIGKILL.
  if (!found.some((info) => info.stopped)) {
    if (await askToStop(resource, found, deps)) {
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
async function noneAlive(
  seen: ReadonlyMap<number, ProcessInfo>,
  table: ProcessTable,
): Promise<boolean> {
  for (const { pid, startedAt } of seen.values()) {
    if ((await table.inspect(pid))?.startedAt === startedAt) return false;
  }
  return true;
}

/** Whether a process of ours is alive. */
export async function lookAtProcess(
  resource: ProcessResource,
  table: ProcessTable,
): Promise<Presence> {
  const found = await findOurs(table, resource);
  if (found.length === 0) return { state: 'gone' };
  return { state: 'present', detail: `pid ${found.map((info) => info.pid).join(', ')}` };
}

async function askToStop(
  resource: ProcessResource,
  found: readonly ProcessInfo[],
  deps: EngineDeps,
): Promise<boolean> {
  if (resource.port === null) return false;
  const instance = instanceOf(resource, deps.workspace);
  if (resource.role === 'redis') {
    const folder = path.join(deps.workspace, INSTANCES, instance);
    return askRedisToStop(instance, folder, resource.port, found, deps.secrets);
  }
  if (resource.role === 'mysql') {
    return askMysqlToStop(instance, resource.port, resource.folder, deps.secrets);
  }
  return false;
}

/** The id of the instance whose folder holds the process's: the first name below `instances`. */
function instanceOf(resource: ProcessResource, workspace: string): string {
  const parts = resource.folder.split(path.sep);
  const below = parts.lastIndexOf(INSTANCES) + 1;
  return below > 0 ? (parts[below] ?? '') : path.relative(workspace, resource.folder);
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
