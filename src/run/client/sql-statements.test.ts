import { describe, expect, it } from '@jest/globals';
import { takeStatements } from './sql-statements.ts';

const plain = (sql: string) => ({ sql, vertical: false });

describe('takeStatements', () => {
  it('takes what is complete, and leaves the rest', () => {
    expect(takeStatements('SELECT 1; SELECT 2;\nSELECT')).toEqual({
      statements: [plain('SELECT 1'), plain('SELECT 2')],
      rest: '\nSELECT',
    });
    expect(takeStatements('SELECT 1\\G').statements).toEqual([{ sql: 'SELECT 1', vertical: true }]);
    expect(takeStatements('SELECT 1\\g;;')).toEqual({ statements: [plain('SELECT 1')], rest: '' });
  });

  it.each([
    "SELECT 'a;b'",
    'SELECT "a;\\";b"',
    "SELECT 'it''s; so'",
    'SELECT `a;b` FROM t',
    'SELECT /* a; b */ 1',
    'SELECT 1 -- a; b\n+ 2',
    'SELECT 1 # a; b\n+ 2',
    'SELECT 5--1',
  ])('knows no end inside %j', (sql) => {
    expect(takeStatements(`${sql};`)).toEqual({ statements: [plain(sql)], rest: '' });
  });

  it.each(["SELECT 'a;", 'SELECT "a;', 'SELECT `a;', 'SELECT /* a;'])(
    'waits for the end of %j',
    (sql) => {
      expect(takeStatements(sql)).toEqual({ statements: [], rest: sql });
    },
  );
});
