import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection, ResultSetHeader } from 'mysql2/promise';
import { answer } from '../../src/testing/mysql-suite/ask.ts';
import { openEmbedded, type OpenEmbedded } from './process-fixture.ts';

let connection: Connection;
let opened: OpenEmbedded;

/** The answer to the last of several statements. */
async function lastAnswer(statements: readonly string[]): Promise<string> {
  let last = '';
  for (const sql of statements) last = await answer(connection, sql);
  return last;
}

beforeAll(async () => {
  opened = await openEmbedded({ supportBigNumbers: true, bigNumberStrings: true });
  ({ connection } = opened);
});
afterAll(async () => {
  await opened.end();
});

describe('numbers of more than 63 bits', () => {
  beforeAll(async () => {
    await lastAnswer([
      'CREATE TABLE far (id INT PRIMARY KEY, b BIGINT UNSIGNED, i INT, n DECIMAL(20,2), m DECIMAL(8,2), v VARCHAR(30))',
      "INSERT INTO far VALUES (1, 5, 1, 5, 5.25, '7'), (2, 9223372036854775807, 1, 50, 7, NULL)",
      'INSERT INTO far (id) VALUES (3)',
    ]);
  });

  it.each([
    [
      '~0, ~1, ~5 & 255, -1 | 0, -1 ^ 1',
      '18446744073709551615,18446744073709551614,250,18446744073709551615,18446744073709551614',
    ],
    [
      '1 << 63, 1 << 64, 1 << -1, -1 >> 1, ~0 >> 1, -8 >> 60',
      '9223372036854775808,0,0,9223372036854775807,9223372036854775807,15',
    ],
    ['1 << (i - 2), 8 >> (i - 2), 1 << i, NULL << i FROM far WHERE id = 1', '0,0,2,NULL'],
    ['CAST(-1 AS UNSIGNED), CAST(18446744073709551615 AS SIGNED)', '18446744073709551615,-1'],
    [
      '18446744073709551614 + 1, -1 + 18446744073709551615',
      '18446744073709551615,18446744073709551614',
    ],
    ['18446744073709551615 DIV 10, 18446744073709551615 % 10', '1844674407370955161,5'],
    ['-~0, -9223372036854775808, -(-5)', '-18446744073709551615,-9223372036854775808,5'],
    ['18446744073709551615 + 1', 'error 1690'],
    ['1 - 18446744073709551615', 'error 1690'],
    ['0x01 - 2', 'error 1690'],
    ['IF(0, 18446744073709551615 + 1, 5)', '5'],
    ['0xFFFFFFFFFFFFFFFF + 0, 0xFF = 255, IF(0x01, 1, 0), HEX(65)', '18446744073709551615,1,1,41'],
    ["CAST('5' AS BINARY) + 0, CAST('5' AS BINARY) = 5", '5,1'],
    ["_binary'a' | _binary'b'", 'error 1235'],
    ['18446744073709551615 > 1, ~0 = -1, 5 BETWEEN 1 AND 18446744073709551614', '1,0,1'],
    ['20000000000000000000 > 9999999999999999999, 1e20 > 18446744073709551615', '1,1'],
    ['-18446744073709551616 < -18446744073709551615, 0.1 = 0.10000000000000000001', '1,0'],
    ["'18446744073709551615' = 18446744073709551615", '1'],
    ['GREATEST(99999999999999999999, 100000000000000000000)', '100000000000000000000'],
    ['HEX(18446744073709551615)', 'error 1235'],
    ['(SELECT ~0)', 'error 1235'],
    ['x + 0 FROM (SELECT ~0 AS x) d', 'error 1235'],
    ['~0 UNION SELECT 1', 'error 1235'],
    ['~0 AS x HAVING x > 5 AND x <> 6', '18446744073709551615'],
    ['~0 AS x HAVING x < 5', ''],
    ['~0 AS x HAVING x + 1 > 5', 'error 1235'],
    ['~0 AS x HAVING COALESCE(x, 1) < 6', ''],
    ['~0 AS x HAVING CASE WHEN x THEN x ELSE 1 END > 6', '18446744073709551615'],
    ['~0 AS x, id FROM far GROUP BY x, id ORDER BY x, id LIMIT 1', '18446744073709551615,1'],
    ['CAST(1e19 AS UNSIGNED)', 'error 1235'],
    ["CAST('18446744073709551616' AS DECIMAL(20))", 'error 1235'],
    [
      'id, ~0 FROM far ORDER BY 18446744073709551615 - 18446744073709551614, id LIMIT 1',
      '1,18446744073709551615',
    ],
    ['id FROM far WHERE b < 18446744073709551615 AND n < 100000000000000000000', '1;2'],
    ['id FROM far WHERE v < 18446744073709551615', '1'],
    [
      'n > 9, COALESCE(n, 0) > 9, COALESCE(n, 0) = 5, GREATEST(n, 10) FROM far WHERE id = 1',
      '0,0,1,10.00',
    ],
    ['id FROM far WHERE id < 3 ORDER BY COALESCE(n, 0)', '1;2'],
    ['MAX(n) > 9, MAX(n) < 100 FROM far WHERE id = 1', '0,1'],
    ['n FROM far WHERE id = 1 UNION SELECT 5', 'error 1235'],
    ['HEX(n), HEX(b) FROM far WHERE id = 2', '32,7FFFFFFFFFFFFFFF'],
    ['AVG(b), AVG(id) FROM far WHERE id < 2', '5.0000,1.0000'],
    ['AVG(b) FROM far', 'error 1235'],
    ['AVG(9007199254740993) FROM far', 'error 1235'],
    ['AVG(id), AVG(-id), AVG(DISTINCT id) FROM far WHERE id > 1', '2.5000,-2.5000,2.5000'],
    ['@@sql_select_limit', '18446744073709551615'],
  ])('as MySQL has them, or refused: SELECT %s is %s', async (sql, expected) => {
    expect(await lastAnswer([`SELECT ${sql}`])).toBe(expected);
  });

  it.each([
    ['b', '~0', 'error 1235'],
    ['b', '18446744073709551615', 'error 1235'],
    ['b', '0xFF', '255'],
    ['i', '18446744073709551615', 'error 1264'],
    ['m', '18446744073709551615', 'error 1264'],
    ['n', '18446744073709551615', 'error 1264'],
    ['n', '123456789012345678', '123456789012345678.00'],
    ['v', '18446744073709551615', '18446744073709551615'],
  ])(
    'in a column %s are stored as MySQL does, or refused: %s is %s',
    async (column, value, expected) => {
      const sets = await lastAnswer([`UPDATE far SET ${column} = ${value} WHERE id = 3`]);
      const stored = await lastAnswer([`SELECT ${column} FROM far WHERE id = 3`]);
      expect(expected.startsWith('error') ? sets : stored).toBe(expected);
    },
  );

  it('come through a prepared statement', async () => {
    const beside = connection.execute('SELECT 18446744073709551615 - ?', [1]);
    await expect(beside).rejects.toMatchObject({ errno: 1235 });
    const [exact] = await connection.execute('SELECT ~0');
    expect(exact).toEqual([['18446744073709551615']]);
  });
});

