import type { RedisFact } from '../../facts.ts';
import type { EngineDeps } from '../deps.ts';
import { EMBEDDED, embeddedCommand, nodeProgram } from '../embedded.ts';
import type { RedisSpec } from '../engine.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import type { ProcessTable } from '../process/process-info.ts';
import { MAXMEMORY_POLICIES, type EmbeddedRedisConfig } from './embedded/config.ts';
import { newRedisSecret, privateRedisFact, redisAnswers } from './private-redis.ts';

const DEADLINE_MS = 20_000;

/** Starts the embedded Redis as a process of its own. */
export async function startEmbeddedRedis(
  spec: RedisSpec,
  deps: EngineDeps,
  table: ProcessTable,
  signal: AbortSignal,
): Promise<RedisFact> {
  const instance = newInstanceId('redis');
  const password = await newRedisSecret(instance, spec, deps.secrets);
  const { product, version } = EMBEDDED.redis;
  const program = await nodeProgram();
  const configFor = (port: number): EmbeddedRedisConfig => ({
    instance,
    port,
    password,
    maxmemory: spec.maxmemory,
    maxmemoryPolicy:
      MAXMEMORY_POLICIES.find((policy) => policy === spec.maxmemoryPolicy) ?? 'noeviction',
    slowlogLogSlowerThan: 10_000,
    tls: null,
    nodes: null,
  });
  return inNewInstance(deps, table, spec.owner, instance, async ({ path: folder }) => {
    const { port } = await startPrivateServer(
      {
        instance,
        owner: spec.owner,
        role: 'redis',
        product,
        program,
        folder,
        port: spec.port,
        commandFor: (chosen) => embeddedCommand('redis', deps, instance, configFor(chosen)),
        isReady: (chosen) => redisAnswers(chosen, password),
        secrets: password === null ? [] : [password],
        deadlineMs: DEADLINE_MS,
      },
      deps,
      table,
      signal,
    );
    return privateRedisFact({ instance, spec, kind: 'embedded', product, version, port, password });
  });
}
