import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { FolderResource, ProcessResource, Resource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { isOurs, scriptOf, type Proof } from '../process/identity.ts';
import { INSTANCES, isInstanceId } from '../process/instance-folder.ts';
import { ownPlaces } from '../process/own-places.ts';
import type { ProcessInfo } from '../process/process-info.ts';

/** Owner of what is found without a journal entry. */
const OWNER = 'cleanup';

/** Instance folders and server processes in them that `known` does not name: folders first, as they were made. */
export async function findStrays(
  known: readonly Resource[],
  bench: Bench,
): Promise<readonly Resource[]> {
  const places = await ownPlaces(bench.folders);
  const parent = places.find((place) => path.basename(place) === INSTANCES);
  if (parent === undefined) return [];
  const names = await readdir(parent).catch(() => []);
  const folders = names
    .filter(isInstanceId)
    .map((name): FolderResource => {
      const id = `${name}/folder`;
      return { kind: 'folder', id, owner: OWNER, path: path.join(parent, name) };
    })
    .filter((folder) => !known.some((one) => one.kind === 'folder' && one.path === folder.path));
  const processes = (await bench.processes.inFolder(parent))
    .map((info) => toResource(info, parent, { own: bench.own, places }))
    .filter((resource) => resource !== null)
    .filter((resource) => !known.some((one) => one.kind === 'process' && isKnown(one, resource)));
  return [...folders, ...processes];
}

function isKnown(known: ProcessResource, found: ProcessResource): boolean {
  if (known.pid === found.pid && known.startedAt === found.startedAt) return true;
  return known.program === found.program && found.folder.startsWith(known.folder);
}

function toResource(info: ProcessInfo, parent: string, proof: Proof): ProcessResource | null {
  const { pid, startedAt, program } = info;
  if (program === null || info.folder === null) return null;
  const instance = path.relative(parent, info.folder).split(path.sep)[0];
  if (instance === undefined || !isInstanceId(instance)) return null;
  const { own } = proof;
  const name = path.basename(program).replace(/\.exe$/, '');
  const role = scriptOf(info, own)?.role ?? own.programs.get(name);
  if (role === undefined) return null;
  const resource: ProcessResource = {
    kind: 'process',
    id: `${instance}/stray-${pid}`,
    owner: OWNER,
    role,
    program,
    folder: path.join(parent, instance),
    port: null,
    pid,
    startedAt,
  };
  return isOurs(info, { ...resource, pid: null }, proof) ? resource : null;
}
