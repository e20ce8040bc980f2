import path from 'node:path';
import { TutorialError } from '../../contract/errors.ts';
import type { PortResource, Presence } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { isInstanceId } from '../process/instance-folder.ts';
import { isListening } from '../process/port.ts';
import { ownPlaces } from '../process/own-places.ts';
import { poll } from '../process/wait.ts';
import { findListeners } from './listeners.ts';

const PATIENCE_MS = 2000;

/** A port is freed by its process; this only waits until nothing of ours listens. Throws CLEANUP_INCOMPLETE. */
export async function destroyPort(resource: PortResource, bench: Bench): Promise<void> {
  const gone = async (): Promise<boolean> => (await lookAtPort(resource, bench)).state === 'gone';
  if (await poll(gone, PATIENCE_MS, undefined, 20)) return;
  const detail = `something still listens on 127.0.0.1:${resource.port}`;
  throw new TutorialError('CLEANUP_INCOMPLETE', { remaining: 1 }, detail);
}

/**
 * Whether the server that had this port listens. A listener that is proved to be a stranger's, or another instance's
 * that took the port first, means that ours is gone; where the system does not tell who listens, any listener counts
 * as present.
 */
export async function lookAtPort(resource: PortResource, bench: Bench): Promise<Presence> {
  const { port } = resource;
  if (!(await isListening(port))) return { state: 'gone' };
  const listeners = await findListeners(port, bench.platform);
  const someone = `something listens on 127.0.0.1:${port}`;
  if (listeners === null) return { state: 'present', detail: someone };
  // A call to a free port can even be answered by itself: the system may give it that very port to call from.
  if (!listeners.listening) return { state: 'gone' };
  const { pids, otherUsers } = listeners;
  const places = await placesOf(resource, bench);
  const ours = (await Promise.all(places.map((place) => bench.processes.inFolder(place)))).flat();
  const pid = pids.find((candidate) => ours.some((info) => info.pid === candidate));
  if (pid !== undefined) return { state: 'present', detail: `pid ${pid} listens on ${port}` };
  if (pids.length === 0 && !otherUsers) return { state: 'present', detail: someone };
  const who = pids.length === 0 ? " of another user's" : `, pid ${pids.join(', ')}`;
  return { state: 'gone', detail: `port ${port} now belongs to another program${who}` };
}

/** Where the port's server may work: in the folder of its instance, where the port's name tells that. */
async function placesOf({ id }: PortResource, { folders }: Bench): Promise<readonly string[]> {
  const places = await ownPlaces(folders);
  const [instance = ''] = id.split('/');
  return isInstanceId(instance) ? places.map((place) => path.join(place, instance)) : places;
}
