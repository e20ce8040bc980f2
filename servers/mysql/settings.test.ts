import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createConnection, type Connection } from 'mysql2/promise';
import { answer } from '../../src/testing/mysql-suite/ask.ts';
import { buildEmbeddedMysql, ready, startProcess, testConfig } from './process-fixture.ts';

/** One embedded server, asked in plain texts. */
interface Asked {
  connect(): Promise<Connection>;
  close(): Promise<void>;
}

/** Starts an embedded server of its own. */
async function asked(): Promise<Asked> {
  const build = await buildEmbeddedMysql();
  const config = await testConfig();
  const server = startProcess(build.entry, JSON.stringify(config));
  await ready(server, config.port);
  const account = config.accounts.find(({ admin }) => !admin);
  return {
    connect: () =>
      createConnection({
        host: '127.0.0.1',
        port: config.port,
        user: account?.user ?? '',
        password: account?.password ?? '',
        database: config.database,
        rowsAsArray: true,
        dateStrings: true,
        supportBigNumbers: true,
        bigNumberStrings: true,
        jsonStrings: true,
      }),
    close: async () => {
      server.child.kill();
      await server.ended;
      await build.remove();
    },
  };
}

/** The answer to the last of several statements on a connection of their own. */
async function lastAnswer(server: Asked, statements: readonly string[]): Promise<string> {
  const connection = await server.connect();
  let last = '';
  for (const sql of statements) last = await answer(connection, sql);
  await connection.end();
  return last;
}

let server: Asked;

beforeAll(async () => {
  server = await asked();
  await lastAnswer(server, [
    'CREATE TABLE few (id INT PRIMARY KEY, n INT)',
    'INSERT INTO few VALUES (1, 1), (2, 2), (3, 3)',
    'CREATE TABLE child (few INT, FOREIGN KEY (few) REFERENCES few (id))',
    'CREATE TABLE counted (id INT AUTO_INCREMENT PRIMARY KEY, v INT)',
  ]);
});
afterAll(async () => {
  await server.close();
});

describe('a variable of the session', () => {
  it.each<readonly [...string[]]>([
    ['SELECT @@transaction_isolation', 'REPEATABLE-READ'],
    [
      'SELECT @@sql_mode',
      'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
    ],
    ['SET sql_safe_updates = 1', 'DELETE FROM few', 'error 1175'],
    ['SET sql_safe_updates = 1', 'UPDATE few SET n = 1 WHERE n = 9', 'error 1175'],
    ['SET sql_safe_updates = 1', 'UPDATE few SET n = 1 WHERE id = 1', 'changed 1'],
    ['SET sql_select_limit = 2', 'SELECT id FROM few ORDER BY id', '1;2'],
    ['SET sql_select_limit = 2', 'SELECT id FROM few ORDER BY id LIMIT 3', '1;2;3'],
    ['SET sql_select_limit = 2', 'SET sql_select_limit = DEFAULT', 'SELECT id FROM few', '1;2;3'],
    ["SET sql_mode = 'NO_BACKSLASH_ESCAPES'", "SELECT 'C:\\'", 'C:\\'],
    ["SET sql_mode = 'NO_BACKSLASH_ESCAPES'", "SELECT 'a%' LIKE 'a\\%'", '0'],
    ["SET sql_mode = 'ANSI_QUOTES'", 'SELECT "id" FROM "few" WHERE "id" = 1', '1'],
    ["SET sql_mode = 'PIPES_AS_CONCAT'", "SELECT 'a' || 'b' || 1 + 1", '1'],
    ["SET sql_mode = 'PIPES_AS_CONCAT'", "SELECT 'a' || 'b'", 'ab'],
    ["SET collation_connection = 'utf8mb4_bin'", "SELECT 'a' = 'A', 'a' IN ('A')", '0,0'],
    ['SET NAMES utf8mb4 COLLATE utf8mb4_bin', "SELECT 'a' = 'A'", '0'],
    ["SET collation_connection = 'utf8mb4_bin'", "SELECT STRCMP('a', 'A')", 'error 1235'],
    ['SET group_concat_max_len = 4', 'SELECT GROUP_CONCAT(id) FROM few', '1,2,'],
    [
      'SET cte_max_recursion_depth = 2',
      'WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n',
      'error 3636',
    ],
    ['SET foreign_key_checks = 0', 'INSERT INTO child VALUES (99)', 'changed 1'],
    ["SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'", 'INSERT INTO counted VALUES (0, 1)', 'changed 1'],
    ["SET sql_mode = ''", "INSERT INTO few VALUES (9, 'x')", 'error 1235'],
    ["SET sql_mode = 'TRADITIONAL'", 'error 1235'],
    ["SET sql_mode = ''", 'SELECT n, COUNT(*) FROM few GROUP BY n > 0', '1,3'],
    ['SET time_zone = "+02:00"', 'SELECT @@time_zone', '+02:00'],
    [
      'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
      'SELECT @@transaction_isolation',
      'READ-COMMITTED',
    ],
  ])('%s has its effect', async (...statements) => {
    expect(await lastAnswer(server, statements.slice(0, -1))).toBe(statements.at(-1));
  });

  it.each([
    ["SET sql_mode = 'NO_SUCH_MODE'", 1231],
    ["SET sql_mode = 'HIGH_NOT_PRECEDENCE'", 1235],
    ['SET autocommit = 2', 1231],
    ["SET sql_select_limit = 'x'", 1232],
    ['SET NAMES latin1', 1235],
    ['SET NAMES nonsense', 1115],
    ['SET collation_connection = utf8mb4_0900_as_cs', 1235],
    ['SET collation_connection = nonsense', 1273],
    ["SET time_zone = '+15:00'", 1298],
    ["SET time_zone = 'Europe/Berlin'", 1235],
    ['SET TRANSACTION ISOLATION LEVEL SERIALIZABLE', 1235],
    ["SET SESSION transaction_isolation = 'SOMETIMES'", 1231],
    ['SET no_such_variable = 1', 1193],
    ['SET tx_isolation = 1', 1193],
    ['SET optimizer_switch = 1', 1235],
    ['SET auto_increment_increment = 2', 1235],
    ['SET sql_big_selects = 0', 1235],
    ['SET wait_timeout = 1', 1235],
    ['SET group_concat_max_len = 3', 1235],
    ['SET version = 1', 1238],
    ['SET GLOBAL sql_mode = ""', 1227],
    ['SELECT @@no_such_variable', 1193],
    ['SELECT @@innodb_buffer_pool_size', 1235],
  ])('is refused: %s gives %d', async (sql, errno) => {
    expect(await lastAnswer(server, [sql])).toBe(`error ${String(errno)}`);
  });

  it.each([
    'SET NAMES utf8mb4',
    'SET NAMES utf8mb4 COLLATE utf8mb4_unicode_ci',
    "SET time_zone='+00:00'",
    'SET autocommit=1',
    'SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ',
    "SET SESSION sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
    "SET @@SESSION.sql_mode = CONCAT(CONCAT(@@sql_mode, ',STRICT_ALL_TABLES'), ',NO_AUTO_VALUE_ON_ZERO'), @@SESSION.sql_auto_is_null = 0, @@SESSION.wait_timeout = 2147483",
    "SET SESSION sql_mode = REPLACE(@@sql_mode, 'NO_BACKSLASH_ESCAPES', '')",
    'SET character_set_results = NULL',
    'SET FOREIGN_KEY_CHECKS = 0',
    '/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */',
    'SET SQL_NOTES=0',
    'SET SESSION max_execution_time = 5000',
  ])('that clients set as they connect is accepted: %s', async (sql) => {
    expect(await lastAnswer(server, [sql])).toBe('changed 0');
  });
});

