import type { Chart } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import type { Kit } from './kit.ts';
import { wrap } from './wrap.ts';

type Series = Chart['series'][number];

/**
 * A histogram in words, a sentence for each series: where its middle is, and where its tail begins. Both are those of
 * the measurements themselves, as a table beside it tells them; bins would only say roughly where they lie.
 */
export function histogramSentences(chart: Chart, kit: Kit, room: number): string[] {
  return chart.series
    .flatMap((series) => sentenceOf(series, chart.xUnit) ?? [])
    .flatMap((sentence) => wrap(kit.say(sentence), room, kit.measure));
}

/** Null for a series of an older version, whose measurements are not known. */
function sentenceOf({ name, p50, p99 }: Series, unit: Chart['xUnit']): Message | null {
  if (p50 === undefined) return null;
  const half = { value: p50, unit };
  return p99 === undefined
    ? msg('ui.chart.half', { name, half })
    : msg('ui.chart.half-and-tail', { name, half, tail: { value: p99, unit } });
}
