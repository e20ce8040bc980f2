import { describe, expect, it } from '@jest/globals';
import { createKeys, normalizeSql } from './keys.ts';
import { paramsText } from './params.ts';
import type { Params } from './ports.ts';

describe('normalizeSql', () => {
  it.each([
    ['SELECT  *\n\tFROM planet ;', 'SELECT * FROM planet'],
    ['SELECT 1 -- one\n, 2 # two\n, 3 /* three */', 'SELECT 1 , 2 , 3'],
    ['SELECT \'two  spaces\', "a -- b", `c  d`', 'SELECT \'two  spaces\', "a -- b", `c  d`'],
    ["SELECT 'it''s  \\' kept'  ", "SELECT 'it''s  \\' kept'"],
    [
      'SELECT /*+ MAX_EXECUTION_TIME(5) */ 1 /*! , 2 */',
      'SELECT /*+ MAX_EXECUTION_TIME(5) */ 1 /*! , 2 */',
    ],
    ['SELECT 5--3', 'SELECT 5--3'],
    ["SELECT ';'", "SELECT ';'"],
    ['SELECT\u3000 1', 'SELECT\u3000 1'],
    ['\u00a0SELECT 1', '\u00a0SELECT 1'],
    ["SELECT 'C:\\' AS a, 'x  y' AS b", "SELECT 'C:\\' AS a, 'x  y' AS b"],
    ['SELECT /*M!100100 1 */ 2', 'SELECT /*M!100100 1 */ 2'],
  ])('%j', (sql, expected) => {
    expect(normalizeSql(sql)).toBe(expected);
  });
});

describe('paramsText', () => {
  it('differs for all parameters that differ', () => {
    const all: Params[] = [
      [],
      [1],
      ['1'],
      [1n],
      [true],
      ['true'],
      [null],
      [undefined],
      ['null'],
      [1, 2],
      ['1,2'],
      [[1, 2]],
      [new Date(0)],
      [new Date(0).toISOString()],
      [Buffer.from('a')],
      ['a'],
      [{ a: 1 }],
      [{ a: '1' }],
      { a: 1 },
      { a: null },
      [Number.NaN],
      ['date', 0],
      [['date', 0]],
    ];
    expect(new Set(all.map(paramsText)).size).toBe(all.length);
  });

  it('does not depend on the order of names', () => {
    expect(paramsText({ a: 1, b: [2] })).toBe(paramsText({ b: [2], a: 1 }));
  });
});

describe('keys', () => {
  const keys = createKeys('shop', 3);
  const key = (sql: string, params: Params): string => keys.ofRead(sql, params);

  it('name prefix and version, then 128 bits of hash', () => {
    expect(key('SELECT 1', [])).toMatch(/^shop:v3:[0-9a-f]{32}$/);
    expect(keys.ofTag('planet')).toBe('shop:v3:tag:planet');
  });

  it('are the same for the same read in any process, however it is laid out', () => {
    const other = createKeys('shop', 3);
    other.identity('SELECT something else', []);
    const sql = 'SELECT\n 1;';
    expect(other.ofRead(sql, [1])).toBe(key('SELECT 1', [1]));
    expect(keys.identity('SELECT  1', [1])).toBe(keys.identity('SELECT 1', [1]));
  });

  it('differ by statement and by parameters', () => {
    expect(new Set([key('SELECT 1', []), key('SELECT 1', [1]), key('SELECT 2', [])]).size).toBe(3);
  });

  it('never mix up statements, also when there are too many to remember', () => {
    const first = keys.identity('SELECT 0', []);
    const seen = new Set([first]);
    for (let index = 1; index <= 2_500; index += 1) {
      seen.add(keys.identity(`SELECT ${String(index)}`, []));
    }
    expect(seen.size).toBe(2_501);
    expect(key('SELECT 0', [])).toBe(createKeys('shop', 3).ofRead('SELECT 0', []));
  });

  it('keep apart what is too large to be remembered, and remember nothing of it', () => {
    const long = (id: number): string => `SELECT ${'1, '.repeat(5_000)}${String(id)}`;
    expect(keys.identity(long(1), [])).not.toBe(keys.identity(long(2), []));
    expect(keys.identity(long(1), [])).toBe(keys.identity(` ${long(1)}`, []));
    expect(keys.identity(long(1), ['x'.repeat(5_000)]).length).toBeLessThan(200);
  });

  it('keep a lock in the slot of its key', () => {
    expect(keys.ofLock('shop:v3:abc')).toBe('{shop:v3:abc}:lock');
    expect(keys.ofLock('{shop}:v3:abc')).toBe('{shop}:v3:abc:lock');
  });
});
