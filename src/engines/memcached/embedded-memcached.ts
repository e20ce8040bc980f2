import type { EmbeddedMemcachedConfig } from '../../../servers/memcached/config.ts';
import type { MemcachedSpec } from './contract.ts';
import { MEMCACHED_USER } from './identity.ts';

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
