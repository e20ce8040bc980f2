import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { plain, rows } from './ask.ts';
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
