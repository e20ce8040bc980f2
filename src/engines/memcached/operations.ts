import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, TutorialError } from '../../contract/errors.ts';
import type { ProcessResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { isOurs } from '../process/identity.ts';
import { INSTANCES } from '../process/instance-folder.ts';
import { ownPlaces } from '../process/own-places.ts';
import { isListening } from '../process/port.ts';
import { poll } from '../process/wait.ts';
import { ABOUT } from './about.ts';
import type { MemcachedFact, MemcachedOperations, PausedMemcached } from './contract.ts';
import { startConfigurationEndpoint } from './embedded.ts';
import { openMemcached } from './session.ts';
import { pidOf } from './stop.ts';

const PATIENCE_MS = 3000;

/** What can be done with the memcached servers of a run. */
export function memcachedOperations(bench: Bench): MemcachedOperations {
  return {
    kill: (fact, owner) => kill(fact, owner, bench),
    pause: (fact) => pause(fact, bench),
    workerTimes: async (fact) => workerTimes((await provedProcess(fact, bench)).pid),
    startConfigurationEndpoint: (spec, nodes, signal) =>
      startConfigurationEndpoint(spec, nodes, bench, signal),
  };
}

interface Proved {
  readonly pid: number;
  readonly resource: ProcessResource;
}

/** The process that says over the protocol, to our password, that it is this server, and runs in this one's folder. */
async function provedProcess(fact: MemcachedFact, bench: Bench): Promise<Proved> {
  const { instance, port, product } = fact;
  await using client = await openMemcached(fact, fact, bench.secrets);
  const pid = (await pidOf(client)) ?? 0;
  const info = await bench.processes.inspect(pid);
  const folder = path.join(bench.folders.workspace, INSTANCES, instance);
  const resource: ProcessResource = {
    kind: 'process',
    id: `${instance}/process-${port}`,
    owner: instance,
    role: ABOUT.id,
    program: info?.program ?? '',
    folder: info?.folder ?? folder,
    port,
    pid,
    startedAt: info?.startedAt ?? null,
  };
  const proof = { own: bench.own, places: await ownPlaces(bench.folders) };
  const inItsFolder = path.basename(resource.folder) === instance;
  if (info === null || !inItsFolder || !isOurs(info, resource, proof)) {
    const endpoint = `${fact.host}:${port}`;
    throw new TutorialError('ENGINE_GONE', { product, endpoint }, 'no process of this run');
  }
  return { pid, resource };
}

async function kill(fact: MemcachedFact, owner: string, bench: Bench): Promise<void> {
  const { pid, resource } = await provedProcess(fact, bench);
  signal(pid, 'SIGKILL');
  // The first thread may be over while others still hold the port.
  const isGone = async (): Promise<boolean> =>
    (await bench.processes.inspect(pid))?.startedAt !== resource.startedAt &&
    !(await isListening(fact.port));
  if (!(await poll(isGone, PATIENCE_MS))) {
    throw new TutorialError('CLEANUP_INCOMPLETE', { remaining: 1 }, `pid ${pid} does not end`);
  }
  await bench.ledger.removed({ ...resource, owner });
}

async function pause(fact: MemcachedFact, bench: Bench): Promise<PausedMemcached> {
  const { pid, resource } = await provedProcess(fact, bench);
  signal(pid, 'SIGSTOP');
  return {
    async [Symbol.asyncDispose]() {
      const info = await bench.processes.inspect(pid);
      if (info?.startedAt === resource.startedAt) signal(pid, 'SIGCONT');
    },
  };
}

function signal(pid: number, name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It ended by itself.
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}

/** What memcached calls the threads that serve connections. */
const WORKER = 'mc-worker';

async function workerTimes(pid: number): Promise<readonly number[]> {
  const tasks = path.join('/proc', String(pid), 'task');
  const times: number[] = [];
  for (const id of await readdir(tasks)) {
    const read = (name: string): Promise<string> => readFile(path.join(tasks, id, name), 'utf8');
    if ((await read('comm')).trim() !== WORKER) continue;
    times.push(Number((await read('schedstat')).split(' ', 1)[0]));
  }
  return times;
}
