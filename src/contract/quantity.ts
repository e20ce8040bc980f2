/** The unit of a column's numbers. Times of reads are ms; `percent` is 0 to 100; `times` is a ratio. */
export type Unit =
  'text' | 'count' | 'ms' | 'µs' | 's' | 'bytes' | 'percent' | 'times' | 'per-second';

/** A number that travels with its unit and is spoken where the language is known: `1.24 ms`, `1,24 ms`. */
export interface Quantity {
  readonly value: number;
  /**
   * `ratio` (of the times) and `points` (of per cents) are numbers whose sentence says itself what they are. `share` is
   * a measured per cent, in tenths also where the tenth is 0; other per cents are whole where they are.
   */
  readonly unit: Unit | 'ratio' | 'points' | 'share';
}
