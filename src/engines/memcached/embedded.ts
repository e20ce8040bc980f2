import type { EmbeddedMemcachedConfig } from '../../../servers/memcached/config.ts';
import { bundleCommand, nodeProgram } from '../kinds/embedded.ts';
import type { Bench } from '../process/bench.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import { ABOUT } from './about.ts';
import type { MemcachedFact, MemcachedSpec } from './contract.ts';
import {
  memcachedAnswers,
  MEMCACHED_USER,
  newMemcachedSecret,
  privateMemcachedFact,
} from './private-memcached.ts';

const DEADLINE_MS = 20_000;

/** Starts the embedded memcached as a process of its own. Throws what startPrivateServer throws. */
export async function startEmbeddedMemcached(
  spec: MemcachedSpec,
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
          const config = embeddedMemcachedConfig(spec, instance, chosen, password);
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
  return { instance, port, memoryBytes, maxItemBytes, shutdown: true, auth };
}
