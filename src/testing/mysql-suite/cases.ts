/** Queries over the eight planets, with their rows. Every expectation was read off a real server. */
export const QUERIES: readonly (readonly [sql: string, rows: readonly unknown[][]])[] = [
  ["SELECT name FROM planet WHERE name = 'MARS'", [['Mars']]],
  ["SELECT name FROM planet WHERE UPPER(name) = 'mars'", [['Mars']]],
  ["SELECT id FROM planet WHERE name LIKE 'm%' ORDER BY id", [[1], [4]]],
  ["SELECT id FROM planet WHERE name REGEXP '^[uv]' ORDER BY id", [[2], [7]]],
  ['SELECT id FROM planet ORDER BY name DESC LIMIT 1, 2', [[7], [6]]],
  [
    'SELECT COUNT(*), SUM(id), AVG(id), MIN(name), MAX(id) FROM planet',
    [[8, '36', '4.5000', 'Earth', 8]],
  ],
  ['SELECT SUM(id), COUNT(id), AVG(id) FROM planet WHERE id > 100', [[null, 0, null]]],
  [
    'SELECT LEFT(name, 1) AS l, COUNT(*) AS n, GROUP_CONCAT(name ORDER BY name) FROM planet GROUP BY l HAVING n > 1',
    [['M', 2, 'Mars,Mercury']],
  ],
  ["SELECT GROUP_CONCAT(id ORDER BY id DESC SEPARATOR '-') FROM planet WHERE id < 4", [['3-2-1']]],
  [
    'SELECT a.id, b.name FROM planet a LEFT JOIN planet b ON b.id = a.id + 7 ORDER BY a.id LIMIT 2',
    [
      [1, 'Neptune'],
      [2, null],
    ],
  ],
  [
    'SELECT * FROM planet a JOIN planet b USING (id) ORDER BY id LIMIT 1',
    [[1, 'Mercury', 'Mercury']],
  ],
  [
    'SELECT name FROM planet p WHERE EXISTS (SELECT 1 FROM planet q WHERE q.id = p.id + 7)',
    [['Mercury']],
  ],
  ['SELECT name FROM planet WHERE (id, name) IN ((1, "Mercury"), (2, "x"))', [['Mercury']]],
  [
    'SELECT t.total, t.mean FROM (SELECT SUM(id) AS total, AVG(id) AS mean FROM planet) t',
    [['36', '4.5000']],
  ],
  [
    '(SELECT id FROM planet ORDER BY id LIMIT 1) UNION (SELECT id FROM planet ORDER BY id DESC LIMIT 1)',
    [[1], [8]],
  ],
  ['SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 2', [[1], [1], [2]]],
  ['WITH far AS (SELECT * FROM planet WHERE id > 7) SELECT name FROM far', [['Neptune']]],
  [
    'WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT SUM(i), COUNT(*) FROM n',
    [['15', 5]],
  ],
  [
    'WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x * 2 FROM n WHERE x < 50) SELECT MAX(x) FROM n',
    [[64]],
  ],
  [
    'SELECT id, RANK() OVER (ORDER BY LEFT(name, 1)), SUM(id) OVER (ORDER BY id), LAG(name) OVER (ORDER BY id) FROM planet ORDER BY id LIMIT 2',
    [
      [1, 3, '1', null],
      [2, 8, '3', 'Mercury'],
    ],
  ],
  ['SELECT id FROM planet ORDER BY FIELD(name, "Mars", "Earth") DESC, id LIMIT 3', [[3], [4], [1]]],
  ['SELECT DISTINCT id % 2 FROM planet ORDER BY 1', [[0], [1]]],
  [
    "SELECT LOWER(name) AS l FROM (SELECT 'b_' AS name UNION ALL SELECT 'B1' UNION ALL SELECT 'a') t ORDER BY IFNULL(name, '') DESC",
    [['b1'], ['b_'], ['a']],
  ],
  [
    'SELECT id, id / 3, id DIV 3, id MOD 3, id * 1.5, -id FROM planet WHERE id = 7',
    [[7, '2.3333', 2, 1, '10.5', -7]],
  ],
];

