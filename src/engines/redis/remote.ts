import type { RedisFact } from '../../contract/facts.ts';
import type { KeysResource } from '../../contract/resources.ts';
import type { Remote } from '../destroy/remote.ts';
import type { Bench } from '../process/bench.ts';
import { addressOf } from '../destroy/address.ts';
import { boundedConnection, credentialsOf, recogniseRedis, serverOf } from './recognise.ts';
import { hasPrefix, unlinkPrefix } from './keys.ts';
import type { RedisConnection } from './sessions/connection.ts';

const KEY_PREFIX = /^elasticache-tutorial:[0-9A-Za-z_-]+:$/;

/** The session's keys on a Redis of the learner's. */
export const remoteKeys: Remote<KeysResource> = {
  kind: 'keys',
  isThere: (resource, bench) => withKeys(resource, bench, hasPrefix),
  async remove(resource, bench) {
    if (!KEY_PREFIX.test(resource.prefix)) {
      throw new Error(`${resource.prefix} is not a prefix of ours; nothing was touched`);
    }
    await withKeys(resource, bench, unlinkPrefix);
  },
};

async function withKeys<T>(
  resource: KeysResource,
  { secrets, urls }: Bench,
  work: (fact: RedisFact, connection: RedisConnection, prefix: string) => Promise<T>,
): Promise<T> {
  const { prefix, secret } = resource;
  const url = await addressOf(resource, urls.redis, serverOf, secrets);
  const instance = secret.replace(/\.url$/, '');
  const credentials = credentialsOf(instance, url);
  const fact = await recogniseRedis({ instance, name: '', keyPrefix: prefix }, url, credentials);
  return work(fact, await boundedConnection(fact, credentials), prefix);
}
