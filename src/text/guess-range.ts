import type { Unit } from '../contract/events.ts';
import { roundUp } from './scale.ts';

/** A guess that was answered. */
export interface Marks {
  readonly guess: number;
  readonly actual: number;
  readonly unit: Unit;
  /** Named things that were chosen among: they stand on no scale. */
  readonly choices?: readonly unknown[];
}

/** Where a scale begins and ends that shows a guess and what was measured. */
export interface GuessRange {
  readonly min: number;
  readonly max: number;
  /** Equal distances for equal factors; both ends are above nothing then. */
  readonly logarithmic: boolean;
}

/** A scale with room for both, from and to round numbers; null where both are nothing, and for a choice. */
export function guessRange({ guess, actual, unit, choices }: Marks): GuessRange | null {
  if (choices !== undefined) return null;
  const [low, high] = [Math.min(guess, actual), Math.max(guess, actual)];
  if (unit === 'percent' && low >= 0 && high <= 100) {
    return { min: 0, max: 100, logarithmic: false };
  }
  if (low > 0) {
    // As fast as each other is where a factor begins.
    const from = unit === 'times' ? Math.min(1, low) : low;
    const min = powerBelow(from);
    return { min, max: Math.max(roundAbove(high), min * 10), logarithmic: true };
  }
  if (low === 0 && high === 0) return null;
  return {
    min: low < 0 ? -roundUp(-low) : 0,
    max: high > 0 ? roundUp(high) : 0,
    logarithmic: false,
  };
}

/** The power of ten at or below a number above nothing. */
function powerBelow(value: number): number {
  return Number((10 ** Math.floor(Math.log10(value) + 1e-9)).toPrecision(3));
}

/** 1, 2 or 5 times a power of ten, at or above a number above nothing. */
function roundAbove(value: number): number {
  const power = powerBelow(value);
  const factor = [1, 2, 5, 10].find((one) => one * power >= value * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(3));
}
