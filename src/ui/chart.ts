import type { Chart } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import { barLines } from './chart-bar.ts';
import { ASCII, DRAWN } from './chart-frame.ts';
import { histogramParts } from './chart-histogram.ts';
import { histogramSentences } from './chart-sentences.ts';
import { lineParts } from './chart-line.ts';
import { timelineLines } from './chart-timeline.ts';
import type { Kit } from './kit.ts';

/** A chart wider than this shows nothing more. */
const WIDEST = 120;

const DRAW = {
  histogram: histogramParts,
  line: lineParts,
  timeline: (...of: Parameters<typeof timelineLines>) => [timelineLines(...of)],
  bar: (...of: Parameters<typeof barLines>) => [barLines(...of)],
} as const;

/** True when there is something to draw: a histogram or bars of nothing but zeros say nothing. */
function drawable(chart: Chart): boolean {
  const points = chart.series.flatMap(({ points: of }) => of);
  if (chart.kind === 'histogram') return points.some(([x, y]) => y > 0 && (!chart.logX || x > 0));
  return points.some(([x]) => !chart.logX || x > 0);
}

/**
 * The body of a chart in at most `room` columns; readable without colour, and in ASCII for logs. There, and where tables
 * are lists, a histogram is a sentence for each series: nobody can listen to bars.
 */
export function chartLines(...of: Parameters<typeof chartParts>): string[] {
  return chartParts(...of).flat();
}

/** The same in what stands together: each series that is drawn by itself is a part. */
export function chartParts(
  chart: Chart,
  kit: Kit,
  room: number,
  style: 'drawn' | 'ascii',
): readonly (readonly string[])[] {
  const finite = {
    ...chart,
    series: chart.series.map(({ points, ...series }) => ({
      ...series,
      points: points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)),
    })),
  };
  if (!drawable(finite)) return [[kit.say(msg('ui.chart.empty'))]];
  if (chart.kind === 'histogram' && (style === 'ascii' || kit.tables === 'list')) {
    // A log has no edge to break a line at.
    return [histogramSentences(finite, kit, style === 'ascii' ? Infinity : room)];
  }
  const glyphs = style === 'ascii' ? ASCII : DRAWN;
  return DRAW[chart.kind](finite, kit, Math.min(room, WIDEST), glyphs);
}
