import { fromIoredis } from '../../core/index.ts';
import type { RedisFact } from '../../facts.ts';
import type { RedisSession } from '../engine.ts';
import { connectRedisClient } from './redis-client.ts';
import type { RedisConnection } from './redis-connection.ts';
import { mapRedisError } from './redis-errors.ts';

const QUIT_MS = 500;

/** Opens a session with one client. Throws ENGINE_GONE, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED. */
export async function openRedisSession(
  fact: RedisFact,
  connection: RedisConnection,
): Promise<RedisSession> {
  const client = await connectRedisClient(fact, connection);
  const command = async (name: string, ...args: readonly (string | number)[]): Promise<unknown> => {
    try {
      return await client.call(name, ...args);
    } catch (error) {
      throw mapRedisError(error, fact);
    }
  };
  return {
    keyValue: fromIoredis(client),
    command,
    async info(section) {
      const text = await (section === undefined ? command('INFO') : command('INFO', section));
      return parseInfo(String(text));
    },
    async [Symbol.asyncDispose]() {
      // A server that hangs never answers QUIT.
      const timer = setTimeout(() => {
        client.disconnect();
      }, QUIT_MS);
      await client.quit().catch(() => undefined);
      clearTimeout(timer);
      client.disconnect();
    },
  };
}

/** Reads INFO's `name:value` lines. */
export function parseInfo(text: string): ReadonlyMap<string, string> {
  const fields = text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1)];
    });
  return new Map(fields);
}
