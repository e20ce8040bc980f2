import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { MysqlFact, RedisFact } from '../contract/facts.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../testing/engine-fixture.ts';
import { describeOnEachKind } from '../testing/engine-kinds.ts';
import { processTable } from './process/process-table.ts';
import { poll } from './process/wait.ts';
import { mysqlEndpoint } from './mysql/endpoint.ts';
import { openMysqlSession } from './mysql/session.ts';
import { connectRedisClient } from './redis/sessions/client.ts';
import { redisConnection } from './redis/sessions/connection.ts';
import { mapRedisError } from './redis/sessions/errors.ts';

/** A wait for an answer that a test has time for. */
const answerMs = 900;

describeOnEachKind('a question to a server that is stopped', (kind) => {
  let fixture: EngineFixture;
  let redis: RedisFact;
  let mysql: MysqlFact;

  beforeAll(async () => {
    fixture = await openEngineFixture({ choice: kind });
    redis = await fixture.engines.redis.start(REDIS_SPEC, NEVER);
    mysql = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
  });

  const pids = (): readonly number[] =>
    fixture.ledger
      .standing()
      .flatMap((one) => (one.kind === 'process' && one.pid !== null ? [one.pid] : []));
  const goOn = (): void => {
    for (const pid of pids()) process.kill(pid, 'SIGCONT');
  };
  /** Resolves when all of them stand still: the signal alone does not say when it arrives. */
  const stop = async (): Promise<void> => {
    const table = processTable(fixture.deps.platform);
    for (const pid of pids()) {
      process.kill(pid, 'SIGSTOP');
      await poll(async () => (await table.inspect(pid))?.stopped === true, 5000);
      expect(await table.inspect(pid)).toMatchObject({ stopped: true });
    }
  };

  afterEach(() => {
    goOn();
  });

  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('(redis) is given up in its time, and the next one is answered', async () => {
    const connection = await redisConnection(redis, fixture.deps.secrets);
    const client = await connectRedisClient(redis, { ...connection, answerMs });
    try {
      await stop();
      const error: unknown = await client.get('nothing').catch((caught: unknown) => caught);
      expect(mapRedisError(error, redis)).toMatchObject({ code: 'ENGINE_SILENT' });
      goOn();
      await new Promise((resolve) => client.once('ready', resolve));
      await expect(client.get('nothing')).resolves.toBeNull();
    } finally {
      client.disconnect();
    }
  });

  it('(redis, a node of a cluster asked by itself) is given up in its time', async () => {
    const spec = { ...REDIS_SPEC, clusterMode: true, shards: 3 };
    const cluster = await fixture.engines.redis.start(spec, NEVER);
    const connection = await redisConnection(cluster, fixture.deps.secrets);
    const client = await connectRedisClient(cluster, { ...connection, answerMs });
    try {
      const nodes = 'nodes' in client ? client.nodes('master') : [];
      expect(nodes).toHaveLength(3);
      await Promise.all(nodes.map((node) => node.scan('0')));
      await stop();
      const error: unknown = await nodes[0]?.scan('0').catch((caught: unknown) => caught);
      expect(mapRedisError(error, cluster)).toMatchObject({ code: 'ENGINE_SILENT' });
    } finally {
      client.disconnect();
    }
  });

  it('(mysql) is given up in its time, and the next one is answered', async () => {
    const endpoint = await mysqlEndpoint(mysql, fixture.deps.secrets, 'user');
    await using session = await openMysqlSession(mysql, { ...endpoint, answerMs });
    await stop();
    await expect(session.query('SELECT 1')).rejects.toMatchObject({ code: 'ENGINE_SILENT' });
    goOn();
    await expect(session.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('(mysql) is given up at once by all who ask, also those who wait for a connection', async () => {
    const endpoint = await mysqlEndpoint(mysql, fixture.deps.secrets, 'user');
    // For ever, as long as this test goes: nobody may wait for a connection once the server is given up.
    const timeoutMs = 600_000;
    await using session = await openMysqlSession(mysql, { ...endpoint, answerMs, timeoutMs });
    await stop();
    const asked = Array.from({ length: 60 }, () => session.query('SELECT 1'));
    for (const one of await Promise.allSettled(asked)) {
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'ENGINE_SILENT' } });
    }
    goOn();
    await expect(session.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });
});
