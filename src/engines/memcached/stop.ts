import type { ProcessResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { instanceOf, secretOrNull, secretRef } from '../process/instance-folder.ts';
import type { ProcessInfo } from '../process/process-info.ts';
import { MemcachedClient } from './client.ts';
import { privateEndpoint } from './private-memcached.ts';

/** The process that answers as this server, by its own word; null when it tells none. */
export async function pidOf(client: MemcachedClient): Promise<number | null> {
  const pid = Number((await client.stats()).get('pid'));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/**
 * `shutdown` to the memcached that knows our password and whose pid is one of `found`; true when it closed the
 * connection, which it does before it ends: memcached takes up to a second to be gone.
 */
export async function stopMemcached(
  process: ProcessResource & { readonly port: number },
  found: readonly ProcessInfo[],
  { secrets, folders }: Pick<Bench, 'secrets' | 'folders'>,
): Promise<boolean> {
  const instance = instanceOf(process, folders.workspace);
  const password = await secretOrNull(secrets, secretRef.password(instance));
  try {
    await using client = await MemcachedClient.connect(privateEndpoint(process.port, password));
    const pid = await pidOf(client);
    if (!found.some((candidate) => candidate.pid === pid)) return false;
    await client.shutdown();
    return true;
  } catch {
    return false;
  }
}
