import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MysqlFact, RedisFact } from '../contract/facts.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../testing/engine-fixture.ts';
import { describeWith } from '../testing/need.ts';
import { poll } from './process/wait.ts';

describeWith(['mariadbd', 'mysqld'], 'a session with a real MySQL', () => {
  let fixture: EngineFixture;
  let fact: MysqlFact;

  beforeAll(async () => {
    fixture = await openEngineFixture();
    fact = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
  });

  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('loses nothing of a value', async () => {
    await using session = await fixture.engines.mysql.open(fact);
    await session.query(
      `CREATE TABLE exact (big BIGINT, unsigned_big BIGINT UNSIGNED, dec_value DECIMAL(30,10),
       at_time DATETIME(6), on_day DATE, doc JSON, bits BIT(8), bytes BLOB, word VARCHAR(20))`,
    );
    await session.query(
      `INSERT INTO exact VALUES (9007199254740993, 18446744073709551615, 1234567890123456789.0123456789,
       '2024-02-29 12:34:56.123456', '0001-01-01', '{"n": 12345678901234567890}', b'10000001', x'00ff', '水星')`,
    );
    const { rows, columns } = await session.query('SELECT * FROM exact');
    expect(columns).toHaveLength(9);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      big: '9007199254740993',
      unsigned_big: '18446744073709551615',
      dec_value: '1234567890123456789.0123456789',
      at_time: '2024-02-29 12:34:56.123456',
      on_day: '0001-01-01',
      doc: '{"n": 12345678901234567890}',
      word: '水星',
    });
    expect(Buffer.from(rows[0]?.bytes as Uint8Array).toString('hex')).toBe('00ff');
  });

  it('tells what a statement changed', async () => {
    await using session = await fixture.engines.mysql.open(fact);
    await session.query('CREATE TABLE changed (id INT PRIMARY KEY, n INT)');
    const inserted = await session.query('INSERT INTO changed VALUES (1, 1), (2, 2)');
    // As the mysql client counts: a row that already had the value was not changed.
    const updated = await session.query('UPDATE changed SET n = 1');
    expect([inserted.affectedRows, updated.affectedRows]).toEqual([2, 1]);
    const ignored = await session.query('INSERT IGNORE INTO changed VALUES (1, 9)');
    expect(ignored).toMatchObject({ affectedRows: 0, warnings: 1 });
  });

  it('passes values that look like SQL as values', async () => {
    await using session = await fixture.engines.mysql.open(fact);
    const evil = `'; DROP TABLE planet; -- \\' " \``;
    const { rows } = await session.query('SELECT ? AS v', [evil]);
    expect(rows).toEqual([{ v: evil }]);
  });

  it('gives the line of the mysql client for what the server refuses', async () => {
    await using session = await fixture.engines.mysql.open(fact);
    await expect(session.query('SELECT * FROM nowhere')).rejects.toMatchObject({
      code: 'DATABASE_ERROR',
      params: { errno: '1146', sqlstate: '42S02' },
      detail: "ERROR 1146 (42S02): Table 'tutorial.nowhere' doesn't exist",
    });
  });

  it('refuses to write in a read-only transaction and works afterwards', async () => {
    await using session = await fixture.engines.mysql.open(fact);
    await session.query('CREATE TABLE ro (id INT)');
    await expect(
      session.readOnly((query) => query('INSERT INTO ro VALUES (1)')),
    ).rejects.toMatchObject({ code: 'DATABASE_ERROR', params: { errno: '1792' } });
    await expect(
      session.readOnly(async (query) => (await query('SELECT COUNT(*) AS n FROM ro')).rows),
    ).resolves.toEqual([{ n: 0 }]);
    await session.query('INSERT INTO ro VALUES (1)');
  });

  it('stops a statement that is cancelled, on the server too', async () => {
    await using session = await fixture.engines.mysql.open(fact);
    await using admin = await fixture.engines.mysql.open(fact, { as: 'admin' });
    const controller = new AbortController();
    const running = session.query('SELECT SLEEP(60)', [], controller.signal);
    const sleeping = async (): Promise<number> =>
      (
        await admin.query(
          "SELECT 1 FROM information_schema.PROCESSLIST WHERE INFO = 'SELECT SLEEP(60)'",
        )
      ).rows.length;
    await expect(poll(async () => (await sleeping()) === 1, 5000)).resolves.toBe(true);
    controller.abort();
    await expect(running).rejects.toMatchObject({ message: 'cancelled' });
    await expect(poll(async () => (await sleeping()) === 0, 5000)).resolves.toBe(true);
    await expect(session.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
  });

  it('keeps the account out of other databases', async () => {
    await using session = await fixture.engines.mysql.open(fact);
    await expect(session.query('SELECT * FROM mysql.user')).rejects.toMatchObject({
      params: { errno: '1142' },
    });
  });

  it('gives a URL that connects', async () => {
    const url = new URL(await fixture.engines.mysql.url(fact));
    expect([url.protocol, url.hostname, url.port, url.username, url.pathname]).toEqual([
      'mysql:',
      '127.0.0.1',
      String(fact.port),
      'tutorial',
      '/tutorial',
    ]);
    expect(url.password).toMatch(/^[A-Za-z0-9]{32}$/);
  });
});

describeWith(['redis-server', 'valkey-server'], 'a session with a real Redis', () => {
  let fixture: EngineFixture;
  let fact: RedisFact;

  beforeAll(async () => {
    fixture = await openEngineFixture();
    fact = await fixture.engines.redis.start(
      { ...REDIS_SPEC, authToken: 'a!&#$^<>-b0123456789' },
      NEVER,
    );
  });

  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it("gives the server's own words for what it refuses", async () => {
    await using session = await fixture.engines.redis.open(fact);
    await session.command('SET', 'text', 'x');
    await expect(session.command('INCR', 'text')).rejects.toMatchObject({
      code: 'CACHE_ERROR',
      detail: 'ERR value is not an integer or out of range',
    });
  });

  it('sends nothing but what was asked for', async () => {
    await using session = await fixture.engines.redis.open(fact);
    await session.command('CONFIG', 'RESETSTAT');
    await using other = await fixture.engines.redis.open(fact);
    await other.command('PING');
    const stats = await session.info('commandstats');
    expect([...stats.keys()].sort()).toEqual([
      'cmdstat_auth',
      'cmdstat_config|resetstat',
      'cmdstat_ping',
    ]);
  });

  it('gives a URL with the token encoded', async () => {
    const url = new URL(await fixture.engines.redis.url(fact));
    expect(decodeURIComponent(url.password)).toBe('a!&#$^<>-b0123456789');
    expect(url.username).toBe('default');
  });

  it('says that the server is gone, and comes back by itself when it returns', async () => {
    await using own = await openEngineFixture();
    const spec = { ...REDIS_SPEC, authToken: 'a-token-of-16-characters' };
    const first = await own.engines.redis.start(spec, NEVER);
    await using session = await own.engines.redis.open(first);
    await own.destroyAll();
    await expect(session.command('PING')).rejects.toMatchObject({ code: 'ENGINE_GONE' });
    await own.engines.redis.start({ ...spec, port: first.port }, NEVER);
    const answers = (): Promise<boolean> =>
      session.command('PING').then(
        (reply) => reply === 'PONG',
        () => false,
      );
    await expect(poll(answers, 5000, NEVER, 20)).resolves.toBe(true);
  });
});
