import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection } from 'mysql2/promise';
import { answer } from '../../src/testing/mysql-suite/ask.ts';
import { openEmbedded, type OpenEmbedded } from './process-fixture.ts';

let connection: Connection;
let opened: OpenEmbedded;

/** A recursion that counts so far. */
const count = (most: number): string =>
  `SELECT 1 AS i UNION ALL SELECT i + 1 FROM n${most === Infinity ? '' : ` WHERE i < ${String(most)}`}`;

/** The answer to the last of several statements. */
async function lastAnswer(statements: readonly string[]): Promise<string> {
  let last = '';
  for (const sql of statements) last = await answer(connection, sql);
  return last;
}

beforeAll(async () => {
  opened = await openEmbedded({ jsonStrings: true });
  ({ connection } = opened);
  await lastAnswer([
    'CREATE TABLE few (id INT PRIMARY KEY, n INT)',
    'INSERT INTO few VALUES (1, 1), (2, 2), (3, 3)',
  ]);
});
afterAll(async () => {
  await opened.end();
});

describe('ONLY_FULL_GROUP_BY', () => {
  beforeAll(async () => {
    await lastAnswer([
      'CREATE TABLE sale (id INT PRIMARY KEY, shop CHAR(5), n INT, code INT NOT NULL UNIQUE)',
      "INSERT INTO sale VALUES (1, 'a', 5, 1), (2, 'a', 7, 2), (3, 'b', 9, 3)",
    ]);
  });

  it.each([
    ['SELECT shop, id, SUM(n) FROM sale GROUP BY shop', 'error 1055'],
    ['SELECT shop, id + 1, SUM(n) FROM sale WHERE n > 1 GROUP BY shop', 'error 1055'],
    ['SELECT * FROM sale GROUP BY shop', 'error 1055'],
    ['SELECT shop FROM sale GROUP BY shop ORDER BY n', 'error 1055'],
    ['SELECT shop, COUNT(*) FROM sale', 'error 1140'],
    ['SELECT DISTINCT shop FROM sale ORDER BY n', 'error 3065'],
    ['SELECT shop, COUNT(*) FROM sale GROUP BY shop HAVING n > 1', 'error 1054'],
    [
      'SELECT shop, (SELECT id FROM few WHERE few.id = sale.id) FROM sale GROUP BY shop',
      'error 1055',
    ],
    // MySQL may find that these depend on the group by the equality.
    ['SELECT shop, COUNT(*) FROM sale WHERE id = 1', 'error 1235'],
    ['SELECT shop, n FROM sale WHERE n = 5 GROUP BY shop', 'error 1235'],
    ['SELECT id, shop, SUM(n) FROM sale GROUP BY id', '1,a,5;2,a,7;3,b,9'],
    ['SELECT code, shop, SUM(n) FROM sale GROUP BY code', '1,a,5;2,a,7;3,b,9'],
    ['SELECT shop AS s, SUM(n) AS t FROM sale GROUP BY s HAVING t > 9 ORDER BY t', 'a,12'],
    ['SELECT UPPER(shop), SUM(n) FROM sale GROUP BY UPPER(shop) ORDER BY UPPER(shop)', 'A,12;B,9'],
    ['SELECT n % 2, COUNT(*) FROM sale GROUP BY 1', '1,3'],
    ['SELECT shop, ANY_VALUE(code) > 0 FROM sale GROUP BY shop ORDER BY SUM(n) DESC', 'a,1;b,1'],
    ['SELECT ANY_VALUE(shop), n FROM sale WHERE n > 6', 'a,7;b,9'],
    [
      'SELECT s.id, s.shop, COUNT(*) FROM sale s JOIN few f ON f.id = s.id GROUP BY s.id',
      '1,a,1;2,a,1;3,b,1',
    ],
    ['SELECT DISTINCT shop FROM sale ORDER BY shop DESC', 'b;a'],
    ['SELECT COUNT(*) + MAX(n) FROM sale', '12'],
  ])('of %s answers %s', async (sql, expected) => {
    expect(await lastAnswer([sql])).toBe(expected);
  });
});

it.each([
  ['JSON_EXTRACT(\'{"bb":1,"a":[1,2]}\', \'$.*\')', '[[1, 2], 1]'],
  ['JSON_EXTRACT(\'[true,null,"x",{"k":[]}]\', \'$[*]\')', '[true, null, "x", {"k": []}]'],
  ['JSON_EXTRACT(\'{"a":{"b c":1.5,"d":"e"}}\', \'$.a.*\')', '["e", 1.5]'],
  ["JSON_EXTRACT('[1]', '$.*'), JSON_EXTRACT('{\"a\":5}', '$.a.*')", 'NULL,NULL'],
  ["JSON_EXTRACT('{\"a\":5}', '$[*]'), JSON_EXTRACT('{}', '$.b.*')", 'NULL,NULL'],
])('finds all that a path names: %s is %s', async (sql, expected) => {
  expect(await lastAnswer([`SELECT ${sql}`])).toBe(expected);
});

it.each(["SELECT DATE_SUB('0001-01-01', INTERVAL 1 DAY)", 'SELECT FROM_DAYS(3652425)'])(
  'refuses %s, a day that is none',
  async (sql) => {
    expect(await lastAnswer([sql])).toBe('error 1235');
  },
);

