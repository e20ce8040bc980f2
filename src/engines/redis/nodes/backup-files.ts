import { copyFile, chmod, open } from 'node:fs/promises';
import path from 'node:path';
import { TutorialError, messageOf } from '../../../contract/errors.ts';
import { msg } from '../../../text/message.ts';
import type { RedisSpec } from '../contract.ts';
import { DUMP } from './start-node.ts';

/** The file of the first shard, as ElastiCache numbers the files of an exported backup. */
const FIRST = '-0001.rdb';

/** Path of one shard's file (counted from 0) when `first` is the first shard's. */
export function shardFile(first: string, shard: number): string {
  return first.endsWith(FIRST)
    ? `${first.slice(0, -FIRST.length)}-${String(shard + 1).padStart(4, '0')}.rdb`
    : first;
}

/**
 * The files of a backup by shard, each proved to be an RDB file; empty when the spec begins empty. Throws
 * BACKUP_UNUSABLE when one is missing, is something else, or there are more or fewer than shards.
 */
export async function backupOfShards(
  spec: Pick<RedisSpec, 'fromBackup' | 'shards' | 'clusterMode'>,
): Promise<readonly string[]> {
  if (spec.fromBackup === null) return [];
  const first = path.resolve(spec.fromBackup);
  const shards = spec.clusterMode ? spec.shards : 1;
  const files = [first];
  if (first.endsWith(FIRST)) {
    for (let shard = 1; ; shard++) {
      const file = shardFile(first, shard);
      if ((await whyNot(file)) === 'missing') break;
      files.push(file);
    }
  }
  for (const file of files) {
    const reason = await whyNot(file);
    if (reason !== null) throw unusable(file, reason);
  }
  if (files.length === shards) return files;
  const reason = msg('engine.backup.shards', { files: files.length, shards });
  throw new TutorialError('BACKUP_UNUSABLE', { file: first, reason });
}

/** Puts a copy of a backup where a server loads it when it starts. */
export async function placeBackup(file: string, nodeFolder: string): Promise<void> {
  const target = path.join(nodeFolder, DUMP);
  try {
    await copyFile(file, target);
    await chmod(target, 0o600);
  } catch (error) {
    throw new TutorialError(
      'BACKUP_UNUSABLE',
      { file, reason: msg('engine.backup.unreadable') },
      messageOf(error),
    );
  }
}

type Reason = 'missing' | 'not-rdb';

/** Every RDB file begins with the name of its format. */
async function whyNot(file: string): Promise<Reason | null> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(6), 0, 6, 0);
      const magic = buffer.toString('latin1', 0, bytesRead);
      return magic.startsWith('REDIS') || magic === 'VALKEY' ? null : 'not-rdb';
    } finally {
      await handle.close();
    }
  } catch {
    return 'missing';
  }
}

function unusable(file: string, reason: Reason): TutorialError {
  const told = reason === 'missing' ? 'engine.backup.unreadable' : 'engine.backup.not-rdb';
  return new TutorialError('BACKUP_UNUSABLE', { file, reason: msg(told) });
}
