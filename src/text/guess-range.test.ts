import { describe, expect, it } from '@jest/globals';
import type { Unit } from '../contract/events.ts';
import { guessRange } from './guess-range.ts';

describe('the scale of a guess', () => {
  it.each<[number, number, Unit, [number, number, boolean] | null]>([
    // A factor begins where both are as fast as each other.
    [50, 1.9, 'times', [1, 50, true]],
    [3, 0.8, 'times', [0.1, 5, true]],
    [146, 274, 'count', [100, 1000, true]],
    [5, 5, 'count', [1, 10, true]],
    [2000, 1955, 'ms', [1000, 10_000, true]],
    [50, 68.8, 'percent', [0, 100, false]],
    [150, 68.8, 'percent', [10, 200, true]],
    [0, 146, 'count', [0, 150, false]],
    [-1, 5, 'count', [-1, 5, false]],
    [-1, -1, 'count', [-1, 0, false]],
    [0, 0, 'count', null],
  ])('of %d where %d (%s) was measured', (guess, actual, unit, expected) => {
    const range = guessRange({ guess, actual, unit });
    const [min, max, logarithmic] = expected ?? [];
    expect(range).toEqual(expected === null ? null : { min, max, logarithmic });
  });

  it('holds both marks, whatever they are', () => {
    for (const guess of [-40, -1, 0, 0.003, 1, 7, 99, 12_345_678]) {
      for (const actual of [-3, 0, 0.2, 1, 50, 4e9]) {
        for (const unit of ['times', 'percent', 'count'] as const) {
          const range = guessRange({ guess, actual, unit });
          if (guess === 0 && actual === 0 && unit !== 'percent') continue;
          expect(range?.min).toBeLessThanOrEqual(Math.min(guess, actual));
          expect(range?.max).toBeGreaterThanOrEqual(Math.max(guess, actual));
        }
      }
    }
  });

  it('is none of a choice', () => {
    expect(guessRange({ guess: 1, actual: 2, unit: 'text', choices: ['a', 'b'] })).toBeNull();
  });
});
