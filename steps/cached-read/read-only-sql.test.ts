import { describe, expect, it } from '@jest/globals';
import { checkReadOnlySql } from './read-only-sql.ts';

describe('checkReadOnlySql', () => {
  it.each([
    'SELECT * FROM planet',
    'select 1',
    '  SELECT 1 ;  ',
    '(SELECT 1) UNION (SELECT 2)',
    'SELECT id FROM planet WHERE id = 3 -- a comment; with DELETE in it',
    'SELECT 1 # UPDATE planet',
    '/* UPDATE; DELETE */ SELECT 1',
    "SELECT ';' AS semicolon, 'DELETE FROM planet' AS text",
    `SELECT "it's; INTO OUTFILE", 'she said "INTO"', 'a''b; DROP', 'c\\'d; DROP'`,
    'SELECT `into`, `for update` FROM planet',
    'WITH p AS (SELECT * FROM planet) SELECT * FROM p',
    'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT i FROM n',
    'WITH a AS (SELECT 1), b AS (SELECT * FROM a) SELECT * FROM b',
    "SELECT REPLACE(name, 'a', 'b'), INSERT(name, 1, 1, 'x') FROM planet",
    'SELECT updated, deleted_at, lock_count, inserted FROM log',
    'SELECT 5--1',
    'SELECT\n*\nFROM\nplanet',
    "SELECT name FROM planet WHERE name = '地球；'",
  ])('takes %j', (sql) => {
    expect(checkReadOnlySql(sql)).toBeUndefined();
  });

  it.each<[string, string]>([
    ['', 'empty'],
    ['  -- only a comment', 'empty'],
    [';', 'empty'],
    ['DELETE FROM planet', 'not-select'],
    ['delete from planet', 'not-select'],
    ['uPdAtE planet SET id = 1', 'not-select'],
    ['INSERT INTO planet VALUES (1)', 'not-select'],
    ['TRUNCATE planet', 'not-select'],
    ['SET GLOBAL read_only = 0', 'not-select'],
    ['CALL something()', 'not-select'],
    ['SHUTDOWN', 'not-select'],
    ['EXPLAIN DELETE FROM planet', 'not-select'],
    ['(DELETE FROM planet)', 'not-select'],
    ['/* SELECT */ DELETE FROM planet', 'not-select'],
    ['-- SELECT\nDELETE FROM planet', 'not-select'],
    ["'SELECT' DELETE", 'not-select'],
    ['ＳＥＬＥＣＴ 1', 'not-select'],
    ['SELECT 1; DELETE FROM planet', 'several'],
    ['SELECT 1;;SELECT 2', 'several'],
    ["SELECT 'a\\\\'; DELETE FROM planet; -- '", 'several'],
    ['SELECT "a" ; DROP TABLE planet', 'several'],
    ['SELECT `a``;` ; DROP TABLE planet', 'several'],
    ['SELECT 1 --1;DELETE FROM planet', 'several'],
    ['SELECT 1 /* ; */ ; DELETE FROM planet', 'several'],
    ['SELECT 1 /*! INTO OUTFILE "/tmp/x" */', 'executable-comment'],
    ['SELECT 1 /*!50000 ; DELETE FROM planet */', 'executable-comment'],
    ['SELECT 1 /*M!100100 INTO @x */', 'executable-comment'],
    ['SELECT * FROM planet INTO OUTFILE "/tmp/x"', 'refused-word'],
    ['SELECT * INTO DUMPFILE "/tmp/x" FROM planet', 'refused-word'],
    ['SELECT id INTO @x FROM planet', 'refused-word'],
    ['SELECT * FROM planet FOR UPDATE', 'refused-word'],
    ['SELECT * FROM planet for/**/update', 'refused-word'],
    ['SELECT * FROM planet FOR\n\tUPDATE NOWAIT', 'refused-word'],
    ['SELECT * FROM planet FOR SHARE', 'refused-word'],
    ['SELECT * FROM planet LOCK IN SHARE MODE', 'refused-word'],
    ['SELECT SLEEP(1000)', 'refused-word'],
    ['SELECT BENCHMARK(1000000000, MD5(1))', 'refused-word'],
    ["SELECT GET_LOCK('x', 100)", 'refused-word'],
    ["SELECT LOAD_FILE('/etc/passwd')", 'refused-word'],
    ['WITH p AS (SELECT 1) DELETE FROM planet', 'refused-word'],
    ['WITH p AS (SELECT 1) UPDATE planet SET id = 2', 'refused-word'],
    ['WITH p AS (SELECT 1) INSERT INTO planet SELECT * FROM p', 'refused-word'],
    ['WITH p AS (SELECT 1) REPLACE planet SELECT * FROM p', 'refused-word'],
    ['with p as (select 1)\ndelete planet from planet', 'refused-word'],
  ])('refuses %j: %s', (sql, reason) => {
    expect(checkReadOnlySql(sql)).toMatchObject({ key: `cached-read.sql.${reason}` });
  });

  it.each([
    "SELECT 'never ends",
    'SELECT "never ends',
    'SELECT `never ends',
    'SELECT /* never ends',
  ])('does not let an open end of %j hide what follows', (start) => {
    expect(checkReadOnlySql(`${start}; DELETE FROM planet`)).toBeDefined();
  });
});
