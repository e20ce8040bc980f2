/** One bar: how many samples are at least `from` and below `to` (the last one includes `to`). */
export interface Bucket {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The axis of a histogram whose buckets all span the same factor. */
export interface LogAxis {
  readonly from: number;
  readonly to: number;
  readonly buckets: number;
}

/**
 * An axis that holds all the given sets of samples, so that hits and misses can be drawn one above
 * the other on the same scale.
 *
 * @throws RangeError when there is no sample above 0
 */
export function logAxis(sets: Iterable<Iterable<number>>, buckets = 40): LogAxis {
  let from = Infinity;
  let to = 0;
  for (const set of sets) {
    for (const value of set) {
      if (value <= 0) continue;
      from = Math.min(from, value);
      to = Math.max(to, value);
    }
  }
  if (to === 0) throw new RangeError('a log axis needs a sample above 0');
  // All samples alike: a factor of 2 around them, or every bucket would be empty of width.
  return from === to ? { from: from / 2, to: to * 2, buckets } : { from, to, buckets };
}

/**
 * Counts samples into buckets of equal width on a log scale. Samples outside the axis are counted
 * in its first or last bucket: none is lost.
 */
export function logHistogram(samples: Iterable<number>, axis: LogAxis): Bucket[] {
  const step = Math.log(axis.to / axis.from) / axis.buckets;
  const counts = new Array<number>(axis.buckets).fill(0);
  for (const sample of samples) {
    const place = Math.floor(Math.log(sample / axis.from) / step);
    const bucket = Math.min(axis.buckets - 1, Math.max(0, place));
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts.map((count, index) => ({
    from: axis.from * Math.exp(step * index),
    to: axis.from * Math.exp(step * (index + 1)),
    count,
  }));
}
