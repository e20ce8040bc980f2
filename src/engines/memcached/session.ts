import type { SecretStore } from '../../contract/secrets.ts';
import { MemcachedClient, type MemcachedEndpoint } from './client.ts';
import type { MemcachedFact, MemcachedNode } from './contract.ts';
import { mapMemcachedError } from './errors.ts';

const TIMEOUT_MS = 5000;

/** Where and as whom to connect to one node of a fact. */
async function memcachedEndpoint(
  { user, secret }: MemcachedFact,
  { host, port }: MemcachedNode,
  secrets: SecretStore,
): Promise<MemcachedEndpoint> {
  const login =
    user === null || secret === null ? null : { user, password: await secrets.get(secret) };
  return { host, port, login, timeoutMs: TIMEOUT_MS };
}

/** Connects to one node of a fact. @throws TutorialError ENGINE_GONE, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED */
export async function openMemcached(
  fact: MemcachedFact,
  node: MemcachedNode,
  secrets: SecretStore,
): Promise<MemcachedClient> {
  try {
    const client = await MemcachedClient.connect(await memcachedEndpoint(fact, node, secrets));
    // A server that wants a login says so only when it is asked something.
    await client.get('elasticache-tutorial');
    return client;
  } catch (error) {
    throw mapMemcachedError(error, fact, node);
  }
}
