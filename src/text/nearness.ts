import type { Unit } from '../contract/events.ts';

/** Per cent are apart by points, everything else by factors. */
const CLOSE = { points: 5, factor: 1.25 };

/** How near a guess came; `off` is further away than a factor of two. */
export type Nearness = 'right' | 'close' | 'within-two' | 'off';

/**
 * How far a guess is from what was measured: points for per cent, else the factor between the two, from 1 up; Infinity
 * where no factor leads from one to the other, because one of them is nothing or below it.
 */
export function apart(guess: number, actual: number, unit: Unit): number {
  if (unit === 'percent') return Math.abs(guess - actual);
  if (guess === actual) return 1;
  if (guess <= 0 || actual <= 0) return Infinity;
  return Math.max(guess / actual, actual / guess);
}

/** How near a guess came, in words that need no number. */
export function nearnessOf(guess: number, actual: number, unit: Unit): Nearness {
  if (guess === actual) return 'right';
  const far = apart(guess, actual, unit);
  if (unit === 'percent') return far <= CLOSE.points ? 'close' : 'off';
  if (far <= CLOSE.factor) return 'close';
  return far <= 2 ? 'within-two' : 'off';
}
