import { describe, expect, it } from '@jest/globals';
import { daysFor, MOST_KEYS, paramsFor } from './workload.ts';

describe('the keys of the load', () => {
  it('all stand for different parameters within the table', () => {
    const days = daysFor(100, 0.001, 50);
    const all = Array.from({ length: MOST_KEYS }, (_, key) => paramsFor(key, days));
    expect(new Set(all.map((params) => params.join())).size).toBe(MOST_KEYS);
    expect(Math.max(...all.map(([, , last]) => last))).toBeLessThan(2500);
    expect(new Set(all.map(([planet]) => planet)).size).toBe(8);
  });

  it('cost what was asked for, within what the table can give', () => {
    expect(daysFor(300, 1, 2)).toBe(600);
    expect(daysFor(300, 200, 2)).toBe(30);
    expect(daysFor(300, 0, 2)).toBe(1500);
  });
});
