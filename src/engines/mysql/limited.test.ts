import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CancelledError } from '../../contract/errors.ts';
import type { MysqlFact } from '../../contract/facts.ts';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  type EngineFixture,
} from '../../testing/engine-fixture.ts';
import { describeOnEachKind } from '../../testing/engine-kinds.ts';
import type { MysqlSession, QueryResult, StatementLimits } from './contract.ts';

const LIMITS: StatementLimits = { rows: 1000, bytes: 1_048_576, seconds: 60 };

/** Rows by the thousand without a table of that many. */
const CROSS = 'FROM digit AS a, digit AS b, digit AS c, digit AS d';
/** More rows than anybody counts: the server works and sends nothing. */
const ENDLESS = `SELECT SUM(a.n * b.n * c.n * d.n * e.n * f.n * g.n * h.n * i.n * j.n) FROM digit AS a,
  digit AS b, digit AS c, digit AS d, digit AS e, digit AS f, digit AS g, digit AS h, digit AS i, digit AS j`;

describeOnEachKind('a limited statement', (kind) => {
  let fixture: EngineFixture;
  let fact: MysqlFact;

  const limited = async <T>(
    limits: Partial<StatementLimits>,
    work: (session: MysqlSession) => Promise<T>,
  ): Promise<T> => {
    const { mysql } = fixture.engines;
    await using session = await mysql.open(fact, { limits: { ...LIMITS, ...limits } });
    return await work(session);
  };
  const once = (sql: string, limits: Partial<StatementLimits> = {}): Promise<QueryResult> =>
    limited(limits, (session) => session.readOnly((query) => query(sql, [], NEVER)));

  beforeAll(async () => {
    fixture = await openEngineFixture({ choice: kind });
    fact = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
    await using session = await fixture.engines.mysql.open(fact);
    await session.query('CREATE TABLE digit (n INT PRIMARY KEY)');
    await session.query(
      'INSERT INTO digit VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)',
    );
    await session.query('CREATE TABLE page (id INT PRIMARY KEY, body LONGTEXT)');
    for (const id of [1, 2, 3, 4]) {
      await session.query('INSERT INTO page VALUES (?, ?)', [id, 'x'.repeat(300_000)]);
    }
  });

  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('gives the rows and columns of one within its limits', async () => {
    const { rows, columns } = await once('SELECT n AS one, n + 1 AS two FROM digit ORDER BY n');
    expect(rows).toHaveLength(10);
    expect(rows[9]).toEqual({ one: 9, two: 10 });
    expect(columns).toEqual(['one', 'two']);
  });

  it('takes as many rows as are allowed, and not one more', async () => {
    const thousand = 'SELECT a.n FROM digit AS a, digit AS b, digit AS c';
    await expect(once(thousand)).resolves.toMatchObject({ rows: { length: 1000 } });
    await expect(once(thousand, { rows: 999 })).rejects.toMatchObject({
      code: 'SQL_TOO_MANY_ROWS',
      params: { rows: 999 },
    });
    await expect(once(`SELECT a.n ${CROSS}`)).rejects.toMatchObject({ code: 'SQL_TOO_MANY_ROWS' });
  });

  it('takes as many bytes as are allowed: three rows of 300 kB, and not four', async () => {
    const pages = 'SELECT body FROM page WHERE id <=';
    await expect(once(`${pages} 3`)).resolves.toMatchObject({ rows: { length: 3 } });
    await expect(once(`${pages} 4`)).rejects.toMatchObject({
      code: 'SQL_TOO_LARGE',
      params: { bytes: { value: LIMITS.bytes, unit: 'bytes' } },
    });
  });

  it('takes as many bytes as are allowed of a single value', async () => {
    await expect(
      once('SELECT body FROM page WHERE id = 1', { bytes: 299_000 }),
    ).rejects.toMatchObject({ code: 'SQL_TOO_LARGE' });
  });

  it('passes on what the server itself says', async () => {
    await expect(once('SELECT nowhere FROM digit')).rejects.toMatchObject({
      code: 'DATABASE_ERROR',
    });
  });

  it('gives up one that sleeps', async () => {
    await expect(once('SELECT SLEEP(5)', { seconds: 1 })).rejects.toMatchObject({
      code: 'SQL_TOO_SLOW',
      params: { seconds: 1 },
    });
  });

  it('ends one that sleeps within a second of Ctrl-C, and holds the program no longer', async () => {
    const pressed = new AbortController();
    const timers = (): number =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    await limited({}, async (session) => {
      const asked = session.query('SELECT SLEEP(5)', [], pressed.signal);
      setTimeout(() => {
        pressed.abort();
      }, 100);
      const begin = performance.now();
      await expect(asked).rejects.toThrow(CancelledError);
      expect(performance.now() - begin).toBeLessThan(1500);
    });
    expect(timers()).toBeLessThanOrEqual(before);
  });

  // The last of this file: an embedded server may go on with it.
  it('gives up one that never ends, and its server ends all the same', async () => {
    const begin = performance.now();
    await expect(once(ENDLESS, { seconds: 1 })).rejects.toMatchObject({ code: 'SQL_TOO_SLOW' });
    expect(performance.now() - begin).toBeLessThan(6000);
    await fixture.destroyAll();
    expect(fixture.ledger.standing()).toEqual([]);
  });
});