/** Expressions without a table, with their values. */
export const EXPRESSIONS: readonly (readonly [sql: string, values: readonly unknown[]])[] = [
  ['1, 1.5, NULL, TRUE, 1e3', [1, '1.5', null, 1, 1000]],
  ["'it''s', 'a\\'b', \"dq\", 'tab\\t', x'41' = 'A'", ["it's", "a'b", 'dq', 'tab\t', 1]],
  ['10/4, 7 DIV 2, -7 DIV 2, -7 % 3, 10/0, 2*(3+4)', ['2.5000', 3, -3, -1, null, 14]],
  ['5 & 3, 5 | 3, 5 ^ 3, 1 << 4', [1, 7, 6, 16]],
  ['NULL <=> NULL, 1 <=> NULL, NULL = 1, 1 XOR 1, !0, NOT 1', [1, 0, null, 0, 1, 0]],
  ["'a' = 'A', 'abc' LIKE 'A%', 'a%c' LIKE 'a\\%c', 'abc' LIKE 'a\\%c'", [1, 1, 1, 0]],
  [
    "IF(0, 1, 2.50), IFNULL(NULL, 3), NULLIF('a', 'A'), COALESCE(NULL, 'z')",
    ['2.50', 3, null, 'z'],
  ],
  ["CASE 2 WHEN 1 THEN 'a' WHEN 2 THEN 'b' END, CASE WHEN 1 > 2 THEN 1 ELSE 2.5 END", ['b', '2.5']],
  [
    "CONCAT('a', 1, 2.50), CONCAT('a', NULL), CONCAT_WS(',', 'a', NULL, 'b')",
    ['a12.50', null, 'a,b'],
  ],
  ["LENGTH('é'), CHAR_LENGTH('é'), UPPER('é'), LOWER('ÀB')", [2, 1, 'É', 'àb']],
  [
    "LEFT('hello', 2), RIGHT('hello', 2), SUBSTRING('hello', -3, 2), LPAD('7', 3, '0')",
    ['he', 'lo', 'll', '007'],
  ],
  [
    "REPLACE('aXb', 'X', '-'), TRIM('  a '), REPEAT('ab', 2), INSTR('foobar', 'BAR')",
    ['a-b', 'a', 'abab', 4],
  ],
  ["HEX('abc'), HEX(255), MD5('a')", ['616263', 'FF', '0cc175b9c0f1b6a831c399e269772661']],
  ["CRC32('abc'), LEFT(SHA2('a', 256), 8)", [891568578, 'ca978112']],
  [
    'ROUND(2.5), ROUND(-2.5), ROUND(2.345, 2), ROUND(12.35, 1), FLOOR(-2.5), CEIL(2.1)',
    ['3', '-3', '2.35', '12.4', -3, 3],
  ],
  [
    'ABS(-5), MOD(10, 3), POW(2, 10), SQRT(16), SIN(0), GREATEST(1, 5, 3), LEAST(2, 1)',
    [5, 1, 1024, 4, 0, 5, 1],
  ],
  ['RAND(1), RAND() BETWEEN 0 AND 1', [0.40540353712197724, 1]],
  [
    "CAST('12abc' AS SIGNED), CAST(12.6 AS SIGNED), CAST(5 AS CHAR), CAST('3.14159' AS DECIMAL(5,2))",
    [12, 13, '5', '3.14'],
  ],
  [
    "DATE_ADD('2024-01-31', INTERVAL 1 MONTH), '2024-01-31' + INTERVAL 1 DAY",
    ['2024-02-29', '2024-02-01'],
  ],
  [
    "DATE_SUB('2024-01-01', INTERVAL 1 SECOND), DATEDIFF('2024-03-01', '2024-02-01')",
    ['2023-12-31 23:59:59', 29],
  ],
  [
    "DATE_FORMAT('2024-02-03 14:05:06', '%W %d %b %Y %H:%i:%s'), YEAR('2024-02-03'), MONTH('2024-02-03')",
    ['Saturday 03 Feb 2024 14:05:06', 2024, 2],
  ],
  [
    "TIMESTAMPDIFF(MONTH, '2024-01-31', '2024-03-01'), UNIX_TIMESTAMP(FROM_UNIXTIME(1704067200))",
    [1, 1704067200],
  ],
  ["NOW() > '2020-01-01', CURDATE() > '2020-01-01', LENGTH(NOW(6))", [1, 1, 26]],
  ['JSON_UNQUOTE(JSON_EXTRACT(\'{"a": {"b": "x"}}\', \'$.a.b\'))', ['x']],
  ["'cafe' = 'café', 'É' = 'é', 'ÄB' LIKE 'a_', LEAST('B', 'a'), '_' < '-'", [1, 1, 1, 'a', 1]],
  ['0.1 + 0.2 = 0.3, 1.1 * 3 = 3.3, ROUND(1.5, 2), -0', [1, 1, '1.50', 0]],
  ["DATE '2024-05-06' = '2024-05-06 00:00:00', DATE '2024-05-06' < '2024-05-06 00:00:01'", [1, 1]],
  ["DATE '2024-05-06' BETWEEN '2024-05-06 00:00:00' AND '2024-05-06 23:59:59'", [1]],
  ["b'1000001' = 'A', DATE_FORMAT('2000-01-01 12:00:00', '%v %x')", [1, '52 1999']],
  ["JSON_UNQUOTE(JSON_EXTRACT('{\"a\": [1,2]}', '$.a'))", ['[1, 2]']],
  ['CAST(123456 AS DECIMAL(5,2)), CAST(-123456 AS DECIMAL(5,2))', ['999.99', '-999.99']],
  [
    "CAST('2.9' AS SIGNED), ROUND(25E-1), ROUND(35E-1), CAST('a' AS BINARY(3)) = x'610000'",
    [2, 2, 4, 1],
  ],
  [
    "YEAR('24-05-06'), YEAR('700102'), DATE '2024-05-06' + 0, TIME '10:11:12' + 0",
    [2024, 1970, 20240506, 101112],
  ],
  [
    "DATE_ADD('2024-01-01', INTERVAL 99999999 DAY), ADDDATE(DATE '9999-12-31', 1), TIMESTAMP '2024-01-01 00:00:00' - INTERVAL 9e9 HOUR",
    [null, null, null],
  ],
  [
    "'2024-01-01' + INTERVAL 9000 YEAR, DATE_SUB('2024-01-01', INTERVAL 9223372036854775807 SECOND), LAST_DAY('0000-00-00')",
    [null, null, null],
  ],
  [
    "'2024-01-01' + INTERVAL '1.5' DAY, '2024-01-01' + INTERVAL 'x' DAY, '2024-01-01' + INTERVAL 2.5 DAY, FROM_UNIXTIME(9e15)",
    ['2024-01-02', '2024-01-01', '2024-01-04', null],
  ],
  ["DATE '2024-05-06' = 20240506, DATE '2024-05-06' < 240507", [1, 1]],
  [
    "DATE_FORMAT('2024-05-06', '%U %u %V %v %X %x'), DATE_FORMAT('2024-12-31', '%U %u %V %v %X %x')",
    ['18 19 18 19 2024 2024', '52 53 52 01 2024 2025'],
  ],
  [
    "'Shop' LIKE BINARY 's%', 'Kyoto' REGEXP '^k' COLLATE utf8mb4_bin, 'a' = 'A' COLLATE utf8mb4_bin",
    [0, 0, 0],
  ],
  [
    "'a' = 'a ' COLLATE utf8mb4_bin, UPPER('a' COLLATE utf8mb4_bin) = 'a', 'A' IN (SELECT 'a')",
    [1, 0, 1],
  ],
  [
    "'m' BETWEEN 'A' COLLATE utf8mb4_bin AND 'Z', 'm' NOT BETWEEN 'A' AND 'Z' COLLATE utf8mb4_bin, 'm' BETWEEN 'A' AND 'Z'",
    [0, 1, 1],
  ],
  [
    "'a' IN ('A', 'b' COLLATE utf8mb4_bin), 'a' NOT IN ('b' COLLATE utf8mb4_bin, 'A'), 'a' IN ('A', 'b'), 'a' IN ('b' COLLATE utf8mb4_bin, 'a')",
    [0, 1, 1, 1],
  ],
  [
    "CASE 'a' WHEN 'A' THEN 1 WHEN 'b' COLLATE utf8mb4_bin THEN 2 ELSE 3 END, CASE 'a' WHEN 'A' THEN 1 WHEN 'b' THEN 2 ELSE 3 END",
    [3, 1],
  ],
  [
    "NULLIF('CAFE', 'x' COLLATE utf8mb4_bin) LIKE '%c%', NULLIF('CAFE' COLLATE utf8mb4_bin, 'x') LIKE '%c%', IF('1' COLLATE utf8mb4_bin, 'A', 'B') = 'a', IF(1, 'A', 'B' COLLATE utf8mb4_bin) = 'a'",
    [1, 0, 1, 0],
  ],
  [
    "CASE '1' WHEN 1 THEN 'same' END, TIME '100:00:00' > TIME '99:00:00', TIME '-01:00:00' < TIME '-00:30:00'",
    ['same', 1, 1],
  ],
  [
    "STR_TO_DATE('10:11', '%H:%i:%s'), CONCAT(STR_TO_DATE('May 1, 13', '%M %d,%Y')), CONCAT(STR_TO_DATE('6/5/2024 3:04:05 PM', '%e/%c/%Y %r'))",
    ['10:11:00', '2013-05-01', '2024-05-06 15:04:05'],
  ],
  [
    "STR_TO_DATE('2024-05-32', '%Y-%m-%d'), STR_TO_DATE('24:00', '%k:%i'), STR_TO_DATE('1.2', '%s.%f'), STR_TO_DATE('24x5', '%Y-%m')",
    [null, null, '00:00:01.200000', null],
  ],
  ["HEX('1.5' COLLATE utf8mb4_bin) LIKE '%é%'", [1]],
  ['SLEEP(0), @@autocommit', [0, 1]],
];

