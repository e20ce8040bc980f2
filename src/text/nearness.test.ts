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
    expect(nearnessOf({ guess, actual, unit })).toBe(near);
  });

  it('is ordered by how far it is', () => {
    expect(apart({ guess: 4, actual: 8, unit: 'ms' })).toBe(2);
    expect(apart({ guess: 16, actual: 8, unit: 'ms' })).toBe(2);
    expect(apart({ guess: 8, actual: 8, unit: 'ms' })).toBe(1);
    expect(apart({ guess: 0, actual: 8, unit: 'ms' })).toBe(Infinity);
    expect(apart({ guess: 40, actual: 69, unit: 'percent' })).toBe(29);
  });

  it('is right or off of a choice, whose numbers are no sizes', () => {
    const choices = ['a', 'b', 'c'];
    expect(nearnessOf({ guess: 2, actual: 2, unit: 'text', choices })).toBe('right');
    expect(nearnessOf({ guess: 2, actual: 3, unit: 'text', choices })).toBe('off');
  });
});
