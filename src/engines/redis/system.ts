import type { RedisSpec } from '../engine.ts';
import type { EngineDeps } from '../deps.ts';
import type { RedisFact } from '../../facts.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import type { ProcessTable } from '../process/process-info.ts';
import { redisArguments, redisConfigText } from './redis-config.ts';
import { newRedisSecret, privateRedisFact, redisAnswers } from './private-redis.ts';
import type { FoundServer } from './probe.ts';

const DEADLINE_MS = 15_000;

/** Starts a private redis-server or valkey-server; the configuration with the password goes to its standard input. */
export async function startSystemRedis(
  server: FoundServer,
  spec: RedisSpec,
  deps: EngineDeps,
  table: ProcessTable,
  signal: AbortSignal,
): Promise<RedisFact> {
  const instance = newInstanceId('redis');
  const password = await newRedisSecret(instance, spec, deps.secrets);
  return inNewInstance(deps, table, spec.owner, instance, async ({ path: folder }) => {
    const { maxmemory, maxmemoryPolicy } = spec;
    const { port } = await startPrivateServer(
      {
        instance,
        owner: spec.owner,
        role: 'redis',
        product: server.product,
        program: server.program.real,
        folder,
        port: spec.port,
        commandFor: (chosen) => ({
          command: server.program.path,
          args: redisArguments(server, chosen),
          stdin: redisConfigText({ port: chosen, folder, password, maxmemory, maxmemoryPolicy }),
        }),
        isReady: (chosen) => redisAnswers(chosen, password),
        secrets: password === null ? [] : [password],
        deadlineMs: DEADLINE_MS,
      },
      deps,
      table,
      signal,
    );
    const { product, version } = server;
    return privateRedisFact({ instance, spec, kind: 'system', product, version, port, password });
  });
}
