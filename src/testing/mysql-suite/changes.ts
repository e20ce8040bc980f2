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

    it('asks by bytes whether a row is changed', async () => {
      const sql = "UPDATE planet SET name = 'EARTH' WHERE id = 3";
      expect(await change(connection, sql)).toMatchObject({ affectedRows: 1, changedRows: 1 });
      const upsert =
        "INSERT INTO planet VALUES (4, 'MARS') ON DUPLICATE KEY UPDATE name = VALUES(name)";
      expect(await change(connection, upsert)).toMatchObject({ affectedRows: 2 });
      expect(await rows(connection, 'SELECT name FROM planet WHERE id IN (3, 4)')).toEqual([
        ['EARTH'],
        ['MARS'],
      ]);
    });

    it('assigns from left to right', async () => {
      await connection.query(
        'UPDATE planet SET id = id + 10, name = CONCAT(name, id) WHERE id = 3',
      );
      expect(await rows(connection, 'SELECT name FROM planet WHERE id = 13')).toEqual([
        ['Earth13'],
      ]);
    });

    it('tells the number of a row that an upsert changed', async () => {
      const sql =
        "INSERT INTO planet VALUES (4, 'Ares') ON DUPLICATE KEY UPDATE name = VALUES(name)";
      expect(await change(connection, sql)).toMatchObject({ insertId: 4 });
    });

    it('updates by an upsert the row of the first key that is in the way', async () => {
      await connection.query(
        'CREATE TABLE kinds (id INT PRIMARY KEY, a INT UNIQUE, b INT UNIQUE, n INT)',
      );
      await connection.query('INSERT INTO kinds VALUES (1, 1, 1, 0), (2, 2, 2, 0)');
      await connection.query(
        'INSERT INTO kinds VALUES (9, 2, 1, 0) ON DUPLICATE KEY UPDATE n = n + 5',
      );
      expect(await rows(connection, 'SELECT id, n FROM kinds ORDER BY id')).toEqual([
        [1, 0],
        [2, 5],
      ]);
    });

    it('takes a key without NULL for the first one, after the primary key', async () => {
      await connection.query(
        'CREATE TABLE kinds (id INT PRIMARY KEY, a INT UNIQUE, b INT NOT NULL UNIQUE, n INT)',
      );
      await connection.query('INSERT INTO kinds VALUES (1, 1, 1, 0), (2, 2, 2, 0)');
      const sql = 'INSERT INTO kinds VALUES (9, 2, 1, 0) ON DUPLICATE KEY UPDATE n = n + 5';
      await connection.query(sql);
      expect(await rows(connection, 'SELECT id FROM kinds WHERE n = 5')).toEqual([[1]]);
    });

    it('gives no number twice, not even after ROLLBACK', async () => {
      await connection.beginTransaction();
      await connection.query("INSERT INTO planet (name) VALUES ('Pluto')");
      await connection.rollback();
      const sql = "INSERT INTO planet (name) VALUES ('Ceres')";
      expect(await change(connection, sql)).toMatchObject({ insertId: 10 });
    });

    it('fills and cuts what columns of a fixed width hold', async () => {
      await connection.query('CREATE TABLE kinds (c CHAR(5), b BINARY(4), v VARCHAR(3))');
      await connection.query("INSERT INTO kinds VALUES ('ab ', 'ab', 'abc  ')");
      const sql = "SELECT CONCAT('[', c, ']'), HEX(b), CONCAT('[', v, ']') FROM kinds";
      expect(await rows(connection, sql)).toEqual([['[ab]', '61620000', '[abc]']]);
    });

    it('numbers rows under IGNORE as without', async () => {
      const sql = "INSERT IGNORE INTO planet VALUES (NULL, 'x'), (NULL, 'y')";
      expect(await change(connection, sql)).toMatchObject({ affectedRows: 2, insertId: 9 });
    });

    it('bends under IGNORE what does not fit, with a warning for each', async () => {
      await connection.query(
        "CREATE TABLE kinds (id INT PRIMARY KEY, e ENUM('a','b'), v VARCHAR(3), n TINYINT)",
      );
      const sql =
        "INSERT IGNORE INTO kinds VALUES (1, 'zzz', 'toolong', 300), (2, 'b', 'ok', -129), (2, 'a', 'x', 1)";
      const header = await change(connection, sql);
      expect(header).toMatchObject({ affectedRows: 2, warningStatus: 5 });
      expect(header.info).toBe('Records: 3  Duplicates: 1  Warnings: 5');
      const copy = "INSERT IGNORE INTO kinds SELECT id + 2, e, 'copy', 500 FROM kinds";
      expect(await change(connection, copy)).toMatchObject({ affectedRows: 2, warningStatus: 4 });
      expect(await rows(connection, 'SELECT *, e + 0 FROM kinds ORDER BY e, id')).toEqual([
        [1, '', 'too', 127, 0],
        [3, '', 'cop', 127, 0],
        [2, 'b', 'ok', -128, 2],
        [4, 'b', 'cop', 127, 2],
      ]);
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
