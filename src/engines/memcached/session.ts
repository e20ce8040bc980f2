import type { SecretStore } from '../../contract/secrets.ts';
import { MemcachedClient, type MemcachedEndpoint } from './client.ts';
import type { MemcachedFact, MemcachedNode } from './contract.ts';
import { mapMemcachedError } from './errors.ts';

/** For connecting, and for each answer, in ms. */
const ANSWER_MS = 15_000;

/** Where and as whom to connect to one node of a fact. */
async function memcachedEndpoint(
  fact: MemcachedFact,
  node: MemcachedNode,
  secrets: SecretStore,
  timeoutMs: number,
): Promise<MemcachedEndpoint> {
  const { user, secret } = fact;
  const { host, port } = node;
  const explain = (failure: Error): Error => mapMemcachedError(failure, fact, node);
  const login =
    user === null || secret === null ? null : { user, password: await secrets.get(secret) };
  return { host, port, login, timeoutMs, explain };
}

/** Connects to one node of a fact. @throws TutorialError ENGINE_GONE, ENGINE_SILENT, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED */
export async function openMemcached(
  fact: MemcachedFact,
  node: MemcachedNode,
  secrets: SecretStore,
  answerMs = ANSWER_MS,
): Promise<MemcachedClient> {
  try {
    const client = await MemcachedClient.connect(
      await memcachedEndpoint(fact, node, secrets, answerMs),
    );
    // A server that wants a login says so only when it is asked something.
    await client.get('elasticache-tutorial');
    return client;
  } catch (error) {
    throw mapMemcachedError(error, fact, node);
  }
}
