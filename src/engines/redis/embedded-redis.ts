import type { RedisFact, RedisNode } from '../../contract/facts.ts';
import type { EngineDeps } from '../deps.ts';
import { EMBEDDED, embeddedCommand, nodeProgram } from '../embedded.ts';
import type { RedisSpec } from '../engine.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import type { ProcessTable } from '../process/process-info.ts';
import { tlsOptions } from '../sessions/redis-connection.ts';
import { askForText, createAsk } from './ask.ts';
import { portSource } from './cluster/ports.ts';
import { newRedisSecret, type RedisAccounts } from './config/accounts.ts';
import { MAXMEMORY_POLICIES, type EmbeddedRedisConfig } from '../../../servers/redis/config.ts';
import { needsRealServer } from './needs-real-server.ts';
import { plannedNodes } from './node/node-plan.ts';
import { privateRedisFact } from './private-redis.ts';
import { newTls } from './tls/instance-tls.ts';

const DEADLINE_MS = 20_000;

/**
 * Starts the embedded Redis: one process with a listener for each node. It knows no users, so it refuses neither a
 * command nor a user by itself. Throws what startPrivateServer throws, or NEEDS_REAL_SERVER.
 */
export async function startEmbeddedRedis(
  spec: RedisSpec,
  deps: EngineDeps,
  table: ProcessTable,
  signal: AbortSignal,
): Promise<RedisFact> {
  if (spec.users.length > 0) throw needsRealServer('users', 'embedded');
  if (spec.fromBackup !== null) throw needsRealServer('restore', 'embedded');
  const instance = newInstanceId('redis');
  const password = await newRedisSecret(instance, spec, deps.secrets);
  const program = await nodeProgram();
  const { product, version } = EMBEDDED.redis;
  return inNewInstance(deps, table, spec.owner, instance, async ({ path: folder }) => {
    const tls = spec.tls ? await newTls(folder, false, spec.certificateNames) : null;
    const nodesOn = await placeNodes(spec);
    const configFor = (port: number): EmbeddedRedisConfig => ({
      instance,
      port,
      password,
      maxmemory: spec.maxmemory,
      maxmemoryPolicy:
        MAXMEMORY_POLICIES.find((policy) => policy === spec.maxmemoryPolicy) ?? 'noeviction',
      slowlogLogSlowerThan: spec.slowlogLogSlowerThan,
      tls: tls?.certificate ?? null,
      nodes: nodesOn(port).map(({ port: own, role, shard }) => ({ port: own, role, shard })),
      clusterMode: spec.clusterMode,
    });
    const options = tls === null ? null : await tlsOptions(tls.fact);
    const ask = createAsk({ username: null, password, tls: options });
    const { port, process } = await startPrivateServer(
      {
        instance,
        owner: spec.owner,
        role: 'redis',
        product,
        program,
        folder,
        port: spec.port,
        alsoOpens: (chosen) =>
          nodesOn(chosen)
            .slice(1)
            .map((node) => node.port),
        commandFor: (chosen) => embeddedCommand('redis', deps, instance, configFor(chosen)),
        isReady: async (chosen) => {
          const answers = nodesOn(chosen).map((node) => askForText(ask, node.port, 'PING'));
          return (await Promise.all(answers)).every((answer) => answer === 'PONG');
        },
        secrets: password === null ? [] : [password],
        deadlineMs: DEADLINE_MS,
      },
      deps,
      table,
      signal,
    );
    const { pid } = process;
    return privateRedisFact({
      instance,
      spec,
      kind: 'embedded',
      product,
      version,
      nodes: nodesOn(port).map((node) => ({ ...node, pid })),
      accounts: onlyToken(password),
      adminSecret: null,
      tls: tls?.fact ?? null,
    });
  });
}

/** Chooses ports for all nodes but the first, whose port the start finds. */
async function placeNodes(spec: RedisSpec): Promise<(port: number) => readonly RedisNode[]> {
  const findPort = portSource(false, spec.port === null ? [] : [spec.port]);
  const planned = plannedNodes(spec);
  const ports: number[] = [];
  for (let index = 1; index < planned.length; index++) ports.push(await findPort());
  return (first) =>
    planned.map((node, index): RedisNode => ({
      ...node,
      host: '127.0.0.1',
      port: ports[index - 1] ?? first,
      pid: null,
    }));
}

function onlyToken(password: string | null): RedisAccounts {
  return { adminPassword: null, username: null, password, users: [], secrets: [] };
}
