import type { RedisFact, RedisNode } from '../../contract/facts.ts';
import type { Bench } from '../process/bench.ts';
import { bundleCommand, nodeProgram } from '../kinds/embedded.ts';
import type { RedisSpec } from './contract.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import { tlsOptions } from '../reach/tls.ts';
import { ABOUT } from './about.ts';
import { requireFor } from './capabilities.ts';
import { askForText, createAsk } from './sessions/ask.ts';
import { portSource } from './nodes/ports.ts';
import { newRedisSecret, type RedisAccounts } from './config/accounts.ts';
import { MAXMEMORY_POLICIES, type EmbeddedRedisConfig } from '../../../servers/redis/config.ts';
import { plannedNodes } from './nodes/node-plan.ts';
import { privateRedisFact } from './private-redis.ts';
import { newTls } from './nodes/instance-tls.ts';

const DEADLINE_MS = 20_000;

/**
 * Starts the embedded Redis: one process with a listener for each node. It knows no users, so it refuses neither a
 * command nor a user by itself. Throws what startPrivateServer throws, or NEEDS_REAL_SERVER.
 */
export async function startEmbeddedRedis(
  spec: RedisSpec,
  bench: Bench,
  signal: AbortSignal,
): Promise<RedisFact> {
  const kind = 'embedded';
  requireFor({ kind }, spec);
  const instance = newInstanceId('redis');
  const password = await newRedisSecret(instance, spec, bench.secrets);
  const program = await nodeProgram();
  const { product, version } = ABOUT.embedded;
  return inNewInstance(bench, spec.owner, instance, async ({ path: folder }) => {
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
        commandFor: (chosen) => bundleCommand(ABOUT.id, bench, instance, configFor(chosen)),
        isReady: async (chosen) => {
          const answers = nodesOn(chosen).map((node) => askForText(ask, node.port, 'PING'));
          return (await Promise.all(answers)).every((answer) => answer === 'PONG');
        },
        secrets: password === null ? [] : [password],
        deadlineMs: DEADLINE_MS,
      },
      bench,
      signal,
    );
    const { pid } = process;
    return privateRedisFact({
      instance,
      spec,
      kind,
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
