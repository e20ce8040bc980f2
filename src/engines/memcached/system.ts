import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FoundServer } from '../kinds/system.ts';
import type { Bench } from '../process/bench.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { startPrivateServer } from '../process/private-server.ts';
import { ABOUT } from './about.ts';
import type { MemcachedFact, MemcachedSpec } from './contract.ts';

import { authFileText, memcachedArguments } from './options.ts';
import {
  memcachedAnswers,
  MEMCACHED_USER,
  newMemcachedSecret,
  privateMemcachedFact,
} from './private-memcached.ts';

const DEADLINE_MS = 20_000;

/**
 * Starts a private memcached of this machine: on the loopback address, with a password. Nothing of it stays when it
 * fails. Throws what startPrivateServer throws.
 */
export async function startSystemMemcached(
  server: FoundServer,
  spec: MemcachedSpec,
  bench: Bench,
  signal: AbortSignal,
): Promise<MemcachedFact> {
  const { product, version, program } = server;
  const instance = newInstanceId(ABOUT.id);
  const password = await newMemcachedSecret(instance, bench.secrets);
  return inNewInstance(bench, spec.owner, instance, async ({ path: folder }) => {
    // It stays: memcached reads it again on SIGHUP. It is removed with the folder.
    const authFile = path.join(folder, 'users');
    await writeFile(authFile, authFileText(MEMCACHED_USER, password), { mode: 0o600 });
    const { port } = await startPrivateServer(
      {
        instance,
        owner: spec.owner,
        role: ABOUT.id,
        product,
        program: program.real,
        folder,
        port: spec.port,
        commandFor: (chosen) => ({
          command: program.path,
          args: memcachedArguments({ ...spec, port: chosen, authFile }),
          stdin: null,
        }),
        isReady: (chosen) => memcachedAnswers(chosen, password),
        secrets: [password],
        deadlineMs: DEADLINE_MS,
      },
      bench,
      signal,
    );
    return privateMemcachedFact({ instance, spec, kind: 'system', product, version, port });
  });
}