it.each([
  ["SELECT WEEK('2024-05-06', 1)", '1235'],
  ['SELECT * FROM information_schema.key_column_usage', '1235'],
  ['SELECT * FROM information_schema.nonsense', '1109'],
  ['CREATE TABLE u (id CHAR(36) BINARY)', '1235'],
  ["SELECT * FROM JSON_TABLE('[1]', '$[*]' COLUMNS (n INT PATH '$')) t", '1235'],
  ["SELECT JSON_EXTRACT('{}', '$.*', '$.a')", '1235'],
  ["SELECT JSON_EXTRACT('{}', '$**.a')", '1235'],
  ['DROP TABLE few', '3730'],
])('refuses %s with %s', async (sql, errno) => {
  expect(await lastAnswer(server, [sql])).toBe(`error ${errno}`);
});

it('begins AUTO_INCREMENT where CREATE TABLE says', async () => {
  const create =
    'CREATE TABLE later (id INT AUTO_INCREMENT PRIMARY KEY, v INT) AUTO_INCREMENT = 100';
  const statements = [create, 'INSERT INTO later (v) VALUES (1)', 'SELECT id FROM later'];
  expect(await lastAnswer(server, statements)).toBe('100');
});

it('measures the part of a document that a path names', async () => {
  const sql = `SELECT JSON_LENGTH('{"tags":["x","y"],"name":"A","n":1}', '$.tags')`;
  expect(await lastAnswer(server, [sql])).toBe('2');
});

describe('a transaction', () => {
  it.each([
    ['REPEATABLE READ', '3 3 4'],
    ['READ COMMITTED', '3 4 4'],
  ])('of %s sees %s', async (level, seen) => {
    const [one, other] = [await server.connect(), await server.connect()];
    const count = 'SELECT COUNT(*) FROM few';
    await one.query(`SET TRANSACTION ISOLATION LEVEL ${level}`);
    await one.beginTransaction();
    const counts = [await answer(one, count)];
    await other.query('INSERT INTO few VALUES (4, 4)');
    counts.push(await answer(one, count));
    await one.commit();
    counts.push(await answer(one, count));
    expect(counts.join(' ')).toBe(seen);
    await other.query('DELETE FROM few WHERE id = 4');
    await Promise.all([one.end(), other.end()]);
  });

  it('keeps its snapshot while another commits a transaction, and changes the latest state', async () => {
    const [one, other] = [await server.connect(), await server.connect()];
    const n = 'SELECT n FROM few WHERE id = 2';
    await one.query("SET SESSION transaction_isolation = 'REPEATABLE-READ'");
    await one.beginTransaction();
    expect(await answer(one, n)).toBe('2');
    await other.beginTransaction();
    await other.query('UPDATE few SET n = 20 WHERE id = 2');
    expect(await answer(one, n)).toBe('2');
    await other.commit();
    expect(await answer(one, n)).toBe('2');
    expect(await answer(one, 'UPDATE few SET n = n + 1 WHERE id = 2')).toBe('changed 1');
    // The old state of the other rows beside the new one of this: nobody here can show that.
    expect(await answer(one, n)).toBe('error 1235');
    await one.commit();
    expect(await answer(one, n)).toBe('21');
    await other.query('UPDATE few SET n = 2 WHERE id = 2');
    await Promise.all([one.end(), other.end()]);
  });

  it('can not change its level', async () => {
    const sql = 'SET TRANSACTION ISOLATION LEVEL READ COMMITTED';
    expect(await lastAnswer(server, ['START TRANSACTION', sql])).toBe('error 1568');
  });
});
