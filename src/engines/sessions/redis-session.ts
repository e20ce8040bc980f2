import type { Cluster, Redis, RedisOptions } from 'ioredis';
import type { RedisFact } from '../../facts.ts';
import type { RedisSession } from '../engine.ts';
import { fromIoredis } from '../../core/index.ts';
import type { RedisConnection } from './redis-connection.ts';
import { mapRedisError } from './redis-errors.ts';

const CONNECT_MS = 5000;

/**
 * Opens a client of ioredis. Commands fail at once while the server is away instead of being queued, and the client
 * keeps trying to come back, at most a second apart. Throws ENGINE_GONE, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED.
 */
export async function openRedisSession(
  fact: RedisFact,
  connection: RedisConnection,
): Promise<RedisSession> {
  const client = await newClient(fact, connection);
  let lastError: unknown;
  // Without a listener a lost connection would end the whole program.
  client.on('error', (error: unknown) => {
    lastError = error;
  });
  try {
    await client.connect();
  } catch (error) {
    client.disconnect();
    throw mapRedisError(lastError ?? error, fact);
  }
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
      return parseInfo(
        String(await (section === undefined ? command('INFO') : command('INFO', section))),
      );
    },
    async [Symbol.asyncDispose]() {
      await Promise.race([client.quit(), rejectAfter(500)]).catch(() => undefined);
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

async function newClient(fact: RedisFact, connection: RedisConnection): Promise<Redis | Cluster> {
  const { Redis, Cluster } = await import('ioredis');
  const { host, port, username, password, tls, db } = connection;
  const common: RedisOptions = {
    connectTimeout: CONNECT_MS,
    maxRetriesPerRequest: 0,
    // An account of the learner's may not be allowed INFO; a private server is ready when it is started.
    enableReadyCheck: false,
    ...(username === null ? {} : { username }),
    ...(password === null ? {} : { password }),
    ...(tls === null ? {} : { tls }),
  };
  const retry = (times: number): number => Math.min(times * 50, 1000);
  if (fact.clusterMode) {
    const seeds = fact.nodes.map((node) => ({ host: node.host, port: node.port }));
    return new Cluster(seeds.length === 0 ? [{ host, port }] : seeds, {
      lazyConnect: true,
      enableOfflineQueue: true,
      slotsRefreshTimeout: CONNECT_MS,
      clusterRetryStrategy: retry,
      redisOptions: common,
      // A managed cluster announces names that match its certificate; they must not be resolved to addresses first.
      ...(tls === null
        ? {}
        : {
            dnsLookup: (address, callback) => {
              callback(null, address);
            },
          }),
    });
  }
  return new Redis({
    ...common,
    host,
    port,
    db,
    lazyConnect: true,
    enableOfflineQueue: false,
    retryStrategy: retry,
  });
}

function rejectAfter(ms: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error('too slow'));
    }, ms).unref();
  });
}
