import type { EngineKind } from '../../events.ts';
import type { RedisFact } from '../../facts.ts';
import type { RedisSpec } from '../engine.ts';
import type { SecretStore } from '../../secrets.ts';
import { newPassword, secretRef } from '../process/instance-folder.ts';
import { exchange } from './resp.ts';

/** Keys of the tutorial in a Redis of its own. */
export const KEY_PREFIX = 'tutorial:';

/** The password a private server gets: the learner's, a generated one, or none; kept before the server exists. */
export async function newRedisSecret(
  instance: string,
  spec: RedisSpec,
  secrets: SecretStore,
): Promise<string | null> {
  if (spec.authToken === '') return null;
  const password = spec.authToken ?? newPassword();
  await secrets.put(secretRef.password(instance), password);
  return password;
}

/** True when the server answers PING after AUTH; a server that is still loading does not count. */
export async function redisAnswers(port: number, password: string | null): Promise<boolean> {
  const auth = password === null ? [] : [['AUTH', password]];
  try {
    const replies = await exchange(
      { host: '127.0.0.1', port, tls: null },
      [...auth, ['PING']],
      1000,
    );
    return replies.every((reply) => reply.ok);
  } catch {
    return false;
  }
}

/** The fact of a Redis that was started for this run. */
export function privateRedisFact(started: {
  readonly instance: string;
  readonly spec: RedisSpec;
  readonly kind: EngineKind;
  readonly product: string;
  readonly version: string;
  readonly port: number;
  readonly password: string | null;
}): RedisFact {
  const { instance, spec, kind, product, version, port, password } = started;
  return {
    instance,
    name: spec.name,
    kind,
    product,
    version,
    host: '127.0.0.1',
    port,
    tls: null,
    username: null,
    secret: password === null ? null : secretRef.password(instance),
    keyPrefix: KEY_PREFIX,
    clusterMode: false,
    nodes: [{ host: '127.0.0.1', port, role: 'primary', shard: 0 }],
    maxmemory: spec.maxmemory,
    maxmemoryPolicy: spec.maxmemoryPolicy,
  };
}
