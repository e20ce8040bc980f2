import type { RedisFact } from '../../contract/facts.ts';
import type { KeysResource } from '../../contract/resources.ts';
import type { Remote } from '../destroy/remote.ts';
import type { Bench } from '../process/bench.ts';
import { recogniseRedis } from './external.ts';
import { hasPrefix, unlinkPrefix } from './keys.ts';
import { redisConnection, type RedisConnection } from './sessions/connection.ts';
import { parseRedisUrl } from './url.ts';

const KEY_PREFIX = /^elasticache-tutorial:[0-9A-Za-z_-]+:$/;

/** The session's keys on a Redis of the learner's. */
export const remoteKeys: Remote<KeysResource> = {
  kind: 'keys',
  nameOf: ({ prefix }) => `${prefix}*`,
  isThere: (resource, bench) => withKeys(resource, bench, hasPrefix),
  async remove(resource, bench) {
    if (!KEY_PREFIX.test(resource.prefix)) {
      throw new Error(`${resource.prefix} is not a prefix of ours; nothing was touched`);
    }
    await withKeys(resource, bench, unlinkPrefix);
  },
};

async function withKeys<T>(
  { prefix, secret }: KeysResource,
  { secrets }: Bench,
  work: (fact: RedisFact, connection: RedisConnection, prefix: string) => Promise<T>,
): Promise<T> {
  const address = parseRedisUrl(await secrets.get(secret));
  const known = { instance: secret.replace(/\.url$/, ''), name: '', keyPrefix: prefix };
  const fact = await recogniseRedis(known, address, secrets);
  return work(fact, await redisConnection(fact, secrets), prefix);
}
