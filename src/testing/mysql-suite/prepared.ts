import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { change, plain, refusal, rows } from './ask.ts';
import { KINDS } from './tables.ts';
import type { MysqlUnderTest } from './under-test.ts';

/** Statements with parameters, prepared on the server. */
export function preparedStatements(opened: () => MysqlUnderTest): void {
  describe('prepared statements', () => {
    let connection: Connection;

    beforeAll(() => {
      ({ connection } = opened());
    });

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
}
