import type { Cluster, Redis, RedisOptions } from 'ioredis';
import type { RedisFact } from '../../../contract/facts.ts';
import { holds } from '../../waits/holds.ts';
import { ANSWER_MS } from '../../waits/patience.ts';
import type { RedisConnection } from './connection.ts';
import { cutRefreshers } from './cut-refreshers.ts';
import { mapRedisError } from './errors.ts';
import { renewPassword } from './renew.ts';
import { watchAnswers } from './watch-answers.ts';

/** Sentinels that know where the primary is, and how to speak with them. */
export interface SentinelAddresses {
  readonly masterName: string;
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  readonly username: string;
  readonly password: string;
}

/** A connected client of ioredis for either mode. */
export type RedisClient = Redis | Cluster;

const CONNECT_MS = 15_000;
const DEADLINE_MS = 20_000;
/** One sentinel's answer; the next one knows the same, and no other end comes to the wait for one that is stopped. */
const SENTINEL_MS = 1000;

/**
 * Connects a client of ioredis; there is no other way to one. Commands fail at once while the server is away instead
 * of being queued, none waits longer than its connection says, and the client keeps trying to come back, at most a
 * second apart. Throws ENGINE_GONE, ENGINE_SILENT, EXTERNAL_UNREACHABLE or EXTERNAL_REFUSED.
 */
export async function connectRedisClient(
  fact: RedisFact,
  connection: RedisConnection,
  sentinels: SentinelAddresses | null = null,
): Promise<RedisClient> {
  const state = { wasConnected: false };
  // Nothing is tried again before the first connection: a wrong address must be told at once.
  const retry = (times: number): number | null =>
    state.wasConnected ? Math.min(times * 50, 1000) : null;
  const client = await newClient(fact, connection, sentinels, retry);
  if (client.isCluster) cutRefreshers(client as Cluster);
  renewPassword(client, connection);
  const deadline = startDeadline();
  const letGo = holds.hold(() => {
    client.disconnect();
    // A client that is disconnected while it connects need not say so.
    deadline.giveUp();
  });
  client.once('end', letGo);
  let lastError: unknown;
  // Without a listener a lost connection would end the whole program.
  client.on('error', (error: unknown) => {
    lastError = error;
  });
  try {
    await Promise.race([client.connect(), deadline.passed]);
    state.wasConnected = true;
    watchAnswers(client, connection.answerMs ?? ANSWER_MS.redis);
    return client;
  } catch (error) {
    client.disconnect();
    letGo();
    throw mapRedisError(lastError ?? error, fact);
  } finally {
    deadline.clear();
  }
}

/** A cluster client that learns of no node it can reach would try for ever. */
function startDeadline(): { readonly passed: Promise<never>; giveUp(): void; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  let giveUp = (): void => undefined;
  const passed = new Promise<never>((_resolve, reject) => {
    giveUp = () => {
      clearTimeout(timer);
      reject(new Error('Connection is closed.'));
    };
    timer = setTimeout(() => {
      reject(new Error(`connect ETIMEDOUT: no usable node within ${DEADLINE_MS} ms`));
    }, DEADLINE_MS);
  });
  const clear = (): void => {
    clearTimeout(timer);
  };
  passed.catch(() => undefined);
  return { passed, giveUp, clear };
}

async function newClient(
  fact: RedisFact,
  connection: RedisConnection,
  sentinels: SentinelAddresses | null,
  retry: (times: number) => number | null,
): Promise<RedisClient> {
  const { Redis, Cluster } = await import('ioredis');
  const { host, port, username, password, tls, db } = connection;
  const common: RedisOptions = {
    connectTimeout: CONNECT_MS,
    maxRetriesPerRequest: 0,
    // The lesson shows MONITOR and counts commands: only what was asked for is sent.
    disableClientInfo: true,
    // ioredis keeps the program alive for this long after a connection that failed.
    disconnectTimeout: 100,
    // An account of the learner's may not be allowed INFO; a private server is ready when it is started.
    enableReadyCheck: false,
    ...(username === null ? {} : { username }),
    ...(password === null ? {} : { password }),
    ...(tls === null ? {} : { tls }),
  };
  if (!fact.clusterMode) {
    return new Redis({
      ...common,
      ...(sentinels === null ? { host, port } : throughSentinels(sentinels, tls !== null)),
      ...(sentinels !== null && tls !== null ? { sentinelTLS: tls } : {}),
      db,
      lazyConnect: true,
      enableOfflineQueue: false,
      retryStrategy: retry,
    });
  }
  const seeds = fact.nodes.map((node) => ({ host: node.host, port: node.port }));
  return new Cluster(seeds.length === 0 ? [{ host, port }] : seeds, {
    lazyConnect: true,
    slotsRefreshTimeout: CONNECT_MS,
    clusterRetryStrategy: retry,
    redisOptions: common,
    ...(tls === null ? {} : { dnsLookup: keepName }),
  });
}

function throughSentinels(sentinels: SentinelAddresses, tls: boolean): RedisOptions {
  return {
    sentinels: [...sentinels.nodes],
    name: sentinels.masterName,
    sentinelUsername: sentinels.username,
    sentinelPassword: sentinels.password,
    enableTLSForSentinelMode: tls,
    sentinelCommandTimeout: SENTINEL_MS,
    sentinelRetryStrategy: (times) => (times > 20 ? null : 100),
  };
}

/** A managed cluster announces names that match its certificate; they must reach TLS unresolved. */
function keepName(
  address: string,
  callback: (error: null, address: string, family?: number) => void,
): void {
  callback(null, address);
}
