import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { FolderResource, ProcessResource, Resource } from '../../contract/resources.ts';
import type { EngineDeps } from '../deps.ts';
import { isOurs } from '../process/identity.ts';
import { INSTANCES } from '../process/instance-folder.ts';
import type { ProcessInfo, ProcessTable } from '../process/process-info.ts';

/** Programs this project starts in an instance's folder; Debian's redis-server is a link to redis-check-rdb. */
const SERVERS: Readonly<Record<string, ProcessResource['role']>> = {
  'redis-server': 'redis',
  'redis-check-rdb': 'redis',
  'valkey-server': 'redis',
  'valkey-check-rdb': 'redis',
  mariadbd: 'mysql',
  mysqld: 'mysql',
  memcached: 'memcached',
};

/** Owner of what is found without a journal entry. */
const OWNER = 'cleanup';

/** Instance folders and server processes in them that `known` does not name: folders first, as they were made. */
export async function findStrays(
  known: readonly Resource[],
  deps: EngineDeps,
  table: ProcessTable,
): Promise<readonly Resource[]> {
  const parent = await realpath(path.join(deps.workspace, INSTANCES)).catch(() => null);
  if (parent === null) return [];
  const folders = (await readdir(parent))
    .map((name): FolderResource => {
      const id = `${name}/folder`;
      return { kind: 'folder', id, owner: OWNER, path: path.join(parent, name) };
    })
    .filter((folder) => !known.some((one) => one.kind === 'folder' && one.path === folder.path));
  const processes = (await table.inFolder(parent))
    .map((info) => toResource(info, parent))
    .filter((resource) => resource !== null)
    .filter((resource) => !known.some((one) => one.kind === 'process' && isKnown(one, resource)));
  return [...folders, ...processes];
}

function isKnown(known: ProcessResource, found: ProcessResource): boolean {
  if (known.pid === found.pid && known.startedAt === found.startedAt) return true;
  return known.program === found.program && found.folder.startsWith(known.folder);
}

function toResource(info: ProcessInfo, parent: string): ProcessResource | null {
  const { pid, startedAt, program } = info;
  if (program === null || info.folder === null) return null;
  const instance = path.relative(parent, info.folder).split(path.sep)[0];
  if (instance === undefined || instance === '') return null;
  const embedded = info.argv.find((part) => /[\\/](?:redis|mysql|web)\.js$/.test(part));
  const name = path.basename(program).replace(/\.exe$/, '');
  const role = embedded === undefined ? SERVERS[name] : roleOfBundle(embedded);
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
  return isOurs(info, { ...resource, pid: null }) ? resource : null;
}

function roleOfBundle(script: string): ProcessResource['role'] {
  const name = path.basename(script, '.js');
  return name === 'redis' || name === 'mysql' ? name : 'helper';
}
