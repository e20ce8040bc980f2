import { describe, expect, it } from '@jest/globals';
import { compareRounds, judgeRounds } from './comparison.ts';

describe('compareRounds', () => {
  it('pairs the rounds before it takes the median', () => {
    const result = compareRounds([10, 20, 30], [5, 5, 10]);
    expect(result).toMatchObject({ rounds: 3, speedUp: 3, lowest: 2, highest: 4, saved: 15 });
  });

  it('takes the middle between the two middle rounds of an even number, the same from both sides', () => {
    const faster = compareRounds([4, 9], [1, 1]);
    expect(faster.speedUp).toBeCloseTo(6, 9);
    expect(1 / compareRounds([1, 1], [4, 9]).speedUp).toBeCloseTo(6, 9);
    expect(compareRounds([1, 4, 9, 100], [1, 1, 1, 1]).speedUp).toBeCloseTo(6, 9);
  });

  it('says faster and slower when the rounds agree', () => {
    expect(compareRounds([10, 11, 10], [5, 5, 5]).verdict).toBe('faster');
    expect(compareRounds([5, 5, 5], [10, 11, 10]).verdict).toBe('slower');
  });

  it('claims a large difference even when the rounds differ among themselves', () => {
    expect(compareRounds([60, 100, 180], [1, 1, 1]).verdict).toBe('faster');
  });

  it('claims nothing when the spread is as large as the difference', () => {
    expect(compareRounds([0.98, 1.05, 1.1], [1, 1, 1]).verdict).toBe('too-small-to-claim');
    expect(compareRounds([1, 1], [1, 1]).verdict).toBe('too-small-to-claim');
  });

  it('claims nothing from a single round', () => {
    expect(compareRounds([100], [1]).verdict).toBe('too-small-to-claim');
  });

  it.each([
    [[], []],
    [[1], [1, 2]],
    [[0], [1]],
    [[1], [0]],
  ])('refuses %j against %j', (base, contender) => {
    expect(() => compareRounds(base, contender)).toThrow(RangeError);
  });
});

describe('judgeRounds', () => {
  it('compares as compareRounds does', () => {
    expect(judgeRounds([10, 11, 10], [5, 5, 5])).toEqual(compareRounds([10, 11, 10], [5, 5, 5]));
  });

  it('leaves out the rounds in which one side was not measured', () => {
    expect(judgeRounds([10, 0, 11, NaN, 10], [5, 5, 5, 5, Infinity])).toEqual(
      compareRounds([10, 11], [5, 5]),
    );
  });

  it.each([
    [[], []],
    [[0], [1]],
    [[1], [NaN]],
  ])('says that nothing was measured: %j against %j', (base, contender) => {
    expect(judgeRounds(base, contender)).toEqual({ rounds: 0, verdict: 'nothing-measured' });
  });

  it('refuses different numbers of rounds', () => {
    expect(() => judgeRounds([1], [1, 2])).toThrow(RangeError);
  });
});
