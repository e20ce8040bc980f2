import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection, FieldPacket, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { EXPRESSIONS, FAULTS, QUERIES } from './mysql-cases.ts';

/** A server under test: it has an admin account and an ordinary one, which owns the current database. */
export interface MysqlUnderTest {
  /** Opens a connection of mysql2 with its defaults and a current database. */
  connect(options?: { admin?: boolean }): Promise<Connection>;
  close(): Promise<void>;
}

const TABLES = ['moon', 'planet', 'kinds', 'reading', 'visitor'];

const PLANETS =
  "INSERT INTO planet (name) VALUES ('Mercury'), ('Venus'), ('Earth'), ('Mars'), ('Jupiter'), ('Saturn'), ('Uranus'), ('Neptune')";

const KINDS = `CREATE TABLE kinds (id INT AUTO_INCREMENT PRIMARY KEY, tiny TINYINT, yes BOOLEAN, small SMALLINT UNSIGNED,
  whole INT, large BIGINT, price DECIMAL(10,2), exact DECIMAL(30,10), single FLOAT, twice DOUBLE, code CHAR(5),
  name VARCHAR(50) DEFAULT 'x', body TEXT, raw BLOB, born DATE, seen DATETIME, fine DATETIME(6), clock TIME, made YEAR,
  bits BIT(8), mood ENUM('good','bad'))`;

const KINDS_ROW = `INSERT INTO kinds (tiny, yes, small, whole, large, price, exact, single, twice, code, name, body, raw, born,
  seen, fine, clock, made, bits, mood) VALUES (-5, TRUE, 65535, -2000000000, 9007199254740993, 12.5,
  12345678901234567890.1234567891, 1.5, 2.25, 'abc', 'Ätna', 'text', x'00ff', '2024-02-03', '2024-02-03 04:05:06',
  '2024-02-03 04:05:06.789012', '25:01:02', 2024, b'101', 'bad')`;

const KINDS_VALUES = {
  tiny: -5,
  yes: 1,
  small: 65_535,
  whole: -2_000_000_000,
  large: '9007199254740993',
  price: '12.50',
  exact: '12345678901234567890.1234567891',
  single: 1.5,
  twice: 2.25,
  code: 'abc',
  name: 'Ätna',
  body: 'text',
  raw: '00ff',
  born: '2024-02-03',
  seen: '2024-02-03 04:05:06',
  fine: '2024-02-03 04:05:06.789012',
  clock: '25:01:02',
  made: 2024,
  bits: '05',
  mood: 'bad',
};

/** Field types of the protocol for the columns of `kinds`, after `id`. */
const KINDS_TYPES = [
  1, 1, 2, 3, 8, 246, 246, 4, 5, 254, 253, 252, 252, 10, 12, 12, 11, 13, 16, 254,
];

function plain(row: RowDataPacket | undefined): Record<string, unknown> {
  const entries = Object.entries((row ?? {}) as Record<string, unknown>).map(
    ([name, value]): [string, unknown] => [
      name,
      Buffer.isBuffer(value) ? value.toString('hex') : value,
    ],
  );
  return Object.fromEntries(entries);
}

async function change(
  connection: Connection,
  sql: string,
  values?: unknown[],
): Promise<ResultSetHeader> {
  const [header] =
    values === undefined
      ? await connection.query<ResultSetHeader>(sql)
      : await connection.execute<ResultSetHeader>(sql, values as string[]);
  return header;
}

async function rows(connection: Connection, sql: string): Promise<unknown[][]> {
  const [found] = await connection.query<RowDataPacket[][]>({ sql, rowsAsArray: true });
  return found;
}

interface Refusal {
  readonly errno?: number;
  readonly sqlState?: string;
  readonly message?: string;
}

async function refusal(work: Promise<unknown>): Promise<Refusal> {
  try {
    await work;
  } catch (error) {
    return error as Refusal;
  }
  return {};
}

async function counted(connection: Connection, sql: string): Promise<number> {
  const [[, value] = []] = await rows(connection, sql);
  return Number(value);
}

/**
 * The contract of a MySQL engine of this project, as statements and what mysql2 makes of the answers: it must
 * hold alike for the embedded engine and for a real server.
 */
