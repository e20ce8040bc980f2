import { describe, expect, it } from '@jest/globals';
import { easeWidths } from './table-ease.ts';
import { loadMeasure } from './width.ts';
import { wrap } from './wrap.ts';

const measure = await loadMeasure();

const ROWS = [
  ['cluster mode off, no replica', '1', 'All data is gone; a new, empty node takes its place.', 7],
  [
    'cluster mode off, replicas',
    '1 + 1 to 5',
    'With automatic failover a replica is promoted in seconds, otherwise you promote it.',
    12_345,
  ],
].map((row) => row.map(String));
const TABLE = { rows: ROWS, numeric: [false, false, false, true] };

const heightIn = (widths: readonly number[]): number =>
  ROWS.reduce(
    (sum, row) =>
      sum + Math.max(...row.map((text, at) => wrap(text, widths[at] ?? 1, measure).length)),
    0,
  );

describe('the widths of a table', () => {
  it('go to the column that makes the rows high, and no figure and no word is broken', () => {
    const before = [20, 20, 22, 6];
    const widths = [...before];
    easeWidths(widths, [12, 10, 12, 6], TABLE, measure);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(68);
    expect(widths[3]).toBe(6);
    expect(Math.min(...widths.slice(0, 2))).toBeGreaterThanOrEqual(8);
    expect(heightIn(before)).toBe(3 + 5);
    expect(heightIn(widths)).toBeLessThanOrEqual(2 + 3);
  });

  it('stay as they are where no row is high', () => {
    const widths = [30, 12, 84, 6];
    easeWidths(widths, [12, 10, 12, 6], TABLE, measure);
    expect(widths).toEqual([30, 12, 84, 6]);
  });
});
