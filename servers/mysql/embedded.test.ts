import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { mysqlEngineSuite } from '../../src/testing/mysql-suite/index.ts';
import { REFUSED } from '../../src/testing/mysql-suite/refused.ts';
import type { EmbeddedMysqlConfig } from './config.ts';
import { buildEmbeddedMysql, ready, startProcess, testConfig } from './process-fixture.ts';
import type { EmbeddedBuild, EmbeddedProcess } from './process-fixture.ts';

let build: EmbeddedBuild;

beforeAll(async () => {
  build = await buildEmbeddedMysql();
});
afterAll(async () => {
  await build.remove();
});

async function connect(
  config: EmbeddedMysqlConfig,
  {
    admin = false,
    ...options
  }: { admin?: boolean; password?: string; multipleStatements?: boolean } = {},
): Promise<Connection> {
  const account = config.accounts.find((entry) => entry.admin === admin);
  return createConnection({
    host: '127.0.0.1',
    port: config.port,
    user: account?.user ?? '',
    password: account?.password ?? '',
    database: config.database,
    ...options,
  });
}

async function counted(connection: Connection, sql: string): Promise<number> {
  const [rows] = await connection.query<RowDataPacket[]>(sql);
  return Number(rows[0]?.n);
}

async function started(): Promise<{ config: EmbeddedMysqlConfig; server: EmbeddedProcess }> {
  const config = await testConfig();
  const server = startProcess(build.entry, JSON.stringify(config));
  await ready(server, config.port);
  return { config, server };
}

mysqlEngineSuite('the embedded engine', async () => {
  const { config, server } = await started();
  return {
    connect: (options) => connect(config, options),
    close: async () => {
      server.child.kill();
      await server.ended;
    },
  };
});

