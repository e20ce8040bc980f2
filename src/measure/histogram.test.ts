import { describe, expect, it } from '@jest/globals';
import { logAxis, logHistogram } from './histogram.ts';

describe('logAxis', () => {
  it('spans all sets and ignores what a log cannot show', () => {
    expect(
      logAxis(
        [
          [3, 0.1],
          [0, 10],
        ],
        8,
      ),
    ).toEqual({ from: 0.1, to: 10, buckets: 8 });
  });

  it('has a width even when all samples are alike', () => {
    expect(logAxis([[4, 4]])).toEqual({ from: 2, to: 8, buckets: 40 });
  });

  it('refuses samples that are all 0', () => {
    expect(() => logAxis([[0], []])).toThrow(RangeError);
  });
});

describe('logHistogram', () => {
  it('counts by factor, and loses no sample', () => {
    const buckets = logHistogram([0, 0.5, 1, 5, 50, 99, 100, 500], {
      from: 1,
      to: 100,
      buckets: 2,
    });
    expect(buckets.map((bucket) => bucket.count)).toEqual([4, 4]);
    expect(buckets[0]?.to).toBeCloseTo(10, 9);
    expect(buckets[1]?.from).toBeCloseTo(10, 9);
  });
});
