import { describe, expect, it } from '@jest/globals';
import { summarize } from '../../src/measure/index.ts';
import { latencyCells, latencyColumns } from './latency.ts';

describe('a latency table', () => {
  it('has a cell for every column, in the same order', () => {
    const times = summarize([1, 2, 3, 4, 10]);
    expect(latencyColumns().map(({ id }) => id)).toEqual(['n', 'p50', 'p95', 'p99', 'max']);
    expect(latencyCells(times)).toEqual([5, times.p50, times.p95, null, 10]);
  });

  it('has only the columns that are asked for', () => {
    const times = summarize([1, 2, 3]);
    expect(latencyColumns(['p50', 'max']).map(({ id }) => id)).toEqual(['p50', 'max']);
    expect(latencyCells(times, ['max', 'p50'])).toEqual([3, 2]);
  });
});
