import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EngineDeps } from '../deps.ts';
import type { MysqlFact, RedisFact } from '../../facts.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { describeWith, findOnMachine } from '../../testing/need.ts';
import { findFreePort } from '../process/port.ts';
import { poll } from '../process/wait.ts';
import { exchange } from '../redis/resp.ts';

/** Engines of a learner who gives addresses. */
function learner(urls: Partial<Pick<EngineDeps, 'redisUrl' | 'mysqlUrl'>>, session = 'abc123') {
  return openEngineFixture({ choice: 'external', session, ...urls });
}

describeWith(['redis-server', 'valkey-server'], "a learner's own Redis", () => {
  let server: EngineFixture;
  let theirs: RedisFact;
  let redisUrl: string;

  beforeAll(async () => {
    server = await openEngineFixture();
    theirs = await server.engines.startRedis(REDIS_SPEC, NEVER);
    redisUrl = `${await server.engines.redisUrl(theirs)}/3`;
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('is used under a prefix of our own, which alone is removed', async () => {
    await using fixture = await learner({ redisUrl });
    const { engines, ledger } = fixture;
    const fact = await engines.startRedis(REDIS_SPEC, NEVER);
    expect(fact).toMatchObject({
      kind: 'external',
      product: theirs.product,
      version: theirs.version,
      keyPrefix: 'elasticache-tutorial:abc123:',
      clusterMode: false,
    });
    const [keys] = ledger.standing();
    if (keys === undefined) throw new Error('nothing was journalled');
    await using session = await engines.openRedis(fact);
    await session.command('SET', 'theirs', '1');
    await session.command('SET', 'elasticache-tutorial:other:1', '1');
    await expect(engines.look(keys)).resolves.toEqual({ state: 'gone' });
    for (let index = 0; index < 2500; index++) {
      await session.command('SET', `${fact.keyPrefix}${index}`, '1');
    }
    await expect(engines.look(keys)).resolves.toMatchObject({ state: 'present' });
    await engines.destroy(keys);
    await expect(engines.look(keys)).resolves.toEqual({ state: 'gone' });
    await expect(session.command('DBSIZE')).resolves.toBe(2);
  });

  it('is used in the database of the URL, and the URL is given back whole', async () => {
    await using fixture = await learner({ redisUrl });
    const fact = await fixture.engines.startRedis(REDIS_SPEC, NEVER);
    await expect(fixture.engines.redisUrl(fact)).resolves.toBe(redisUrl);
    await using session = await fixture.engines.openRedis(fact);
    await expect(session.command('CLIENT', 'INFO')).resolves.toContain(' db=3 ');
  });

  it('is never stripped of keys that are not under a prefix of ours', async () => {
    await using fixture = await learner({ redisUrl });
    await fixture.engines.startRedis(REDIS_SPEC, NEVER);
    const [keys] = fixture.ledger.standing();
    if (keys?.kind !== 'keys') throw new Error('no keys were journalled');
    await expect(fixture.engines.destroy({ ...keys, prefix: '' })).rejects.toMatchObject({
      code: 'CLEANUP_INCOMPLETE',
    });
  });

  it('says that a password is wrong', async () => {
    const wrong = new URL(redisUrl);
    wrong.password = 'not-the-password';
    await using fixture = await learner({ redisUrl: wrong.href });
    await expect(fixture.engines.startRedis(REDIS_SPEC, NEVER)).rejects.toMatchObject({
      code: 'EXTERNAL_REFUSED',
      params: { endpoint: `127.0.0.1:${theirs.port}` },
    });
    expect(fixture.ledger.standing()).toEqual([]);
  });

  it('says that nobody is there', async () => {
    const port = await findFreePort();
    await using fixture = await learner({ redisUrl: `redis://127.0.0.1:${port}` });
    await expect(fixture.engines.startRedis(REDIS_SPEC, NEVER)).rejects.toMatchObject({
      code: 'EXTERNAL_UNREACHABLE',
      params: { endpoint: `127.0.0.1:${port}` },
    });
  });
});

describeWith('redis-server', "a learner's own cluster", () => {
  let folder: string;
  let node: ChildProcess;
  let port: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'elasticache-tutorial-cluster-'));
    port = await findFreePort();
    const args = ['--port', String(port), '--bind', '127.0.0.1', '--cluster-enabled', 'yes'];
    args.push('--cluster-announce-ip', '127.0.0.1');
    const program = findOnMachine('redis-server') ?? '';
    node = spawn(program, [...args, '--save', '', '--dir', folder], { stdio: 'ignore' });
    const endpoint = { host: '127.0.0.1', port, tls: null };
    const ask = async (...command: string[]): Promise<string> => {
      const [reply] = await exchange(endpoint, [command], 1000).catch(() => []);
      return reply?.ok === true ? String(reply.value) : '';
    };
    await poll(async () => (await ask('PING')) === 'PONG', 5000);
    await ask('CLUSTER', 'ADDSLOTSRANGE', '0', '16383');
    await poll(async () => (await ask('CLUSTER', 'INFO')).includes('cluster_state:ok'), 10_000);
  });

  afterAll(async () => {
    node.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('is recognised, used through a cluster client and cleaned of our keys', async () => {
    await using fixture = await learner({ redisUrl: `redis://127.0.0.1:${port}` });
    const { engines, ledger } = fixture;
    const fact = await engines.startRedis(REDIS_SPEC, NEVER);
    expect(fact.clusterMode).toBe(true);
    expect(fact.nodes).toMatchObject([{ host: '127.0.0.1', port, role: 'primary', shard: 0 }]);
    await using session = await engines.openRedis(fact);
    for (let index = 0; index < 50; index++) {
      await session.keyValue.setWithTtl(`${fact.keyPrefix}${index}`, 'x', 60_000);
    }
    await session.keyValue.setWithTtl('theirs', 'x', 60_000);
    const [keys] = ledger.standing();
    if (keys === undefined) throw new Error('nothing was journalled');
    await engines.destroy(keys);
    await expect(engines.look(keys)).resolves.toEqual({ state: 'gone' });
    await expect(session.keyValue.get('theirs')).resolves.toBe('x');
  });
});

