import type { Redis } from 'ioredis';
import type { RedisFact } from '../../contract/facts.ts';
import type { RedisConnection } from './sessions/connection.ts';
import { mapRedisError } from './sessions/errors.ts';
import { connectRedisClient, type RedisClient } from './sessions/client.ts';

/** Keys per step of SCAN: small enough that nobody else on the server waits noticeably. */
const COUNT = 1000;

/** Unlinks every key with the prefix, on all primaries in cluster mode; returns how many there were. */
export async function unlinkPrefix(
  fact: RedisFact,
  connection: RedisConnection,
  prefix: string,
): Promise<number> {
  return onPrimaries(fact, connection, async (client, primaries) => {
    let unlinked = 0;
    for (const primary of primaries) {
      for await (const keys of scan(primary, prefix)) {
        // One key each: in cluster mode keys of one node may lie in different slots.
        await Promise.all(keys.map((key) => client.unlink(key)));
        unlinked += keys.length;
      }
    }
    return unlinked;
  });
}

/** Whether any key has the prefix. */
export async function hasPrefix(
  fact: RedisFact,
  connection: RedisConnection,
  prefix: string,
): Promise<boolean> {
  return onPrimaries(fact, connection, async (_client, primaries) => {
    for (const primary of primaries) {
      for await (const keys of scan(primary, prefix)) if (keys.length > 0) return true;
    }
    return false;
  });
}

async function onPrimaries<T>(
  fact: RedisFact,
  connection: RedisConnection,
  work: (client: RedisClient, primaries: readonly Redis[]) => Promise<T>,
): Promise<T> {
  const client = await connectRedisClient(fact, connection);
  try {
    return await work(client, 'nodes' in client ? client.nodes('master') : [client]);
  } catch (error) {
    throw mapRedisError(error, fact);
  } finally {
    client.disconnect();
  }
}

async function* scan(node: Redis, prefix: string): AsyncGenerator<readonly string[]> {
  const pattern = `${prefix.replace(/[\\*?[\]]/g, '\\$&')}*`;
  let cursor = '0';
  do {
    const [next, keys] = await node.scan(cursor, 'MATCH', pattern, 'COUNT', COUNT);
    cursor = next;
    yield keys;
  } while (cursor !== '0');
}
