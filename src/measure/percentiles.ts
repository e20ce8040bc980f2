/** Below this many samples a p99 is the noise of a handful of reads, so none is given. */
export const SAMPLES_FOR_P99 = 1_000;

/** What a set of samples says; all figures in the samples' own unit (the tutorial's is ms). */
export interface Summary {
  readonly n: number;
  readonly min: number;
  readonly p50: number;
  readonly p95: number;
  /** `undefined` below {@link SAMPLES_FOR_P99} samples. */
  readonly p99: number | undefined;
  readonly max: number;
  readonly mean: number;
}

/**
 * The value at a percentile by the nearest-rank method: always a value that was really measured,
 * never an interpolation.
 *
 * @param sorted ascending values, at least one
 * @param percent more than 0 and at most 100
 * @throws RangeError for an empty list or a percentage out of range
 */
export function percentile(sorted: ArrayLike<number>, percent: number): number {
  if (!(percent > 0 && percent <= 100)) {
    throw new RangeError(`percent must be in (0, 100], got ${String(percent)}`);
  }
  const value = sorted[Math.ceil((percent / 100) * sorted.length) - 1];
  if (value === undefined) throw new RangeError('a percentile needs at least one sample');
  return value;
}

/**
 * The middle of values in any order; of an even number of them, the mean of the two in the middle. (Of many samples the
 * p50 of `summarize` is one that was measured, and as good as the same.)
 *
 * @throws RangeError for no values
 */
export function median(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  const lower = percentile(sorted, 50);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? lower;
  return lower + (upper - lower) / 2;
}

/**
 * Sums up samples in any order.
 *
 * @throws RangeError for no samples
 */
export function summarize(values: ArrayLike<number>): Summary {
  const sorted = Float64Array.from(values).sort();
  const n = sorted.length;
  if (n === 0) throw new RangeError('a summary needs at least one sample');
  return {
    n,
    min: sorted[0] ?? Number.NaN,
    p50: percentile(sorted, 50),
    p95: percentile(sorted, 95),
    p99: n >= SAMPLES_FOR_P99 ? percentile(sorted, 99) : undefined,
    max: percentile(sorted, 100),
    mean: sorted.reduce((sum, value) => sum + value, 0) / n,
  };
}
