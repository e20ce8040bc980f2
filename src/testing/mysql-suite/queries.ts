import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection, FieldPacket, RowDataPacket } from 'mysql2/promise';
import { rows } from './ask.ts';
import { EXPRESSIONS, QUERIES } from './cases.ts';
import type { MysqlUnderTest } from './under-test.ts';

/** Rows, columns and labels of SELECT. */
export function queries(opened: () => MysqlUnderTest): void {
  describe('queries', () => {
    let connection: Connection;

    beforeAll(() => {
      ({ connection } = opened());
    });

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
}
