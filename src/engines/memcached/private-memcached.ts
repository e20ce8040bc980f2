import type { EngineKind } from '../../contract/events.ts';
import type { SecretStore } from '../../contract/secrets.ts';
import { newPassword, secretRef } from '../process/instance-folder.ts';
import type { MemcachedFact, MemcachedSpec } from './contract.ts';
import { MEMCACHED_USER } from './identity.ts';

/** Keys of the tutorial in a memcached of its own. */
export const MEMCACHED_KEY_PREFIX = 'tutorial:';

/** Makes and keeps the password of a private server. */
export async function newMemcachedSecret(instance: string, secrets: SecretStore): Promise<string> {
  const password = newPassword();
  await secrets.put(secretRef.password(instance), password);
  return password;
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
    nodes: [{ host, port }],
    user: MEMCACHED_USER,
    secret: secretRef.password(instance),
    keyPrefix: MEMCACHED_KEY_PREFIX,
    memoryBytes: spec.memoryBytes,
    maxItemBytes: spec.maxItemBytes,
  };
}