describe('a REPLACE', () => {
  const affected = async (sql: string): Promise<number> => {
    const [found] = await connection.query<ResultSetHeader>(sql);
    return found.affectedRows;
  };

  beforeAll(async () => {
    await lastAnswer([
      'CREATE TABLE kept (id INT PRIMARY KEY, v VARCHAR(5), w INT DEFAULT 1)',
      'CREATE TABLE twice (id INT PRIMARY KEY, v VARCHAR(5) UNIQUE)',
      "INSERT INTO kept (id, v) VALUES (1, 'a')",
      "INSERT INTO twice VALUES (1, 'a')",
    ]);
  });

  it.each([
    ["REPLACE INTO kept (id, v) VALUES (1, 'a')", 1],
    ["REPLACE INTO kept VALUES (1, 'A', 1)", 2],
    ["REPLACE INTO kept (id, v) VALUES (1, 'A'), (2, 'b')", 2],
    ['REPLACE INTO kept SELECT * FROM kept', 2],
    ["REPLACE INTO kept (v) VALUES ('x')", 0],
    // By a key that is not the last, MySQL deletes the row even so.
    ["REPLACE INTO twice VALUES (1, 'a')", 2],
  ])('that changes nothing counts once: %s, %i', async (sql, rows) => {
    if (rows === 0) await expect(affected(sql)).rejects.toMatchObject({ errno: 1364 });
    else expect(await affected(sql)).toBe(rows);
  });
});

it.each([
  [
    "'banana' LIKE 'b%ana%na', 'banana' LIKE '%ana', 'aXbc' LIKE 'a%X%X%c', 'a(b' LIKE '%(%'",
    '1,1,0,1',
  ],
  ["'x12y1' LIKE '%x%1%1', 'aab' LIKE 'a%ab', 'ab' LIKE 'a%ab', 'a%c' LIKE 'a\\\\%c'", '1,1,0,1'],
  ["REPEAT('a', 3000) LIKE CONCAT(REPEAT('%a', 30), '%b')", '0'],
])('finds many parts in a text, and at once: %s', async (sql, expected) => {
  expect(await lastAnswer([`SELECT ${sql}`])).toBe(expected);
});
