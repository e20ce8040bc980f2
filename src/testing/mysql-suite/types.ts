import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { plain, refusal, rows } from './ask.ts';
import { KINDS, KINDS_ROW, KINDS_TYPES, KINDS_VALUES } from './tables.ts';
import type { MysqlUnderTest } from './under-test.ts';

/** Every type of column: what goes in, and what comes out. */
export function columnTypes(opened: () => MysqlUnderTest): void {
  describe('types', () => {
    let connection: Connection;

    beforeAll(() => {
      ({ connection } = opened());
    });

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

    it('sort an ENUM by its number, and calculate with it', async () => {
      await connection.query("INSERT INTO kinds (mood) VALUES ('GOOD'), (2)");
      const sql = 'SELECT mood, mood + 0 FROM kinds WHERE mood >= 1 ORDER BY mood DESC, id';
      expect(await rows(connection, sql)).toEqual([
        ['bad', 2],
        ['bad', 2],
        ['good', 1],
      ]);
    });

    it('sort an ENUM by its number by its place too, and take that for true', async () => {
      await connection.query("INSERT INTO kinds (mood) VALUES ('bad'), ('good'), (NULL)");
      const places = 'SELECT DISTINCT mood FROM kinds WHERE mood IS NOT NULL ORDER BY 1 DESC';
      expect(await rows(connection, places)).toEqual([['bad'], ['good']]);
      const truths =
        'SELECT mood, COUNT(*), IF(mood, 1, 0), NOT mood, mood AND 1 FROM kinds WHERE mood OR id > 1 GROUP BY 1 ORDER BY 1';
      expect((await rows(connection, truths)).slice(1)).toEqual([
        ['good', expect.anything(), 1, 0, 1],
        ['bad', expect.anything(), 1, 0, 1],
      ]);
      expect(await rows(connection, "SELECT IF(TIME '00:00:01', 'y', 'n')")).toEqual([['y']]);
    });

    it('keep a SET in the order of its members, and calculate with its bits', async () => {
      await connection.query(
        "CREATE TABLE tinted (id INT PRIMARY KEY, t SET('red','green','blue'))",
      );
      await connection.query(
        "INSERT INTO tinted VALUES (1, 'blue,RED'), (2, 'green'), (3, ''), (4, 6)",
      );
      expect(await rows(connection, 'SELECT t, t + 0 FROM tinted ORDER BY t')).toEqual([
        ['', 0],
        ['green', 2],
        ['red,blue', 5],
        ['green,blue', 6],
      ]);
      const found = 'SELECT id FROM tinted WHERE t & 1 OR t = ? OR t = ? ORDER BY id';
      const [prepared] = await connection.execute<RowDataPacket[]>(found, ['green', 6]);
      expect(prepared.map(({ id }) => Number(id))).toEqual([1, 2, 4]);
      const wrong = connection.query("UPDATE tinted SET t = 'red,pink'");
      expect(await refusal(wrong)).toMatchObject({ errno: 1265 });
      const ranks =
        'SELECT GROUP_CONCAT(t ORDER BY t DESC), SUM(t), CAST(MAX(id) AS CHAR) FROM tinted';
      const [[list, sum, last] = []] = await rows(connection, ranks);
      // A DOUBLE for MySQL 8, a DECIMAL for MariaDB.
      expect([list, Number(sum), last]).toEqual(['green,blue,red,blue,green,', 13, '4']);
    });

    it('compare by codes under a collation _bin, of a column or of a table', async () => {
      await connection.query('CREATE TABLE coded (v VARCHAR(5) PRIMARY KEY) COLLATE utf8mb4_bin');
      await connection.query("INSERT INTO coded VALUES ('a'), ('B'), ('A')");
      expect(await rows(connection, 'SELECT DISTINCT v FROM coded ORDER BY v')).toEqual([
        ['A'],
        ['B'],
        ['a'],
      ]);
      const found =
        "SELECT v FROM coded WHERE v = 'A' OR v LIKE 'b%' OR LOWER(v) = 'B' OR v IN ('x', 'b')";
      expect(await rows(connection, found)).toEqual([['A']]);
      const most = 'SELECT MIN(v), MAX(v), COUNT(DISTINCT v), GREATEST(MIN(v), "a") FROM coded';
      expect(await rows(connection, most)).toEqual([['A', 'a', 3, 'a']]);
      const [[, shown = '']] = (await rows(connection, 'SHOW CREATE TABLE coded')) as [string[]];
      // MariaDB leaves out the collation of a column where it is that of the table.
      expect(shown).toMatch(/`v` varchar\(5\) (?:COLLATE utf8mb4_bin )?NOT NULL/);
      expect(shown).toMatch(/COLLATE=utf8mb4_bin/);
    });

    it('refuse a DOUBLE that is out of range', async () => {
      const wrong = connection.query("INSERT INTO kinds (twice) VALUES ('1e400')");
      expect(await refusal(wrong)).toMatchObject({ errno: 1264 });
    });

    it('aggregate as decimals, numbers and dates', async () => {
      const sql =
        'SELECT SUM(whole), AVG(tiny), SUM(price), AVG(price), SUM(twice), MAX(born) FROM kinds';
      const [found] = await connection.query<RowDataPacket[]>({
        sql,
        dateStrings: true,
        rowsAsArray: true,
      });
      expect(found).toEqual([['-2000000000', '-5.0000', '12.50', '12.500000', 2.25, '2024-02-03']]);
    });
  });
}
