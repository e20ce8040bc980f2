import { describe, expect, it } from '@jest/globals';
import { apart, nearnessOf } from './nearness.ts';

describe('how near a guess came', () => {
  it.each([
    [5, 5, 'ms', 'right'],
    [5, 6, 'ms', 'close'],
    [5, 9, 'ms', 'within-two'],
    [5, 50, 'ms', 'off'],
    [0, 5, 'count', 'off'],
    [-1, 3, 'count', 'off'],
    [65, 69, 'percent', 'close'],
    [40, 69, 'percent', 'off'],
  ] as const)('%d for %d (%s) is %s', (guess, actual, unit, near) => {
    expect(nearnessOf(guess, actual, unit)).toBe(near);
  });

  it('is ordered by how far it is', () => {
    expect(apart(4, 8, 'ms')).toBe(2);
    expect(apart(16, 8, 'ms')).toBe(2);
    expect(apart(8, 8, 'ms')).toBe(1);
    expect(apart(0, 8, 'ms')).toBe(Infinity);
    expect(apart(40, 69, 'percent')).toBe(29);
  });
});
