import type { RedisSession } from '#tutorial';

/** What reads a whole value, by its type. */
const READERS: Readonly<Record<string, readonly [command: string, ...more: string[]]>> = {
  string: ['GET'],
  list: ['LRANGE', '0', '-1'],
  set: ['SMEMBERS'],
  zset: ['ZRANGE', '0', '-1'],
  hash: ['HGETALL'],
};

/** All that a key holds, as one text; the empty one for what is of no such type. */
export async function textOfKey(redis: RedisSession, key: string): Promise<string> {
  const type = String(await redis.command('TYPE', key));
  const reader = READERS[type];
  if (reader === undefined) return '';
  const [command, ...more] = reader;
  const value = await redis.command(command, key, ...more);
  return Array.isArray(value) ? value.map(String).join(' ') : String(value);
}
