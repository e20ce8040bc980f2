/** Every unit of a column's numbers. */
export const UNITS = [
  'text',
  'count',
  'ms',
  'µs',
  's',
  'bytes',
  'percent',
  'times',
  'per-second',
] as const;

/** The unit of a column's numbers. Times of reads are ms; `percent` is 0 to 100; `times` is a ratio. */
export type Unit = (typeof UNITS)[number];

/**
 * Every unit of a number in a sentence. `ratio` (of the times) and `points` (of per cents) are numbers whose sentence
 * says itself what they are. `share` is a measured per cent, in tenths also where the tenth is 0; other per cents are
 * whole where they are.
 */
export const QUANTITY_UNITS = [...UNITS, 'ratio', 'points', 'share'] as const;

/** A number that travels with its unit and is spoken where the language is known: `1.24 ms`, `1,24 ms`. */
export interface Quantity {
  readonly value: number;
  readonly unit: (typeof QUANTITY_UNITS)[number];
}
