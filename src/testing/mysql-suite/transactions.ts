import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mysql2/promise';
import { change, refusal, rows } from './ask.ts';
import type { OpenedMysql, MysqlUnderTest } from './under-test.ts';

/** What others see of a transaction, and how it is taken back. */
export function transactions(opened: () => MysqlUnderTest): void {
  describe('transactions', () => {
    let connection: Connection;
    let server: OpenedMysql;

    beforeAll(() => {
      ({ connection, server } = opened());
    });

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
}
