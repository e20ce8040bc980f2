import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mysql2/promise';
import { refusal, rows } from './ask.ts';
import { FAULTS } from './cases.ts';
import type { MysqlUnderTest } from './under-test.ts';

/** MySQL's own numbers and states of refusals. */
export function errors(opened: () => MysqlUnderTest): void {
  describe('errors', () => {
    let connection: Connection;

    beforeAll(() => {
      ({ connection } = opened());
    });

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
}
