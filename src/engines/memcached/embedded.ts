import type { EmbeddedMemcachedConfig } from '../../../servers/memcached/config.ts';
import { bundleCommand, nodeProgram } from '../kinds/embedded.ts';
import type { Bench } from '../process/bench.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import { ABOUT } from './about.ts';
import type { MemcachedFact, MemcachedNode, MemcachedSpec } from './contract.ts';
import {
  memcachedAnswers,
  MEMCACHED_USER,
  newMemcachedSecret,
  privateMemcachedFact,
} from './private-memcached.ts';

const DEADLINE_MS = 20_000;

/** Starts the embedded memcached as a process of its own. Throws what startPrivateServer throws. */
export function startEmbeddedMemcached(
  spec: MemcachedSpec,
  bench: Bench,
  signal: AbortSignal,
): Promise<MemcachedFact> {
  return startOwn(spec, null, bench, signal);
}

/**
 * Starts an embedded memcached that answers `config get cluster` with `nodes`, as ElastiCache's configuration endpoint
 * does; always the embedded one, as memcached has no such command. Throws what startPrivateServer throws.
 */
export function startConfigurationEndpoint(
  spec: MemcachedSpec,
  nodes: readonly MemcachedNode[],
  bench: Bench,
  signal: AbortSignal,
): Promise<MemcachedFact> {
  return startOwn(spec, nodes, bench, signal);
}

async function startOwn(
  spec: MemcachedSpec,
  cluster: readonly MemcachedNode[] | null,
  bench: Bench,
  signal: AbortSignal,
): Promise<MemcachedFact> {
  const { product, version } = ABOUT.embedded;
  const instance = newInstanceId(ABOUT.id);
  const password = await newMemcachedSecret(instance, bench.secrets);
  const program = await nodeProgram();
  return inNewInstance(bench, spec.owner, instance, async ({ path: folder }) => {
    const { port } = await startPrivateServer(
      {
        instance,
        owner: spec.owner,
        role: ABOUT.id,
        product,
        program,
        folder,
        port: spec.port,
        commandFor: (chosen) => {
          const config = {
            ...embeddedMemcachedConfig(spec, instance, chosen, password),
            cluster,
          };
          return bundleCommand(ABOUT.id, bench, instance, config);
        },
        isReady: (chosen) => memcachedAnswers(chosen, password),
        secrets: [password],
        deadlineMs: DEADLINE_MS,
      },
      bench,
      signal,
    );
    return privateMemcachedFact({ instance, spec, kind: 'embedded', product, version, port });
  });
}

/** What the embedded server reads on stdin to be the memcached of `spec`, as private as one of this machine. */
export function embeddedMemcachedConfig(
  spec: MemcachedSpec,
  instance: string,
  port: number,
  password: string,
): EmbeddedMemcachedConfig {
  const { memoryBytes, maxItemBytes } = spec;
  const auth = { user: MEMCACHED_USER, password };
  return { instance, port, memoryBytes, maxItemBytes, shutdown: true, auth, cluster: null };
}
