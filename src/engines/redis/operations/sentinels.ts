import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RedisFact } from '../../../contract/facts.ts';
import type { Bench } from '../../process/bench.ts';
import { INSTANCES, makeFolder } from '../../process/instance-folder.ts';
import { startPrivateServer } from '../../process/private-server.ts';
import { poll } from '../../process/wait.ts';
import { askFor, askForText, type Ask } from '../sessions/ask.ts';
import { portSource } from '../nodes/ports.ts';
import { userLines } from '../config/accounts.ts';
import { configText } from '../config/redis-config.ts';
import { sentinelLines, MASTER_NAME } from '../config/sentinel-config.ts';
import type { SentinelsFact } from '../contract.ts';
import { requireRealServer } from '../capabilities.ts';
import { readNodeRecord, type NodeRecord } from '../nodes/node-record.ts';
import { TutorialError } from '../../../contract/errors.ts';
import { tlsFiles } from '../nodes/tls-folder.ts';
import { trackedBench } from '../../process/tracked-bench.ts';
import { nodeFolder } from './kill.ts';

const COUNT = 3;
const QUORUM = 2;
const DEADLINE_MS = 15_000;
const DOWN_AFTER_MS = 1000;

/**
 * Starts three Sentinels beside the servers of a fact and returns when each knows the primary, all replicas and the
 * other two. What a failed start left is removed. Throws NEEDS_REAL_SERVER, CLUSTER_NOT_FORMED or what
 * startPrivateServer throws.
 */
export async function startSentinels(
  fact: RedisFact,
  { owner, downAfterMs = DOWN_AFTER_MS }: { owner: string; downAfterMs?: number },
  bench: Bench,
  signal: AbortSignal,
): Promise<SentinelsFact> {
  requireRealServer(fact, 'sentinels');
  const tracked = trackedBench(bench);
  const ask = await askFor(fact, bench.secrets);
  try {
    const starting = { fact, owner, downAfterMs, ask, findPort: portSource(false) };
    const started = await Promise.allSettled(
      Array.from({ length: COUNT }, (_, index) => startOne(starting, index + 1, tracked, signal)),
    );
    const failed = started.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    const ports = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    await untilTheyKnow(fact, ports, ask, signal);
    return {
      masterName: MASTER_NAME,
      nodes: ports.map((port) => ({ host: '127.0.0.1', port })),
      quorum: QUORUM,
      downAfterMs,
    };
  } catch (error) {
    for (const resource of tracked.standing()) {
      await tracked.remove(resource).catch(() => undefined);
    }
    throw error;
  }
}

interface Starting {
  readonly fact: RedisFact;
  readonly owner: string;
  readonly downAfterMs: number;
  readonly ask: Ask;
  readonly findPort: () => Promise<number>;
}

async function startOne(
  { fact, owner, downAfterMs, ask, findPort }: Starting,
  number: number,
  bench: Bench,
  signal: AbortSignal,
): Promise<number> {
  const instanceFolder = path.join(bench.folders.workspace, INSTANCES, fact.instance);
  const folder = await makeFolder(path.join(instanceFolder, `sentinel-${number}`));
  const record = await recordOf(fact, bench);
  const password = fact.adminSecret === null ? '' : await bench.secrets.get(fact.adminSecret);
  const accounts = {
    adminPassword: password,
    username: null,
    password: null,
    users: [],
    secrets: [],
  };
  const [admin = []] = await userLines(record, accounts, [], bench.secrets);
  const configFile = path.join(folder, 'sentinel.conf');
  const text = (port: number): string =>
    configText(
      sentinelLines({
        port,
        folder,
        tls: fact.tls === null ? null : tlsFiles(instanceFolder),
        admin,
        password,
        primaryPort: fact.port,
        quorum: QUORUM,
        downAfterMs,
      }),
    );
  const { port } = await startPrivateServer(
    {
      instance: fact.instance,
      owner,
      role: 'redis',
      product: record.product,
      program: record.program,
      folder,
      port: null,
      findPort,
      commandFor: async (chosen) => {
        // A Sentinel keeps what it learns in its own configuration, so this cannot come on standard input.
        await writeFile(configFile, text(chosen), { mode: 0o600 });
        return { command: record.command, args: [configFile, '--sentinel'], stdin: null };
      },
      isReady: async (chosen) => (await askForText(ask, chosen, 'PING')) === 'PONG',
      secrets: [password],
      deadlineMs: DEADLINE_MS,
    },
    bench,
    signal,
  );
  return port;
}

/** A Sentinel is the same program as the servers it watches. */
async function recordOf(fact: RedisFact, bench: Bench): Promise<NodeRecord> {
  const [node] = fact.nodes;
  if (node === undefined) throw new Error('a fact without nodes');
  return readNodeRecord(nodeFolder(fact, node, bench.folders.workspace));
}

async function untilTheyKnow(
  fact: RedisFact,
  ports: readonly number[],
  ask: Ask,
  signal: AbortSignal,
): Promise<void> {
  const count = async (port: number, what: string): Promise<number> => {
    const [reply] = await ask(port, ['SENTINEL', what, MASTER_NAME]);
    return reply?.ok === true && Array.isArray(reply.value) ? reply.value.length : 0;
  };
  const all = async (): Promise<boolean> => {
    for (const port of ports) {
      if ((await count(port, 'SENTINELS')) < COUNT - 1) return false;
      if ((await count(port, 'REPLICAS')) < fact.nodes.length - 1) return false;
    }
    return true;
  };
  if (await poll(() => all().catch(() => false), DEADLINE_MS, signal, 20)) return;
  const words = await Promise.all(ports.map((port) => askForText(ask, port, 'INFO', 'sentinel')));
  const params = { product: 'Sentinel', nodes: COUNT, seconds: DEADLINE_MS / 1000 };
  throw new TutorialError('CLUSTER_NOT_FORMED', params, words.join('\n'));
}
