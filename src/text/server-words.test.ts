import { describe, expect, it } from '@jest/globals';
import { formatBatch, formatResult, formatVertical } from './mysql-result.ts';
import { formatReply, rawReply } from './redis-reply.ts';

describe('what a Redis answers', () => {
  it.each([
    [null, ['(nil)'], ['']],
    ['OK', ['OK'], ['OK']],
    ['a "b"\n', [String.raw`"a \"b\"\n"`], ['a "b"\n']],
    [7, ['(integer) 7'], ['7']],
    [[], ['(empty array)'], ['']],
    [
      ['a', ['b', null]],
      ['1) "a"', '2) 1) "b"', '   2) (nil)'],
      ['a', 'b', ''],
    ],
  ])('%j is shown, and written into a pipe', (value, shown, raw) => {
    expect(formatReply(value)).toEqual(shown);
    expect(rawReply(value)).toEqual(raw);
  });

  it('is cut for a lesson, and whole where that is asked for', () => {
    const long = 'x'.repeat(500);
    expect(formatReply(long).join('').length).toBeLessThan(200);
    expect(formatReply([long], Infinity)).toEqual([`1) "${long}"`]);
  });
});

describe('what a MySQL answers', () => {
  const table = {
    columns: ['id', 'note'],
    rows: [
      { id: 1, note: 'a\tb\nc\\' },
      { id: 2, note: null },
    ],
    affectedRows: 0,
  };
  const nothing = { columns: ['id'], rows: [], affectedRows: 0 };
  const changed = { columns: [], rows: [], affectedRows: 2 };

  it('is written into a pipe with tabs, each row on its line', () => {
    expect(formatBatch(table)).toEqual(['id\tnote', `1\t${String.raw`a\tb\nc\\`}`, '2\tNULL']);
    expect(formatBatch(nothing)).toEqual([]);
    expect(formatBatch(changed)).toEqual([]);
  });

  it('is shown with a line per column, too', () => {
    const lines = formatVertical(table);
    expect(lines.filter((line) => / \d\. row /.test(line))).toHaveLength(2);
    expect(lines.slice(-3)).toEqual(['  id: 2', 'note: NULL', '2 rows in set']);
    expect(formatVertical(nothing)).toEqual(formatResult(nothing));
    expect(formatVertical(changed)).toEqual(['Query OK, 2 rows affected']);
  });
});
