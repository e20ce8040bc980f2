import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mysql2/promise';
import { rows } from './ask.ts';
import type { MysqlUnderTest } from './under-test.ts';

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

/** A table of 800 rows made by the server: joined, ranked, cut by time. */
export function generatedTable(opened: () => MysqlUnderTest): void {
  describe('a generated table', () => {
    let connection: Connection;

    beforeAll(() => {
      ({ connection } = opened());
    });

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
}
