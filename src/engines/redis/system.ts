import path from 'node:path';
import type { RedisFact, RedisNode } from '../../contract/facts.ts';
import type { Bench } from '../process/bench.ts';
import type { RedisSpec } from './contract.ts';
import { inNewInstance } from '../process/instance.ts';
import { makeFolder, newInstanceId, secretRef } from '../process/instance-folder.ts';
import { tlsOptions } from '../reach/tls.ts';
import { createAsk, type Ask } from './sessions/ask.ts';
import { backupOfShards, placeBackup } from './nodes/backup-files.ts';
import { formCluster } from './forming/cluster.ts';
import { portSource } from './nodes/ports.ts';
import { ADMIN_USER, newAccounts, userLines, type RedisAccounts } from './config/accounts.ts';
import { atLeast } from './config/features.ts';
import {
  redisArguments,
  redisConfigLines,
  replicationLogin,
  type ConfigLine,
} from './config/redis-config.ts';
import type { NodeRecord } from './nodes/node-record.ts';
import { plannedNodes, type PlannedNode } from './nodes/node-plan.ts';
import { startNode } from './nodes/start-node.ts';
import { privateRedisFact } from './private-redis.ts';
import type { FoundServer } from '../kinds/system.ts';
import { waitForReplicas } from './forming/replicas.ts';
import { newTls, type InstanceTls } from './nodes/instance-tls.ts';
import { trackedBench } from '../process/tracked-bench.ts';

/** For all nodes together to become one, in ms. */
const FORMING_MS = 30_000;

/**
 * Starts private servers for every node of the spec and makes them one. Nothing of it stays when it fails. Throws
 * what startPrivateServer throws, CLUSTER_NOT_FORMED or BACKUP_UNUSABLE.
 */
export async function startSystemRedis(
  server: FoundServer,
  spec: RedisSpec,
  bench: Bench,
  signal: AbortSignal,
): Promise<RedisFact> {
  const instance = newInstanceId('redis');
  const backup = await backupOfShards(spec);
  const accounts = await newAccounts(instance, spec, bench.secrets);
  const tracked = trackedBench(bench);
  return inNewInstance(tracked, spec.owner, instance, async ({ path: folder }) => {
    const tls = spec.tls ? await newTls(folder, true, spec.certificateNames) : null;
    const ask = createAsk({
      username: ADMIN_USER,
      password: accounts.adminPassword,
      tls: tls === null ? null : await tlsOptions(tls.fact),
    });
    const starting: Starting = {
      server,
      spec,
      instance,
      folder,
      accounts,
      users: await userLines(server, accounts, spec.refusedCommands, bench.secrets),
      tls,
      ask,
      findPort: portSource(spec.clusterMode, spec.port === null ? [] : [spec.port]),
      backup,
    };
    try {
      const nodes = await startNodes(starting, tracked, signal);
      await makeOne(starting, nodes, signal);
      return privateRedisFact({
        instance,
        spec,
        kind: 'system',
        product: server.product,
        version: server.version,
        nodes,
        accounts,
        adminSecret: secretRef.admin(instance),
        tls: tls?.fact ?? null,
      });
    } catch (error) {
      for (const resource of tracked.standing()) {
        if (resource.kind === 'folder') continue;
        // What cannot be removed now stays in the journal for cleanup; the first error is the one to tell.
        await tracked.remove(resource).catch(() => undefined);
      }
      throw error;
    }
  });
}

interface Starting {
  readonly server: FoundServer;
  readonly spec: RedisSpec;
  readonly instance: string;
  readonly folder: string;
  readonly accounts: RedisAccounts;
  readonly users: readonly (readonly string[])[];
  readonly tls: InstanceTls | null;
  readonly ask: Ask;
  findPort(): Promise<number>;
  /** Files by shard; empty begins empty. */
  readonly backup: readonly string[];
}

/** The first node alone, so that its port is certain; then all others at the same time. */
async function startNodes(
  starting: Starting,
  bench: Bench,
  signal: AbortSignal,
): Promise<readonly RedisNode[]> {
  const [first, ...others] = plannedNodes(starting.spec);
  if (first === undefined) return [];
  const primary = await startOne(starting, first, null, bench, signal);
  const started = await Promise.allSettled(
    others.map((node) => startOne(starting, node, primary.port, bench, signal)),
  );
  const failed = started.find((one) => one.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return [primary, ...started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))];
}

async function startOne(
  starting: Starting,
  node: PlannedNode,
  primaryPort: number | null,
  bench: Bench,
  signal: AbortSignal,
): Promise<RedisNode> {
  const { spec, accounts, ask, instance } = starting;
  const folder = await makeFolder(path.join(starting.folder, node.id));
  const backup = node.role === 'primary' ? starting.backup[node.shard] : undefined;
  if (backup !== undefined) await placeBackup(backup, folder);
  const copies = node.role === 'replica' && !spec.clusterMode && primaryPort !== null;
  const replicaOf: readonly ConfigLine[] = copies ? [['replicaof', '127.0.0.1', primaryPort]] : [];
  const { port, pid } = await startNode(
    {
      instance,
      folder,
      port: primaryPort === null ? spec.port : null,
      findPort: () => starting.findPort(),
      clusterMode: spec.clusterMode,
      recordFor: (chosen) => recordOf(starting, folder, chosen),
      moreLines: [...replicationLogin(accounts.adminPassword), ...replicaOf],
      ask,
      secrets: accounts.secrets,
    },
    bench,
    signal,
  );
  return { ...node, host: '127.0.0.1', port, pid };
}

function recordOf(starting: Starting, folder: string, port: number): NodeRecord {
  const { server, spec, tls, users } = starting;
  const { maxmemory, maxmemoryPolicy, slowlogLogSlowerThan, clusterMode } = spec;
  return {
    owner: spec.owner,
    product: server.product,
    version: server.version,
    command: server.program.path,
    program: server.program.real,
    args: redisArguments(server, tls === null ? port : 0),
    lines: redisConfigLines(server, {
      port,
      folder,
      maxmemory,
      maxmemoryPolicy,
      slowlogLogSlowerThan,
      tls: tls?.files ?? null,
      clusterMode,
      users,
    }),
  };
}

async function makeOne(
  { server, spec, ask }: Starting,
  nodes: readonly RedisNode[],
  signal: AbortSignal,
): Promise<void> {
  const { product } = server;
  const { shards, clusterMode } = spec;
  if (clusterMode) {
    const ranges = atLeast(server, 7);
    await formCluster({ product, nodes, shards, ask, deadlineMs: FORMING_MS, ranges }, signal);
  } else if (nodes.length > 1) {
    await waitForReplicas({ product, nodes, ask, deadlineMs: FORMING_MS }, signal);
  }
}