describeWith(['mariadbd', 'mysqld'], "a learner's own MySQL", () => {
  let server: EngineFixture;
  let theirs: MysqlFact;
  let mysqlUrl: string;

  beforeAll(async () => {
    server = await openEngineFixture();
    theirs = await server.engines.startMysql(MYSQL_SPEC, NEVER);
    const url = new URL(await server.engines.mysqlUrl(theirs));
    url.username = 'root';
    url.password = await server.deps.secrets.get(theirs.adminSecret ?? '');
    mysqlUrl = url.href;
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  const databases = async (): Promise<unknown[]> => {
    await using admin = await server.engines.openMysql(theirs, 'admin');
    const { rows } = await admin.query("SHOW DATABASES LIKE 'elasticache%'");
    return rows.flatMap((row) => Object.values(row));
  };

  it('gets a database of our own, which alone is removed', async () => {
    await using fixture = await learner({ mysqlUrl });
    const { engines, ledger } = fixture;
    const fact = await engines.startMysql(MYSQL_SPEC, NEVER);
    expect(fact).toMatchObject({
      kind: 'external',
      product: theirs.product,
      version: theirs.version,
      database: 'elasticache_tutorial_abc123',
      adminSecret: null,
      dataFolder: null,
    });
    {
      await using session = await engines.openMysql(fact);
      await session.query('CREATE TABLE planet (id INT)');
    }
    const [database] = ledger.standing();
    if (database === undefined) throw new Error('nothing was journalled');
    await expect(engines.look(database)).resolves.toMatchObject({ state: 'present' });
    await engines.destroy(database);
    await expect(engines.look(database)).resolves.toEqual({ state: 'gone' });
    await expect(databases()).resolves.toEqual([]);
  });

  it('gives back the URL with our database in it and the rest as it was', async () => {
    await using fixture = await learner({ mysqlUrl: `${mysqlUrl}?ssl-mode=DISABLED` }, 'url1');
    const fact = await fixture.engines.startMysql(MYSQL_SPEC, NEVER);
    const expected = new URL(`${mysqlUrl}?ssl-mode=DISABLED`);
    expected.pathname = '/elasticache_tutorial_url1';
    await expect(fixture.engines.mysqlUrl(fact)).resolves.toBe(expected.href);
  });

  it('keeps a database of that name that is not ours', async () => {
    await using admin = await server.engines.openMysql(theirs, 'admin');
    await admin.query('CREATE DATABASE elasticache_tutorial_taken1');
    await using fixture = await learner({ mysqlUrl }, 'taken1');
    await expect(fixture.engines.startMysql(MYSQL_SPEC, NEVER)).rejects.toMatchObject({
      code: 'EXTERNAL_NOT_OURS',
      params: { kind: 'database', name: 'elasticache_tutorial_taken1' },
    });
    expect(fixture.ledger.standing()).toEqual([]);
    await fixture.deps.secrets.put('theirs.url', mysqlUrl);
    await expect(
      fixture.engines.destroy({
        kind: 'database',
        id: 'forged',
        owner: 'create-mysql',
        name: 'elasticache_tutorial_taken1',
        secret: 'theirs.url',
        server: `127.0.0.1:${theirs.port}`,
      }),
    ).rejects.toMatchObject({ code: 'CLEANUP_INCOMPLETE' });
    await expect(databases()).resolves.toEqual(['elasticache_tutorial_taken1']);
    await admin.query('DROP DATABASE elasticache_tutorial_taken1');
  });

  it('takes its own database up again after a crash', async () => {
    await using fixture = await learner({ mysqlUrl });
    const first = await fixture.engines.startMysql(MYSQL_SPEC, NEVER);
    const again = await fixture.engines.startMysql(MYSQL_SPEC, NEVER);
    expect(again.database).toBe(first.database);
  });

  it('says that a password is wrong, and never repeats it', async () => {
    const wrong = new URL(mysqlUrl);
    wrong.password = 'not-the-password';
    await using fixture = await learner({ mysqlUrl: wrong.href });
    const error: unknown = await fixture.engines
      .startMysql(MYSQL_SPEC, NEVER)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'EXTERNAL_REFUSED' });
    expect(JSON.stringify(error) + String(error)).not.toContain('not-the-password');
  });

  it('says why cleanup could not look when the server is away', async () => {
    await using other = await openEngineFixture();
    await other.deps.secrets.put('gone.url', `mysql://root@127.0.0.1:${await findFreePort()}`);
    await expect(
      other.engines.look({
        kind: 'database',
        id: 'x',
        owner: 'create-mysql',
        name: 'elasticache_tutorial_x',
        secret: 'gone.url',
        server: 'db.example:3306',
      }),
    ).resolves.toMatchObject({ state: 'unknown', detail: expect.stringContaining('ECONNREFUSED') });
  });
});