it.each([
  ["SELECT STR_TO_DATE('2024-05', '%Y-%m-%d')", 'NULL'],
  ["SELECT STR_TO_DATE('2024-02-30', '%Y-%m-%d')", 'error 1235'],
  ["SELECT STR_TO_DATE('Mon', '%a')", 'error 1235'],
  ['DESCRIBE few n', 'n,int,YES,,NULL,'],
  ["DESCRIBE few 'i%'", 'id,int,NO,PRI,NULL,'],
  [`WITH RECURSIVE n AS (${count(1000)}) SELECT COUNT(*) FROM n`, '1000'],
  [`WITH RECURSIVE n AS (${count(1001)}) SELECT COUNT(*) FROM n`, 'error 3636'],
  [`WITH RECURSIVE n AS (${count(Infinity)}) SELECT i FROM n LIMIT 3`, 'error 3636'],
  [
    `WITH RECURSIVE n AS (${count(3)}), m AS (SELECT i FROM n) SELECT * FROM n JOIN m USING (i)`,
    '1;2;3',
  ],
  ['WITH RECURSIVE n AS (SELECT 1 AS i UNION SELECT i % 3 + 1 FROM n) SELECT SUM(i) FROM n', '6'],
  ['SELECT SUM(9223372036854775807) FROM few', 'error 1235'],
  ["SELECT 'ab' REGEXP '^(a+)+b$', 'b' REGEXP '^a*b*$'", '1,1'],
  ["SELECT CONCAT(REPEAT('a', 60), 'b') REGEXP '^(a+)+$'", 'error 3699'],
  ["SELECT 'a' REGEXP '[[:alpha:]]'", 'error 1235'],
  ["SELECT 'a' REGEXP '('", 'error 1235'],
  ["SELECT 'a' UNION SELECT 'A' COLLATE utf8mb4_bin", 'error 1235'],
  ["SELECT 'a' UNION ALL SELECT 'A' COLLATE utf8mb4_bin", 'a;A'],
  ["SELECT LENGTH(GROUP_CONCAT(REPEAT('é', 300))) FROM few", '1023'],
])('of %s answers %s', async (sql, expected) => {
  expect(await lastAnswer([sql])).toBe(expected);
});

describe('SHOW WARNINGS', () => {
  beforeAll(async () => {
    await lastAnswer(['CREATE TABLE price (id INT, p DECIMAL(5,2), v VARCHAR(3))']);
  });

  it.each([
    ["SELECT CAST('12abc' AS SIGNED)", "Warning,1292,Truncated incorrect INTEGER value: '12abc'"],
    ["SELECT CAST('2.9' AS SIGNED)", "Warning,1292,Truncated incorrect INTEGER value: '2.9'"],
    ["SELECT CAST('x' AS DECIMAL)", "Warning,1292,Truncated incorrect DECIMAL value: 'x'"],
    ["SELECT '12abc' + 1", "Warning,1292,Truncated incorrect DOUBLE value: '12abc'"],
    ["SELECT 12 = '12abc'", "Warning,1292,Truncated incorrect DOUBLE value: '12abc'"],
    ["SELECT ADDDATE('9999-12-31', 1)", 'Warning,1441,Datetime function: datetime field overflow'],
    ["SELECT YEAR('nonsense')", "Warning,1292,Incorrect datetime value: 'nonsense'"],
    ['SELECT 1 / 0', 'Warning,1365,Division by 0'],
    ['SELECT 7 % 0', 'Warning,1365,Division by 0'],
    [
      'INSERT INTO price VALUES (1, 1.239, NULL)',
      "Note,1265,Data truncated for column 'p' at row 1",
    ],
    ['UPDATE price SET p = p * 1.001', "Note,1265,Data truncated for column 'p' at row 1"],
    ["INSERT INTO price (v) VALUES ('abc  ')", "Note,1265,Data truncated for column 'v' at row 1"],
    ["SELECT '12' + 1, CAST(' 7 ' AS SIGNED), 1 / 2", ''],
    ['INSERT INTO price VALUES (2, 1.20, NULL)', ''],
  ])('after %s lists %s', async (sql, expected) => {
    expect(await lastAnswer([sql, 'SHOW WARNINGS'])).toBe(expected);
  });

  it('has as many as the answer counts', async () => {
    const [found] = await connection.query('INSERT INTO price VALUES (3, 1.239, NULL)');
    expect(found).toMatchObject({ warningStatus: 1 });
  });

  it.each([
    ['INSERT INTO price (p) VALUES (1 / 0)', '1365'],
    ['DELETE FROM price WHERE v = 0', '1292'],
    ["UPDATE price SET v = ADDDATE('9999-12-31', 1)", '1441'],
    ["INSERT INTO price (id) VALUES ('12abc')", '1265'],
    ["INSERT INTO price (id) VALUES ('abc')", '1366'],
  ])('is not needed in strict mode where %s is refused with %s', async (sql, errno) => {
    expect(await lastAnswer([sql])).toBe(`error ${errno}`);
  });
});

describe('IGNORE, which bends what does not fit', () => {
  it.each([
    'INSERT IGNORE INTO strict VALUES (1, NULL)',
    'INSERT IGNORE INTO strict (id) VALUES (1)',
  ])('is refused alike when it is run and when it is prepared: %s', async (sql) => {
    await answer(
      connection,
      'CREATE TABLE IF NOT EXISTS strict (id INT PRIMARY KEY, d DOUBLE NOT NULL)',
    );
    expect(await answer(connection, sql)).toBe('error 1235');
    await expect(connection.execute(sql)).rejects.toMatchObject({ errno: 1235 });
  });
});
