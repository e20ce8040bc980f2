import path from 'node:path';
import { TutorialError, hasCode } from '../../../contract/errors.ts';
import type { RedisFact, RedisNode } from '../../../contract/facts.ts';
import type { ProcessResource } from '../../../contract/resources.ts';
import type { Bench } from '../../process/bench.ts';
import { INSTANCES } from '../../process/instance-folder.ts';
import { findOurs } from '../../process/identity.ts';
import { poll } from '../../process/wait.ts';
import { requireRealServer } from '../capabilities.ts';
import { readNodeRecord } from '../nodes/node-record.ts';

const PATIENCE_MS = 3000;

/** The folder of one node of a private Redis. */
export function nodeFolder(fact: RedisFact, node: RedisNode, workspace: string): string {
  return path.join(workspace, INSTANCES, fact.instance, node.id);
}

/** The node of the fact on a port. Throws ENGINE_GONE when the fact has none. */
export function nodeOn(fact: RedisFact, port: number): RedisNode {
  const node = fact.nodes.find((one) => one.port === port);
  if (node !== undefined) return node;
  const endpoint = `${fact.host}:${port}`;
  throw new TutorialError('ENGINE_GONE', { product: fact.product, endpoint }, 'no such node');
}

/**
 * SIGKILL for the process of one node, proved by its program and folder; resolves when it is gone and the journal says
 * so. Nothing is done when it is dead already. Throws NEEDS_REAL_SERVER, ENGINE_GONE or CLEANUP_INCOMPLETE.
 */
export async function killNode(fact: RedisFact, port: number, bench: Bench): Promise<void> {
  requireRealServer(fact, 'kill');
  const folder = nodeFolder(fact, nodeOn(fact, port), bench.folders.workspace);
  const { owner, program } = await readNodeRecord(folder);
  const resource: ProcessResource = {
    kind: 'process',
    id: `${fact.instance}/process-${port}`,
    owner,
    role: 'redis',
    program,
    folder,
    port,
    pid: null,
    startedAt: null,
  };
  const gone = async (): Promise<boolean> => (await findOurs(resource, bench)).length === 0;
  for (const { pid } of await findOurs(resource, bench)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if (!hasCode(error, 'ESRCH')) throw error;
    }
  }
  if (!(await poll(gone, PATIENCE_MS))) {
    throw new TutorialError('CLEANUP_INCOMPLETE', { remaining: 1 }, `${program} does not end`);
  }
  await bench.ledger.removed(resource);
}
