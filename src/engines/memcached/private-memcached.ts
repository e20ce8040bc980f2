import type { EngineKind } from '../../contract/engine-kind.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import { newPassword, secretRef } from '../process/instance-folder.ts';
import type { MemcachedFact, MemcachedSpec } from './contract.ts';
import { MemcachedClient, type MemcachedEndpoint } from './client.ts';

const TIMEOUT_MS = 1000;

/** Who logs in to a private memcached. */
export const MEMCACHED_USER = 'tutorial';

/** How a private server of this run is reached; without a password no login is sent. */
export function privateEndpoint(port: number, password: string | null): MemcachedEndpoint {
  const login = password === null ? null : { user: MEMCACHED_USER, password };
  return { host: '127.0.0.1', port, login, timeoutMs: TIMEOUT_MS };
}

/** Keys of the tutorial in a memcached of its own. */
const MEMCACHED_KEY_PREFIX = 'tutorial:';

/** Makes and keeps the password of a private server. */
export async function newMemcachedSecret(instance: string, secrets: SecretStore): Promise<string> {
  const password = newPassword();
  await secrets.put(secretRef.password(instance), password);
  return password;
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

/** The fact of a memcached that was started for this run. */
export function privateMemcachedFact(started: {
  readonly instance: string;
  readonly spec: MemcachedSpec;
  readonly kind: EngineKind;
  readonly product: string;
  readonly version: string;
  readonly port: number;
}): MemcachedFact {
  const { instance, spec, kind, product, version, port } = started;
  const host = '127.0.0.1';
  return {
    instance,
    kind,
    product,
    version,
    host,
    port,
    tls: null,
    nodes: [{ host, port }],
    user: MEMCACHED_USER,
    secret: secretRef.password(instance),
    keyPrefix: MEMCACHED_KEY_PREFIX,
    memoryBytes: spec.memoryBytes,
    maxItemBytes: spec.maxItemBytes,
  };
}
