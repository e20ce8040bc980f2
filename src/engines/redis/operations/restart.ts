import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { RedisFact, RedisNode } from '../../../contract/facts.ts';
import type { Bench } from '../../process/bench.ts';
import { askFor, askForText, type Ask } from '../sessions/ask.ts';
import { replicationLogin, type ConfigLine } from '../config/redis-config.ts';
import { requireRealServer } from '../capabilities.ts';
import { readNodeRecord } from '../nodes/node-record.ts';
import { DUMP, startNode } from '../nodes/start-node.ts';
import { nodeFolder, nodeOn } from './kill.ts';
import { viewNodes } from './topology.ts';

/**
 * Starts a dead node again on its port, as it was but without data. In cluster mode it remembers who it was and the
 * cluster tells it who it is; without, it copies the present primary if there is another one. Resolves when it
 * answers. Throws NEEDS_REAL_SERVER, ENGINE_GONE or what startPrivateServer throws.
 */
export async function restartNode(
  fact: RedisFact,
  port: number,
  bench: Bench,
  signal: AbortSignal,
): Promise<void> {
  requireRealServer(fact, 'restart');
  const node = nodeOn(fact, port);
  const ask = await askFor(fact, bench.secrets);
  if ((await askForText(ask, port, 'PING')) === 'PONG') return;
  const folder = nodeFolder(fact, node, bench.folders.workspace);
  const record = await readNodeRecord(folder);
  const password = fact.adminSecret === null ? null : await bench.secrets.get(fact.adminSecret);
  // It may have been killed while it wrote a backup or took its primary's data.
  await rm(path.join(folder, DUMP), { force: true });
  await startNode(
    {
      instance: fact.instance,
      folder,
      port,
      findPort: () => Promise.resolve(port),
      clusterMode: fact.clusterMode,
      recordFor: () => record,
      moreLines: [...replicationLogin(password), ...(await replicaOf(fact, node, ask))],
      ask,
      secrets: password === null ? [] : [password],
    },
    bench,
    signal,
  );
}

async function replicaOf(
  fact: RedisFact,
  node: RedisNode,
  ask: Ask,
): Promise<readonly ConfigLine[]> {
  if (fact.clusterMode) return [];
  const others = (await viewNodes(fact, ask)).filter((view) => view.node.port !== node.port);
  const primary = others.find(({ role }) => role === 'primary');
  return primary === undefined ? [] : [['replicaof', primary.node.host, primary.node.port]];
}
