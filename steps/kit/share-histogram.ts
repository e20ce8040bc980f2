import { type Chart, type LogAxis, logHistogram, summarize } from '#tutorial';

type Series = Chart['series'][number];

/**
 * Samples as a series of a histogram: the lower end of each bucket of the axis with its share of all in percent, and the
 * samples' own number and percentiles.
 *
 * @throws RangeError for no samples
 */
export function shareSeries(
  samples: Float64Array,
  axis: LogAxis,
): Pick<Series, 'n' | 'p50' | 'p99' | 'points'> {
  const { n, p50, p99 } = summarize(samples);
  return {
    n,
    p50,
    ...(p99 === undefined ? {} : { p99 }),
    points: logHistogram(samples, axis).map(
      ({ from, count }) => [from, (100 * count) / n] as const,
    ),
  };
}
