import { describe, expect, it } from '@jest/globals';
import type { Unit } from '../contract/events.ts';
import { guessText } from './guess.ts';
import { loadTranslator } from './index.ts';

const en = await loadTranslator('en');
const said = (guess: number, actual: number | null, unit: Unit): string =>
  guessText({ question: 'How much?', guess, actual, unit }, en);

describe('a guess', () => {
  it.each([
    [3, 3, 'count', 'Right.'],
    [-1, -1, 'count', 'Right.'],
    [100, 120, 'count', 'Close.'],
    [2000, 1955, 'ms', 'Close.'],
    [10, 20, 'times', 'Within a factor of two.'],
    [20, 10, 'times', 'Within a factor of two.'],
    [2, 1955, 'ms', 'Off by a factor of 978.'],
    [50, 1.9, 'times', 'Off by a factor of 26.3.'],
    [70, 68.8, 'percent', 'Close.'],
    [5, 1, 'percent', 'Close.'],
    [50, 68.8, 'percent', 'Off by 19 points.'],
    [0, 5, 'count', 'Not this time.'],
    [-1, 5, 'count', 'Not this time.'],
  ] as const)('of %d where %d (%s) was measured: %s', (guess, actual, unit, nearness) => {
    expect(said(guess, actual, unit)).toMatch(new RegExp(`Measured: .*\\. ${nearness}$`));
  });

  it('is only repeated where nothing was measured', () => {
    expect(said(10, null, 'times')).toBe('How much? Your guess: 10 times.');
  });

  it('among named things is told by their names', () => {
    const told = { question: 'Which?', unit: 'text', guess: 1, choices: ['lru', 'lfu'] } as const;
    expect(guessText({ ...told, actual: 2 }, en)).toBe(
      'Which? Your guess: lru. Measured: lfu. Not this time.',
    );
    expect(guessText({ ...told, actual: 1 }, en)).toBe(
      'Which? Your guess: lru. Measured: lru. Right.',
    );
    expect(guessText({ ...told, actual: null }, en)).toBe('Which? Your guess: lru.');
  });
});
