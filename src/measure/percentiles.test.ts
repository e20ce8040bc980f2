import { describe, expect, it } from '@jest/globals';
import { median, percentile, summarize } from './percentiles.ts';

const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);

describe('percentile', () => {
  it('is the nearest rank, a value that was measured', () => {
    expect(percentile([15, 20, 35, 40, 50], 30)).toBe(20);
    expect(percentile([15, 20, 35, 40, 50], 40)).toBe(20);
    expect(percentile([15, 20, 35, 40, 50], 50)).toBe(35);
    expect(percentile([15, 20, 35, 40, 50], 100)).toBe(50);
    expect(percentile([7], 1)).toBe(7);
  });

  it.each([0, -1, 100.1, Number.NaN])('refuses %p percent', (percent) => {
    expect(() => percentile([1], percent)).toThrow(RangeError);
  });

  it('refuses an empty list', () => {
    expect(() => percentile([], 50)).toThrow('at least one sample');
  });
});

describe('median', () => {
  it('does not need sorted values and leaves them as they were', () => {
    const values = [9, 1, 5];
    expect(median(values)).toBe(5);
    expect(values).toEqual([9, 1, 5]);
  });

  it('is the mean of the two in the middle where there are two', () => {
    expect(median([500, 0, 1500, 1000])).toBe(750);
    expect(median([1, 2])).toBe(1.5);
    expect(median([7])).toBe(7);
  });

  it('refuses an empty list', () => {
    expect(() => median([])).toThrow('at least one sample');
  });
});

describe('summarize', () => {
  it('gives no p99 below 1,000 samples', () => {
    expect(summarize(upTo(999)).p99).toBeUndefined();
    expect(summarize(upTo(1_000)).p99).toBe(990);
  });

  it('sums up unsorted samples', () => {
    expect(summarize([4, 1, 3, 2])).toEqual({
      n: 4,
      min: 1,
      p50: 2,
      p95: 4,
      p99: undefined,
      max: 4,
      mean: 2.5,
    });
  });

  it('refuses to sum up nothing', () => {
    expect(() => summarize([])).toThrow('at least one sample');
  });
});