export function mysqlEngineSuite(name: string, open: () => Promise<MysqlUnderTest>): void {
  describe(`${name} as a MySQL engine`, () => {
    let server: MysqlUnderTest;
    let connection: Connection;

    beforeAll(async () => {
      server = await open();
      connection = await server.connect();
    });
    afterAll(async () => {
      await connection.query(`DROP TABLE IF EXISTS ${TABLES.join(', ')}`);
      await connection.end();
      await server.close();
    });
    beforeEach(async () => {
      await connection.query(`DROP TABLE IF EXISTS ${TABLES.join(', ')}`);
      await connection.query(
        'CREATE TABLE planet (id INT UNSIGNED AUTO_INCREMENT, name VARCHAR(30), PRIMARY KEY(id))',
      );
      await connection.query(PLANETS);
    });

    describe('changes', () => {
      it('numbers the rows of an INSERT and says the first number', async () => {
        await connection.query('TRUNCATE TABLE planet');
        const header = await change(connection, PLANETS);
        expect(header).toMatchObject({ affectedRows: 8, insertId: 1 });
        expect(header.info).toBe('Records: 8  Duplicates: 0  Warnings: 0');
        expect(await rows(connection, 'SELECT LAST_INSERT_ID(), COUNT(*) FROM planet')).toEqual([
          [1, 8],
        ]);
      });

      it('tells matched rows from changed ones', async () => {
        const sql = "UPDATE planet SET name = 'Terra' WHERE id = 3";
        expect(await change(connection, sql)).toMatchObject({ affectedRows: 1, changedRows: 1 });
        expect(await change(connection, sql)).toMatchObject({ affectedRows: 1, changedRows: 0 });
      });

      it.each([
        ["INSERT IGNORE INTO planet VALUES (1, 'again'), (20, 'new')", 1],
        ["REPLACE INTO planet VALUES (1, 'again')", 2],
        ["INSERT INTO planet VALUES (1, 'again') ON DUPLICATE KEY UPDATE name = VALUES(name)", 2],
        ["INSERT INTO planet VALUES (30, 'new') ON DUPLICATE KEY UPDATE name = VALUES(name)", 1],
        ['INSERT INTO planet (name) SELECT name FROM planet WHERE id < 4', 3],
        ['DELETE FROM planet ORDER BY id DESC LIMIT 2', 2],
        ["UPDATE planet SET name = CONCAT(name, '!') ORDER BY id LIMIT 3", 3],
      ])('%s affects %i rows', async (sql, affected) => {
        expect(await change(connection, sql)).toMatchObject({ affectedRows: affected });
      });
    });

    describe('queries', () => {
      it('describes the columns of a table', async () => {
        const [found, fields] = await connection.query<RowDataPacket[]>(
          'SELECT * FROM planet ORDER BY id',
        );
        expect(found[0]).toEqual({ id: 1, name: 'Mercury' });
        const described = fields.map(({ name: label, columnType, orgTable }) => [
          label,
          columnType,
          orgTable,
        ]);
        expect(described).toEqual([
          ['id', 3, 'planet'],
          ['name', 253, 'planet'],
        ]);
        // Not null, primary key, unsigned, auto-increment.
        expect(Number(fields[0]?.flags) & 0b10_0010_0011).toBe(0b10_0010_0011);
      });

      it.each(QUERIES)('%s', async (sql, expected) => {
        expect(await rows(connection, sql)).toEqual(expected);
      });

      it.each(EXPRESSIONS)('SELECT %s', async (sql, expected) => {
        expect(await rows(connection, `SELECT ${sql}`)).toEqual([expected]);
      });

      it('labels columns as they were written', async () => {
        const sql =
          "SELECT COUNT(*), id+1, MAX( name ) AS 'the last', planet.id FROM planet GROUP BY id LIMIT 1";
        const [, fields] = await connection.query<RowDataPacket[]>(sql);
        expect(fields.map((field: FieldPacket) => field.name)).toEqual([
          'COUNT(*)',
          'id+1',
          'the last',
          'id',
        ]);
      });
    });

    describe('types', () => {
      const read = 'SELECT * FROM kinds WHERE id = 1';
      const options = { sql: read, dateStrings: true, supportBigNumbers: true };

      beforeEach(async () => {
        await connection.query(KINDS);
        await connection.query(KINDS_ROW);
      });

      it('come back exactly, as text and from a prepared statement', async () => {
        const [text, fields] = await connection.query<RowDataPacket[]>(options);
        const [binary] = await connection.execute<RowDataPacket[]>(options);
        expect(plain(text[0])).toEqual({ id: 1, ...KINDS_VALUES });
        expect(plain(binary[0])).toEqual({ id: 1, ...KINDS_VALUES });
        expect(fields.slice(1).map((field) => field.columnType)).toEqual(KINDS_TYPES);
      });

      it('take their defaults and NULL', async () => {
        await connection.query('INSERT INTO kinds () VALUES ()');
        expect(await rows(connection, 'SELECT name, tiny, raw FROM kinds WHERE id = 2')).toEqual([
          ['x', null, null],
        ]);
      });

      it('convert what is assigned to them', async () => {
        await connection.query(
          "INSERT INTO kinds (whole, price, name, seen, born, clock) VALUES (1.6, '7.555', 12.50, '2024-1-2', '20240203', '3:4')",
        );
        const [found] = await connection.query<RowDataPacket[]>({
          sql: 'SELECT whole, price, name, seen, born, clock FROM kinds WHERE id = 2',
          dateStrings: true,
          rowsAsArray: true,
        });
        expect(found).toEqual([
          [2, '7.56', '12.50', '2024-01-02 00:00:00', '2024-02-03', '03:04:00'],
        ]);
      });

      it('aggregate as decimals, numbers and dates', async () => {
        const sql =
          'SELECT SUM(whole), AVG(tiny), SUM(price), AVG(price), SUM(twice), MAX(born) FROM kinds';
        const [found] = await connection.query<RowDataPacket[]>({
          sql,
          dateStrings: true,
          rowsAsArray: true,
        });
        expect(found).toEqual([
          ['-2000000000', '-5.0000', '12.50', '12.500000', 2.25, '2024-02-03'],
        ]);
      });
    });

    describe('prepared statements', () => {
      it('take numbers, texts, NULL, bytes, dates and large integers', async () => {
        await connection.query(KINDS);
        const seen = new Date(2024, 4, 6, 7, 8, 9);
        const values = [5, 'text', null, Buffer.from([0, 255]), seen, 9_007_199_254_740_993n, 1.25];
        await change(
          connection,
          'INSERT INTO kinds (whole, name, body, raw, seen, large, price) VALUES (?, ?, ?, ?, ?, ?, ?)',
          values,
        );
        const [found] = await connection.execute<RowDataPacket[]>({
          sql: 'SELECT whole, name, body, raw, seen, large, price FROM kinds WHERE whole = ? AND name = ?',
          values: [5, 'text'],
          supportBigNumbers: true,
        });
        expect(plain(found[0])).toEqual({
          whole: 5,
          name: 'text',
          body: null,
          raw: '00ff',
          seen,
          large: '9007199254740993',
          price: '1.25',
        });
      });

      it('keep a whole number whole in a text column', async () => {
        await change(connection, 'UPDATE planet SET name = ? WHERE id = ?', [7, 1]);
        expect(await rows(connection, 'SELECT name FROM planet WHERE id = 1')).toEqual([['7']]);
      });

      it('run again with other values', async () => {
        const sql = 'SELECT name FROM planet WHERE id = ?';
        const names: unknown[] = [];
        for (const id of [1, 8, 99]) {
          const [found] = await connection.execute<RowDataPacket[]>(sql, [id]);
          names.push(found[0]?.name);
        }
        expect(names).toEqual(['Mercury', 'Neptune', undefined]);
      });

      it('refuse a wrong statement when it is prepared', async () => {
        expect(await refusal(connection.prepare('SELECT * FROM nowhere'))).toMatchObject({
          errno: 1146,
        });
      });
    });

    describe('errors', () => {
      it.each(FAULTS)('%s is refused with %i (%s)', async (sql, errno, sqlState) => {
        await connection.query(
          'CREATE TABLE visitor (id INT NOT NULL, name VARCHAR(5) NOT NULL, email VARCHAR(20), age TINYINT, born DATE, PRIMARY KEY (id), UNIQUE KEY (email))',
        );
        await connection.query("INSERT INTO visitor VALUES (1, 'Ann', 'ann@x', 30, NULL)");
        expect(await refusal(connection.query(sql))).toMatchObject({ errno, sqlState });
        expect(await rows(connection, 'SELECT COUNT(*) FROM visitor')).toEqual([[1]]);
      });

      it('name the duplicate value', async () => {
        const error = await refusal(
          connection.query("INSERT INTO planet VALUES (50, 'x'), (3, 'y')"),
        );
        expect(error.message).toContain("Duplicate entry '3' for key");
      });

      it('keep SHUTDOWN for the admin', async () => {
        expect(await refusal(connection.query('SHUTDOWN'))).toMatchObject({
          errno: 1227,
          sqlState: '42000',
        });
      });
    });

    describe('transactions', () => {
      let other: Connection;

      beforeEach(async () => {
        other = await server.connect();
      });

      const names = 'SELECT COUNT(*) FROM planet';

      it('show their changes to others only when they are committed', async () => {
        await connection.beginTransaction();
        await connection.query("INSERT INTO planet (name) VALUES ('Pluto')");
        expect(await rows(connection, names)).toEqual([[9]]);
        expect(await rows(other, names)).toEqual([[8]]);
        await connection.commit();
        expect(await rows(other, names)).toEqual([[9]]);
        await other.end();
      });

      it('take their changes back, and those of a connection that ends', async () => {
        await connection.beginTransaction();
        await connection.query('DELETE FROM planet');
        await connection.rollback();
        await other.query('SET autocommit = 0');
        await other.query('DELETE FROM planet');
        await other.end();
        const sql = "UPDATE planet SET name = 'Erde' WHERE id = 3";
        expect(await change(connection, sql)).toMatchObject({ changedRows: 1 });
        expect(await rows(connection, names)).toEqual([[8]]);
      });

      it('go back to a savepoint', async () => {
        await connection.query('START TRANSACTION');
        await connection.query("INSERT INTO planet (name) VALUES ('Pluto')");
        await connection.query('SAVEPOINT before_ceres');
        await connection.query("INSERT INTO planet (name) VALUES ('Ceres')");
        await connection.query('ROLLBACK TO before_ceres');
        await connection.query('COMMIT');
        expect(await rows(other, names)).toEqual([[9]]);
        await other.end();
      });

      it.each([
        "INSERT INTO planet (name) VALUES ('x')",
        "UPDATE planet SET name = 'x'",
        'DELETE FROM planet',
        "REPLACE INTO planet VALUES (1, 'x')",
      ])('that are read-only refuse %s', async (sql) => {
        await other.end();
        await connection.query('START TRANSACTION READ ONLY');
        expect(await refusal(connection.query(sql))).toMatchObject({
          errno: 1792,
          sqlState: '25006',
        });
        expect(await rows(connection, names)).toEqual([[8]]);
        await connection.query('COMMIT');
      });
    });

    describe('knowledge of itself', () => {
      it('counts SELECTs, for the session and for the server', async () => {
        const session = "SHOW SESSION STATUS LIKE 'Com_select'";
        const global = "SHOW GLOBAL STATUS LIKE 'Com_select'";
        const other = await server.connect();
        const before = [await counted(connection, session), await counted(connection, global)];
        await connection.query('SELECT * FROM planet');
        await connection.execute('SELECT * FROM planet WHERE id = ?', [1]);
        await other.query('SELECT 1');
        const after = [await counted(connection, session), await counted(connection, global)];
        expect(after.map((value, index) => value - (before[index] ?? 0))).toEqual([2, 3]);
        await other.end();
      });

      it('lists tables and columns', async () => {
        expect(await rows(connection, "SHOW TABLES LIKE 'plan%'")).toEqual([['planet']]);
        const [id] = await rows(connection, 'DESCRIBE planet');
        expect([id?.[0], String(id?.[1]).replace('(10)', ''), ...(id ?? []).slice(2)]).toEqual([
          'id',
          'int unsigned',
          'NO',
          'PRI',
          null,
          'auto_increment',
        ]);
        const [[, created] = []] = await rows(connection, 'SHOW CREATE TABLE planet');
        expect(created).toContain('PRIMARY KEY (`id`)');
        const sql =
          "SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = 'planet'";
        expect(await rows(connection, sql)).toEqual([[2]]);
      });

      it('tells where its data are and who is asking', async () => {
        const [[folder, user, id] = []] = await rows(
          connection,
          'SELECT @@datadir, CURRENT_USER(), CONNECTION_ID()',
        );
        expect(folder).toMatch(/\/$/);
        expect(user).toMatch(/^\w+@/);
        expect(id).toBe(connection.threadId);
      });

      it('makes and drops a database for the admin', async () => {
        const admin = await server.connect({ admin: true });
        await admin.query('DROP DATABASE IF EXISTS suite_scratch');
        await admin.query('CREATE DATABASE suite_scratch');
        expect(await refusal(admin.query('CREATE DATABASE suite_scratch'))).toMatchObject({
          errno: 1007,
        });
        await admin.query('CREATE TABLE suite_scratch.note (id INT PRIMARY KEY)');
        await admin.query('INSERT INTO suite_scratch.note VALUES (1)');
        expect(await rows(admin, 'SELECT * FROM suite_scratch.note')).toEqual([[1]]);
        await admin.query('DROP DATABASE suite_scratch');
        expect(await refusal(admin.query('USE suite_scratch'))).toMatchObject({ errno: 1049 });
        await admin.end();
      });
    });

    describe('a generated table', () => {
      beforeEach(async () => {
        await connection.query(
          'CREATE TABLE reading (id INT UNSIGNED AUTO_INCREMENT PRIMARY KEY, planet_id INT UNSIGNED NOT NULL, seen DATETIME NOT NULL, day DATE NOT NULL, size DECIMAL(8,2) NOT NULL, KEY (planet_id))',
        );
        await connection.query(`INSERT INTO reading (planet_id, seen, day, size)
          WITH RECURSIVE n AS (SELECT 0 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 799)
          SELECT 1 + i % 8, DATE_ADD('2024-01-01 00:00:00', INTERVAL i * 3600 SECOND), DATE_ADD('2024-01-01', INTERVAL i % 31 DAY),
            (CRC32(i) % 10000) / 100 FROM n`);
      });

      it('is joined, grouped and summed', async () => {
        const sql = `SELECT p.name, COUNT(*) AS n, SUM(r.size) AS total, MAX(r.size) FROM planet p JOIN reading r ON r.planet_id = p.id
          GROUP BY p.id, p.name HAVING n > 10 ORDER BY total DESC LIMIT 2`;
        expect(await rows(connection, sql)).toEqual(TOP_TWO);
      });

      it('is ranked by window functions', async () => {
        const sql = `SELECT planet_id, size FROM (SELECT planet_id, size, ROW_NUMBER() OVER (PARTITION BY planet_id ORDER BY size DESC, id) AS place
          FROM reading) ranked WHERE place = 1 ORDER BY planet_id LIMIT 3`;
        expect(await rows(connection, sql)).toEqual(RANKED);
      });

      it('is cut into months and days', async () => {
        const sql =
          "SELECT DATE_FORMAT(seen, '%Y-%m') AS month, COUNT(*), MIN(day) >= '2024-01-01' FROM reading GROUP BY month ORDER BY month";
        expect(await rows(connection, sql)).toEqual([
          ['2024-01', 744, 1],
          ['2024-02', 56, 1],
        ]);
      });
    });
  });
}

/** Sums over the generated table, read off a real server. */
const TOP_TWO: unknown[][] = [
  ['Earth', 100, '5269.16', '97.77'],
  ['Neptune', 100, '5086.89', '98.19'],
];
const RANKED: unknown[][] = [
  [1, '97.85'],
  [2, '97.66'],
  [3, '97.77'],
];
