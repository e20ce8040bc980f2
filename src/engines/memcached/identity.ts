import type { ProcessInfo } from '../process/process-info.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import { secretRef } from '../process/instance-folder.ts';
import { MemcachedClient, type MemcachedEndpoint } from './client.ts';

const TIMEOUT_MS = 1000;

/** Who logs in to a private memcached. */
export const MEMCACHED_USER = 'tutorial';

/** How a private server of this run is reached; without a password no login is sent. */
export function privateEndpoint(port: number, password: string | null): MemcachedEndpoint {
  const login = password === null ? null : { user: MEMCACHED_USER, password };
  return { host: '127.0.0.1', port, login, timeoutMs: TIMEOUT_MS };
}

/** The process that answers as this server, by its own word; null when it tells none. */
export async function pidOf(client: MemcachedClient): Promise<number | null> {
  const pid = Number((await client.stats()).get('pid'));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** True when a server lets our password in and answers. */
export async function memcachedAnswers(port: number, password: string | null): Promise<boolean> {
  try {
    await using client = await MemcachedClient.connect(privateEndpoint(port, password));
    return (await client.version()) !== '';
  } catch {
    return false;
  }
}

/**
 * `shutdown` to the memcached that knows our password and whose pid is one of `found`; true when it closed the
 * connection, which it does before it ends: memcached takes up to a second to be gone.
 */
export async function askMemcachedToStop(
  instance: string,
  port: number,
  found: readonly ProcessInfo[],
  secrets: SecretStore,
): Promise<boolean> {
  const password = await secrets.get(secretRef.password(instance)).catch(() => null);
  try {
    await using client = await MemcachedClient.connect(privateEndpoint(port, password));
    const pid = await pidOf(client);
    if (!found.some((candidate) => candidate.pid === pid)) return false;
    await client.shutdown();
    return true;
  } catch {
    return false;
  }
}
