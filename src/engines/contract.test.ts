import { createConnection } from 'mysql2/promise';
import type { EngineDeps } from './create.ts';
import { MYSQL_SPEC, NEVER, openEngineFixture, REDIS_SPEC } from '../testing/engine-fixture.ts';
import { mysqlEngineSuite, type OpenedMysql } from '../testing/mysql-suite/index.ts';
import { describeWith } from '../testing/need.ts';
import { redisEngineSuite, type OpenedRedis } from '../testing/redis-suite/index.ts';

/** A Redis as create-redis starts it. */
async function openRedis(choice: EngineDeps['choice']): Promise<OpenedRedis> {
  const fixture = await openEngineFixture({ choice });
  const fact = await fixture.engines.redis.start(REDIS_SPEC, NEVER);
  return {
    port: fact.port,
    password: await fixture.deps.secrets.get(fact.secret ?? ''),
    close: () => fixture[Symbol.asyncDispose](),
  };
}

/** A MySQL as create-mysql starts it. */
async function openMysql(choice: EngineDeps['choice']): Promise<OpenedMysql> {
  const fixture = await openEngineFixture({ choice });
  const fact = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
  const { host, port, database } = fact;
  return {
    async connect({ admin = false } = {}) {
      const ref = (admin ? fact.adminSecret : fact.secret) ?? '';
      const password = await fixture.deps.secrets.get(ref);
      return createConnection({ host, port, database, user: admin ? 'root' : fact.user, password });
    },
    close: () => fixture[Symbol.asyncDispose](),
  };
}

describeWith('redis-server', 'the contract of Redis', () => {
  redisEngineSuite('redis-server as create-redis starts it', () => openRedis('system'));
});

redisEngineSuite('embedded Redis as create-redis starts it', () => openRedis('embedded'));

describeWith('mariadbd', 'the contract of MySQL', () => {
  mysqlEngineSuite('mariadbd as create-mysql starts it', () => openMysql('system'));
});

mysqlEngineSuite('embedded MySQL as create-mysql starts it', () => openMysql('embedded'));