describe('the embedded MySQL process', () => {
  let config: EmbeddedMysqlConfig;
  let server: EmbeddedProcess;

  beforeAll(async () => {
    ({ config, server } = await started());
  });
  afterAll(async () => {
    server.child.kill();
    await server.ended;
  });

  it('names itself in VERSION()', async () => {
    const connection = await connect(config);
    const [rows] = await connection.query<RowDataPacket[]>(
      'SELECT VERSION() AS v, @@pid_file AS p',
    );
    expect(rows[0]?.v).toMatch(/^8\.0\.0-embedded-sqlite-3\.\d+\.\d+$/);
    expect(rows[0]?.p).toBe('/nowhere/test/test.pid');
    await connection.end();
  });

  it('refuses a wrong password with 1045', async () => {
    await expect(connect(config, { password: 'wrong' })).rejects.toMatchObject({
      errno: 1045,
      sqlState: '28000',
    });
  });

  it('keeps other databases from an ordinary account', async () => {
    const admin = await connect(config, { admin: true });
    await admin.query('CREATE DATABASE private');
    const connection = await connect(config);
    await expect(connection.query('USE private')).rejects.toMatchObject({ errno: 1044 });
    await expect(connection.query('SELECT * FROM mysql.user')).rejects.toMatchObject({
      errno: 1142,
    });
    const [rows] = await connection.query<RowDataPacket[]>('SHOW DATABASES');
    expect(rows.map((row) => String(row.Database))).toEqual(['information_schema', 'tutorial']);
    await connection.end();
    await admin.end();
  });

  it.each(REFUSED)('says of %s that it is not supported, and where to go', async (sql) => {
    const connection = await connect(config);
    await expect(connection.query(sql)).rejects.toMatchObject({
      errno: 1235,
      sqlState: '42000',
      message: expect.stringContaining('npx elasticache-tutorial doctor'),
    });
    await connection.end();
  });

  it('carries payloads of more than one packet both ways', async () => {
    const connection = await connect(config);
    const long = 'x'.repeat(17 * 1024 * 1024);
    const [rows] = await connection.query<RowDataPacket[]>(`SELECT '${long}' AS t`);
    expect(String(rows[0]?.t).length).toBe(long.length);
    await connection.end();
  });

  it('answers several statements of one query', async () => {
    const connection = await connect(config, { multipleStatements: true });
    const [results] = await connection.query<RowDataPacket[][]>("SELECT 1 AS a; SELECT ';' AS b;");
    expect(results).toEqual([[{ a: 1 }], [{ b: ';' }]]);
    await connection.end();
  });

  it('stops a query that takes longer than max_execution_time', async () => {
    const connection = await connect(config);
    await connection.query('SET max_execution_time = 50, cte_max_recursion_depth = 4294967295');
    const endless =
      'WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n';
    await expect(connection.query(endless)).rejects.toMatchObject({ errno: 3024 });
    await connection.end();
  });

  it('answers others while a connection sleeps', async () => {
    const [sleeper, other] = [await connect(config), await connect(config)];
    const order: string[] = [];
    const slept = sleeper.query('SELECT SLEEP(0.5)').then(() => order.push('sleeper'));
    await other.query('SELECT 1').then(() => order.push('other'));
    await slept;
    expect(order).toEqual(['other', 'sleeper']);
    await sleeper.end();
    await other.end();
  });

  it('gives a table to one writing transaction at a time', async () => {
    const first = await connect(config);
    const others = await Promise.all(Array.from({ length: 5 }, () => connect(config)));
    const connections = [first, ...others];
    await first.query('CREATE TABLE account (id INT PRIMARY KEY, amount INT NOT NULL)');
    await first.query('INSERT INTO account VALUES (1, 100), (2, 100)');
    const sums: unknown[] = [];
    const move = async (connection: Connection, end: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      await connection.beginTransaction();
      await connection.query('UPDATE account SET amount = amount - 1 WHERE id = 1');
      await connection.query('UPDATE account SET amount = amount + 1 WHERE id = 2');
      await connection.query(end);
      const [rows] = await connection.query<RowDataPacket[]>(
        'SELECT SUM(amount) AS s FROM account',
      );
      sums.push(rows[0]?.s);
    };
    await Promise.all(
      connections.map(async (connection, index) => {
        for (let round = 0; round < 5; round++) {
          await move(connection, index === 0 ? 'ROLLBACK' : 'COMMIT');
        }
      }),
    );
    const [rows] = await first.query<RowDataPacket[]>('SELECT amount FROM account');
    expect(rows).toEqual([{ amount: 75 }, { amount: 125 }]);
    expect(new Set(sums)).toEqual(new Set(['200']));
    await Promise.all(connections.map((connection) => connection.end()));
  });

  it('forgets a change that still waits when its connection ends', async () => {
    const [holder, waiter, third] = await Promise.all([
      connect(config),
      connect(config),
      connect(config),
    ]);
    await third.query('CREATE TABLE lamp (state INT)');
    await third.query('INSERT INTO lamp VALUES (0)');
    await holder.beginTransaction();
    await holder.query('UPDATE lamp SET state = 1');
    await waiter.beginTransaction();
    const sent = (): Promise<number> =>
      counted(
        third,
        'SELECT COUNT(*) AS n FROM information_schema.processlist WHERE info LIKE "UPDATE lamp%"',
      );
    // The client never settles the query of a connection that it destroys.
    void waiter.query('UPDATE lamp SET state = 2');
    while ((await sent()) === 0);
    waiter.destroy();
    const open = (): Promise<number> =>
      counted(
        third,
        `SELECT COUNT(*) AS n FROM information_schema.processlist WHERE id = ${waiter.threadId}`,
      );
    while ((await open()) > 0);
    const last = third.query('UPDATE lamp SET state = state + 10');
    await holder.rollback();
    await last;
    const [rows] = await third.query<RowDataPacket[]>('SELECT state FROM lamp');
    expect(rows).toEqual([{ state: 10 }]);
    await Promise.all([holder.end(), third.end()]);
  });

  it('keeps a table that was made without autocommit, as MySQL does', async () => {
    const connection = await connect(config);
    await connection.query('SET autocommit = 0');
    await connection.query('CREATE TABLE kept (id INT)');
    await connection.query('INSERT INTO kept VALUES (1)');
    await connection.query('ROLLBACK');
    const [rows] = await connection.query<RowDataPacket[]>('SELECT COUNT(*) AS n FROM kept');
    expect(rows).toEqual([{ n: 0 }]);
    await connection.end();
  });

  it('ends with one line and exit code 1 when the port is taken', async () => {
    const second = startProcess(build.entry, JSON.stringify(config));
    expect(await second.ended).toBe(1);
    expect(second.stderr()).toMatch(/^embedded mysql: .*EADDRINUSE.*\n$/);
  });

  it('does not repeat a configuration it cannot read', async () => {
    const broken = startProcess(build.entry, '{"password": "secret-word"');
    expect(await broken.ended).toBe(1);
    expect(broken.stderr()).toContain('not JSON');
    expect(broken.stderr()).not.toContain('secret-word');
  });

  it('stops on SHUTDOWN of the admin, with exit code 0', async () => {
    const own = await started();
    const admin = await connect(own.config, { admin: true });
    await admin.query('SHUTDOWN');
    expect(await own.server.ended).toBe(0);
    expect(own.server.stderr()).toBe('');
  });
});
