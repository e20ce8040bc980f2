import type { Marks } from './guess-range.ts';

/** Per cent are apart by points, everything else by factors. */
const CLOSE = { points: 5, factor: 1.25 };

/** How near a guess came; `off` is further away than a factor of two, or another than the right choice. */
export type Nearness = 'right' | 'close' | 'within-two' | 'off';

/**
 * How far a guess is from what was measured: points for per cent, else the factor between the two, from 1 up; Infinity
 * where no factor leads from one to the other, because one of them is nothing or below it, or both are choices.
 */
export function apart({ guess, actual, unit, choices }: Marks): number {
  if (unit === 'percent') return Math.abs(guess - actual);
  if (guess === actual) return 1;
  if (choices !== undefined || guess <= 0 || actual <= 0) return Infinity;
  return Math.max(guess / actual, actual / guess);
}

/** How near a guess came, in words that need no number. */
export function nearnessOf(marks: Marks): Nearness {
  if (marks.guess === marks.actual) return 'right';
  const far = apart(marks);
  if (marks.unit === 'percent') return far <= CLOSE.points ? 'close' : 'off';
  if (far <= CLOSE.factor) return 'close';
  return far <= 2 ? 'within-two' : 'off';
}
