import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mysql2/promise';
import { change, rows } from './ask.ts';
import { PLANETS } from './tables.ts';
import type { MysqlUnderTest } from './under-test.ts';

/** What INSERT, UPDATE and DELETE say of the rows they touched. */
export function changes(opened: () => MysqlUnderTest): void {
  describe('changes', () => {
    let connection: Connection;

    beforeAll(() => {
      ({ connection } = opened());
    });

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
}
