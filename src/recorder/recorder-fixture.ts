import { once } from 'node:events';
import { Redis } from 'ioredis';
import { createConnection, type Connection } from 'mysql2/promise';
import { MYSQL_SPEC, NEVER, openEngineFixture, REDIS_SPEC } from '../testing/engine-fixture.ts';
import type { PrivateKind } from '../testing/engine-kinds.ts';
import { Wire } from './exchange.ts';
import { MysqlRecorder } from './mysql/recorder.ts';
import { RedisRecorder } from './redis/recorder.ts';
import type { RedisStep } from './redis/step.ts';

/** Both recorders before private servers, and clients that go through them. */
export async function openRecorders(kind: PrivateKind) {
  const fixture = await openEngineFixture({ choice: kind });
  const { engines } = fixture;
  const redis = await engines.redis.start(REDIS_SPEC, NEVER);
  const mysql = await engines.mysql.start(MYSQL_SPEC, NEVER);
  const variables = await engines.variables({ redis, mysql });
  const redisUrl = new URL(variables.REDIS_URL ?? '');
  const mysqlUrl = new URL(variables.MYSQL_URL ?? '');
  const wire = new Wire();
  const steps: RedisStep[] = [];
  const beforeRedis = new RedisRecorder({
    wire,
    upstream: { host: redisUrl.hostname, port: Number(redisUrl.port) },
    afterCommand: (step) => {
      steps.push(step);
      return Promise.resolve();
    },
  });
  const beforeMysql = new MysqlRecorder({
    wire,
    upstream: { host: mysqlUrl.hostname, port: Number(mysqlUrl.port) },
  });
  await beforeRedis.listen();
  await beforeMysql.listen();
  redisUrl.port = String(beforeRedis.port);
  mysqlUrl.port = String(beforeMysql.port);
  const open: (() => unknown)[] = [];
  const closeClients = async (): Promise<void> => {
    for (const close of open.splice(0)) await close();
  };
  return {
    wire,
    steps,
    beforeRedis,
    beforeMysql,
    redisClient(options: object = {}): Redis {
      const client = new Redis(redisUrl.href, { maxRetriesPerRequest: 0, ...options });
      client.on('error', () => undefined);
      open.push(async () => {
        if (client.status === 'end') return;
        const ended = once(client, 'end');
        client.disconnect();
        await ended;
      });
      return client;
    },
    async mysqlClient(): Promise<Connection> {
      const client = await createConnection(mysqlUrl.href);
      client.on('error', () => undefined);
      open.push(() => {
        client.destroy();
      });
      return client;
    },
    /** Ends the clients of a test, which would else connect again while the next one looks at the wire. */
    closeClients,
    async [Symbol.asyncDispose](): Promise<void> {
      await closeClients();
      await beforeRedis.close();
      await beforeMysql.close();
      await fixture[Symbol.asyncDispose]();
    },
  };
}

/** What a recorder test works with. */
export type Recorders = Awaited<ReturnType<typeof openRecorders>>;
