import { type Chart, type LogAxis, logHistogram } from '#tutorial';

/** Samples as the points of a histogram: the lower end of each bucket of the axis, and its share of all in percent. */
export function sharePoints(
  samples: Float64Array,
  axis: LogAxis,
): Chart['series'][number]['points'] {
  return logHistogram(samples, axis).map(
    ({ from, count }) => [from, (100 * count) / samples.length] as const,
  );
}
