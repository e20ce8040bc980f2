import { hasCode, TutorialError } from '../../contract/errors.ts';
import type { Bench } from '../process/bench.ts';
import { bundleCommand, nodeProgram } from '../kinds/embedded.ts';
import { findOurs } from '../process/identity.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import { poll } from '../process/wait.ts';
import { trackedBench } from '../process/tracked-bench.ts';
import { redisConnection } from '../redis/sessions/connection.ts';
import { mysqlEndpoint } from '../mysql/endpoint.ts';
import type { ProcessResource } from '../../contract/resources.ts';
import { createWebClient } from './client.ts';
import type { WebAppConfig, WebBalancerConfig } from './config.ts';
import type { RunningWeb, WebEngine, WebSpec } from './contract.ts';
import { mapWebError } from './errors.ts';
import { READY_PATH, REFUSED_HEADER } from './server.ts';

const DEADLINE_MS = 20_000;
const KILL_MS = 3000;

/** The name of the bundle that a web process runs. */
export const WEB_BUNDLE = 'web';

/** Starting web processes. */
export function webEngine(bench: Bench): WebEngine {
  return { start: (spec, signal) => startWeb(spec, bench, signal) };
}

async function startWeb(spec: WebSpec, bench: Bench, signal: AbortSignal): Promise<RunningWeb> {
  const instance = newInstanceId('web');
  const product = `web ${spec.name}`;
  const tracked = trackedBench(bench);
  const program = await nodeProgram();
  const { config, secrets } = await configOf(spec, instance, bench);
  const up = await inNewInstance(tracked, spec.owner, instance, async ({ path: folder }) =>
    startPrivateServer(
      {
        instance,
        owner: spec.owner,
        role: 'helper',
        product,
        program,
        folder,
        port: null,
        commandFor: (port) => bundleCommand(WEB_BUNDLE, bench, instance, { ...config, port }),
        isReady: (port) => isReady(port, instance),
        secrets,
        deadlineMs: DEADLINE_MS,
      },
      tracked,
      signal,
    ),
  );
  const client = createWebClient(up.port);
  return {
    port: up.port,
    pid: up.process.pid ?? 0,
    async request(request) {
      const response = await client.request(request).catch((error: unknown) => {
        throw mapWebError(error, product, up.port);
      });
      const refused = response.headers[REFUSED_HEADER];
      if (refused === undefined) return response;
      const params = JSON.parse(decodeURIComponent(refused)) as Record<string, string>;
      throw new TutorialError('EXTERNAL_REFUSED', params);
    },
    kill: () => kill(up.process, bench),
    async [Symbol.asyncDispose]() {
      client[Symbol.dispose]();
      for (const resource of tracked.standing()) await tracked.remove(resource);
    },
  };
}

type Configured = Omit<WebAppConfig, 'port'> | Omit<WebBalancerConfig, 'port'>;

/** What the process is told, and what of it must never be shown. */
async function configOf(
  spec: WebSpec,
  instance: string,
  { secrets }: Bench,
): Promise<{ readonly config: Configured; readonly secrets: readonly string[] }> {
  const { kind, name } = spec;
  if (kind === 'balancer') {
    const { targets, sticky } = spec;
    return { config: { kind, name, instance, targets, sticky }, secrets: [] };
  }
  const connection = await redisConnection(spec.redis, secrets);
  const endpoint = await mysqlEndpoint(spec.mysql, secrets, 'user');
  const { keyPrefix, sessions, pages } = spec;
  return {
    config: {
      kind,
      name,
      instance,
      keyPrefix,
      sessions,
      pages,
      redis: { fact: spec.redis, connection },
      mysql: { fact: spec.mysql, endpoint },
    },
    secrets: [connection.password ?? '', endpoint.password].filter((secret) => secret !== ''),
  };
}

async function isReady(port: number, instance: string): Promise<boolean> {
  using client = createWebClient(port);
  try {
    const { body } = await client.request({ path: READY_PATH });
    return body === `${JSON.stringify({ instance })}\n`;
  } catch {
    return false;
  }
}

async function kill(resource: ProcessResource, bench: Bench): Promise<void> {
  const ours = await findOurs(resource, bench);
  for (const { pid } of ours) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if (!hasCode(error, 'ESRCH')) throw error;
    }
  }
  // A process that is ending is gone from the table a moment before its port is closed.
  await poll(async () => {
    if ((await findOurs(resource, bench)).length > 0) return false;
    return resource.port === null || (await refuses(resource.port));
  }, KILL_MS);
}

async function refuses(port: number): Promise<boolean> {
  using client = createWebClient(port);
  try {
    await client.request({ path: READY_PATH });
    return false;
  } catch (error) {
    return hasCode(error, 'ECONNREFUSED');
  }
}