/** Statements that are refused, with MySQL's error number and SQLSTATE. */
export const FAULTS: readonly (readonly [sql: string, errno: number, sqlState: string])[] = [
  ["INSERT INTO visitor VALUES (1, 'Bob', NULL, NULL, NULL)", 1062, '23000'],
  ["INSERT INTO visitor VALUES (2, 'Bob', 'ANN@x', NULL, NULL)", 1062, '23000'],
  ['SELECT * FROM nowhere', 1146, '42S02'],
  ['INSERT INTO nowhere VALUES (1)', 1146, '42S02'],
  ['SELEC 1', 1064, '42000'],
  ['SELECT name FROM visitor WHERE', 1064, '42000'],
  ['SELECT nothing FROM visitor', 1054, '42S22'],
  ['SELECT id FROM visitor WHERE nothing = 1', 1054, '42S22'],
  ['UPDATE visitor SET nothing = 1', 1054, '42S22'],
  ['SELECT id FROM visitor a JOIN visitor b ON a.id = b.id', 1052, '23000'],
  ["INSERT INTO visitor (id, name) VALUES (2, 'Bob', 3)", 1136, '21S01'],
  ['INSERT INTO visitor (id, name) VALUES (2, NULL)', 1048, '23000'],
  ["INSERT INTO visitor (id, name) VALUES (NULL, 'Bob')", 1048, '23000'],
  ['CREATE TABLE visitor (id INT)', 1050, '42S01'],
  ['DROP TABLE nowhere', 1051, '42S02'],
  ['SELECT no_such_function(1)', 1305, '42000'],
  ['INSERT INTO visitor (id) VALUES (2)', 1364, 'HY000'],
  ["INSERT INTO visitor (id, name) VALUES (2, 'Alexander')", 1406, '22001'],
  ["INSERT INTO visitor (id, name, age) VALUES (2, 'Bob', 128)", 1264, '22003'],
  ["INSERT INTO visitor (id, name, born) VALUES (2, 'Bob', '2024-02-30')", 1292, '22007'],
  ['SELECT 1 UNION SELECT 1, 2', 1222, '21000'],
  ['SELECT @@no_such_variable', 1193, 'HY000'],
  ['CREATE TABLE other (id INT, n INT, KEY k (id), KEY k (n))', 1061, '42000'],
  ['SELECT ABS(1, 2)', 1582, '42000'],
  ['SELECT CAST(1 AS UNSIGNED) - 2', 1690, '22003'],
  ['SELECT 9223372036854775807 + 1', 1690, '22003'],
  ['SELECT -9223372036854775807 - 2', 1690, '22003'],
  ['SELECT 1e308 * 10', 1690, '22003'],
  ['SELECT POW(10, 400)', 1690, '22003'],
  ['SELECT 1e400', 1367, '22007'],
  ['SELECT 99999999999 * 99999999999', 1690, '22003'],
  [
    "INSERT INTO visitor (id, name, born) VALUES (2, 'Bob', '2024-05-06T07:08:09.000Z')",
    1292,
    '22007',
  ],
  ['', 1065, '42000'],
];
