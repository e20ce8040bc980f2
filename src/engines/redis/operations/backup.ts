import { chmod, copyFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { TutorialError, messageOf } from '../../../contract/errors.ts';
import type { RedisFact, RedisNode } from '../../../contract/facts.ts';
import { msg } from '../../../text/message.ts';
import type { FileResource, FolderResource } from '../../../contract/resources.ts';
import type { Bench } from '../../process/bench.ts';
import { makeFolder } from '../../process/instance-folder.ts';
import { poll } from '../../process/wait.ts';
import { askFor, askOne, type Ask } from '../sessions/ask.ts';
import type { RedisBackupFact } from '../contract.ts';
import { parseInfo } from '../info.ts';
import { requireRealServer } from '../capabilities.ts';
import { DUMP } from '../nodes/start-node.ts';
import { nodeFolder } from './kill.ts';
import { viewNodes } from './topology.ts';
import { shardFile } from '../nodes/backup-files.ts';

/** Name of the workspace's folder for backups. */
const BACKUPS = 'backups';

const DEADLINE_MS = 60_000;
const NAME = /^[A-Za-z][A-Za-z0-9-]{0,99}$/;

/**
 * Writes a backup below the workspace: `<name>.rdb`, in cluster mode `<name>-0001.rdb` for each shard, of a replica
 * where one is linked, as AWS advises. Folder and files are journalled before they exist. Throws
 * NEEDS_REAL_SERVER, ENGINE_GONE or CACHE_ERROR with the server's words.
 */
export async function takeBackup(
  fact: RedisFact,
  { owner, name }: { readonly owner: string; readonly name: string },
  bench: Bench,
  signal: AbortSignal,
): Promise<RedisBackupFact> {
  requireRealServer(fact, 'backup');
  if (!NAME.test(name)) {
    const reason = msg('engine.backup.name');
    throw new TutorialError('BACKUP_UNUSABLE', { file: name, reason });
  }
  const folder = await backupFolder(owner, bench);
  const ask = await askFor(fact, bench.secrets);
  const sources = await sourcesOf(fact, ask);
  const first = path.join(folder, fact.clusterMode ? `${name}-0001.rdb` : `${name}.rdb`);
  const files: string[] = [];
  let bytes = 0;
  for (const [shard, node] of sources.entries()) {
    const file = shardFile(first, shard);
    const resource: FileResource = {
      kind: 'file',
      id: `${BACKUPS}/${path.basename(file)}`,
      owner,
      path: file,
    };
    await bench.ledger.intend(resource);
    await save(ask, node.port, signal);
    const dump = path.join(nodeFolder(fact, node, bench.folders.workspace), DUMP);
    await copyFile(dump, file);
    await chmod(file, 0o600);
    // A node that is killed and started again must come back empty.
    await rm(dump, { force: true });
    await bench.ledger.created(resource);
    files.push(file);
    bytes += (await stat(file)).size;
  }
  return { name, files, bytes };
}

async function backupFolder(owner: string, bench: Bench): Promise<string> {
  const workspace = await makeFolder(bench.folders.workspace);
  const resource: FolderResource = {
    kind: 'folder',
    id: `${BACKUPS}/folder`,
    owner,
    path: path.join(workspace, BACKUPS),
  };
  await bench.ledger.intend(resource);
  const folder = await makeFolder(resource.path);
  await bench.ledger.created(resource);
  return folder;
}

/** For each shard a linked replica, else its primary. */
async function sourcesOf(fact: RedisFact, ask: Ask): Promise<readonly RedisNode[]> {
  const views = await viewNodes(fact, ask);
  const shards = 1 + Math.max(...fact.nodes.map(({ shard }) => shard));
  return Array.from({ length: shards }, (_, shard) => {
    const own = views.filter(({ node, role }) => node.shard === shard && role !== null);
    const source =
      own.find(({ role, linked }) => role === 'replica' && linked === true) ??
      own.find(({ role }) => role === 'primary');
    if (source !== undefined) return source.node;
    const endpoint = `${fact.host}:${fact.port}`;
    const detail = `no node of shard ${shard + 1} answers`;
    throw new TutorialError('ENGINE_GONE', { product: fact.product, endpoint }, detail);
  });
}

/** BGSAVE, waited for; a save that is already running is waited for first, because it may be older. */
async function save(ask: Ask, port: number, signal: AbortSignal): Promise<void> {
  const persistence = async (): Promise<ReadonlyMap<string, string>> =>
    parseInfo(String(await askOne(ask, port, 'INFO', 'persistence')));
  const idle = async (): Promise<boolean> =>
    (await persistence()).get('rdb_bgsave_in_progress') === '0';
  try {
    await poll(idle, DEADLINE_MS, signal);
    await askOne(ask, port, 'BGSAVE');
    const ended = await poll(idle, DEADLINE_MS, signal);
    const status = (await persistence()).get('rdb_last_bgsave_status') ?? '';
    if (!ended || status !== 'ok') throw new Error(`BGSAVE: ${ended ? status : 'takes too long'}`);
  } catch (error) {
    if (signal.aborted) throw error;
    throw new TutorialError('CACHE_ERROR', {}, messageOf(error));
  }
}
