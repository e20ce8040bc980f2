import type { Quantity } from '#tutorial';

/** A time in ms, for a sentence. */
export const ms = (value: number): Quantity => ({ value, unit: 'ms' });

/** Seconds, for a sentence. */
export const seconds = (value: number): Quantity => ({ value, unit: 's' });

/** A share of 0 to 100, for a sentence. */
export const percent = (value: number): Quantity => ({ value, unit: 'percent' });

/** A measured share of 0 to 100, for a sentence beside others like it: in tenths also where the tenth is 0. */
export const share = (value: number): Quantity => ({ value, unit: 'share' });

/** A difference of two shares of 0 to 100; the sentence calls it points. */
export const points = (value: number): Quantity => ({ value, unit: 'points' });

/** How many points one share of 0 to 100 is above another, both as they are printed: in tenths. */
export const pointsAbove = (share: number, other: number): number =>
  (Math.round(share * 10) - Math.round(other * 10)) / 10;

/** How many times as much, for a sentence. */
export const times = (value: number): Quantity => ({ value, unit: 'times' });

/** How many times as much, where the sentence says that itself: in a range, or as a fraction. */
export const ratio = (value: number): Quantity => ({ value, unit: 'ratio' });

/** A time in ms, where the text says `ms` itself: in a line that has no room for the unit in full. */
export const bareMs = ratio;

/** A size in bytes, for a sentence. */
export const bytes = (value: number): Quantity => ({ value, unit: 'bytes' });

/** How often in a second, for a sentence. */
export const perSecond = (value: number): Quantity => ({ value, unit: 'per-second' });
