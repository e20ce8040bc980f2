import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { TutorialError, messageOf } from '../../../contract/errors.ts';
import type { ConfigLine } from '../config/redis-config.ts';

/** What is kept beside a node to start it again; holds no secret. */
export interface NodeRecord {
  readonly owner: string;
  readonly product: string;
  readonly version: string;
  /** The program as it was found. */
  readonly command: string;
  /** Its real path. */
  readonly program: string;
  readonly args: readonly string[];
  readonly lines: readonly ConfigLine[];
}

const NAME = 'node.json';

/** Keeps a record in the node's folder. */
export async function writeNodeRecord(folder: string, record: NodeRecord): Promise<void> {
  await writeFile(path.join(folder, NAME), JSON.stringify(record), { mode: 0o600 });
}

/** Reads a node's record. Throws WORKSPACE_UNUSABLE when it is gone. */
export async function readNodeRecord(folder: string): Promise<NodeRecord> {
  try {
    return JSON.parse(await readFile(path.join(folder, NAME), 'utf8')) as NodeRecord;
  } catch (error) {
    throw new TutorialError('WORKSPACE_UNUSABLE', { folder }, messageOf(error));
  }
}
