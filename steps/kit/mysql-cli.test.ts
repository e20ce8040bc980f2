import { describe, expect, it } from '@jest/globals';
import type { QueryResult } from '../../src/engines/engine.ts';
import { countedExchange, formatResult, mysqlExchange, verticalExchange } from './mysql-cli.ts';

const result = (
  columns: readonly string[],
  ...rows: readonly (readonly unknown[])[]
): QueryResult => ({
  columns,
  rows: rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]))),
  affectedRows: 0,
  warnings: 0,
});

describe('formatResult', () => {
  it('draws the table of the mysql client: numbers to the right, text to the left', () => {
    expect(formatResult(result(['id', 'name'], [1, 'Mercury'], [10, null]))).toEqual([
      '+----+---------+',
      '| id | name    |',
      '+----+---------+',
      '|  1 | Mercury |',
      '| 10 | NULL    |',
      '+----+---------+',
      '2 rows in set',
    ]);
  });

  it('is as wide as a long heading', () => {
    expect(formatResult(result(['COUNT(*)'], [8]))).toEqual([
      '+----------+',
      '| COUNT(*) |',
      '+----------+',
      '|        8 |',
      '+----------+',
      '1 row in set',
    ]);
  });

  it.each([
    [0, 'Query OK, 0 rows affected'],
    [1, 'Query OK, 1 row affected'],
    [8, 'Query OK, 8 rows affected'],
  ])('says how many rows were affected: %i', (affectedRows, line) => {
    expect(formatResult({ columns: [], rows: [], affectedRows })).toEqual([line]);
  });

  it('says when there is nothing', () => {
    expect(formatResult(result(['id']))).toEqual(['Empty set']);
  });

  it('shows bytes as hexadecimal digits and JSON as JSON', () => {
    const lines = formatResult(result(['b', 'j'], [Buffer.from([0, 255]), { a: 1 }]));
    expect(lines[3]).toBe('| 0x00FF | {"a":1} |');
  });
});

describe('an exchange', () => {
  it('ends its statement with one semicolon', () => {
    const output = ['Query OK, 0 rows affected'];
    const done = { columns: [], rows: [], affectedRows: 0, warnings: 0 };
    expect(mysqlExchange('SET a = 1', done, 2)).toEqual({ input: 'SET a = 1;', output, ms: 2 });
    expect(mysqlExchange('SET a = 1;\n', done, 2).input).toBe('SET a = 1;');
  });

  it('has a line per column with \\G, as the mysql client does', () => {
    const wide = result(['VERSION()', 'n'], ['10.11', 8]);
    expect(verticalExchange('SELECT VERSION(), n', wide, 1)).toEqual({
      input: 'SELECT VERSION(), n\\G',
      output: [
        '*************************** 1. row ***************************',
        'VERSION(): 10.11',
        '        n: 8',
        '1 row in set',
      ],
      ms: 1,
    });
  });
});

describe('countedExchange', () => {
  it('shows the statement, how many rows came and how long it took', () => {
    expect(countedExchange('SELECT id FROM planet', result(['id'], [1], [2]), 12.5)).toEqual({
      input: 'SELECT id FROM planet;',
      output: ['2 rows in set'],
      ms: 12.5,
    });
  });
});
