import type { Chart } from '../contract/events.ts';
import type { Quantity } from '../contract/quantity.ts';
import { msg } from '../text/message.ts';
import { axisLines, type Glyphs } from './chart-frame.ts';
import { linearScale } from '../text/scale.ts';
import type { Kit } from './kit.ts';
import { padEnd } from './width.ts';
import { wrap } from './wrap.ts';

/** Columns the name of a lane may take; a longer one takes several lines. */
const WIDEST_NAME = 24;

/** The length of one bin: the smallest distance between two points. */
function binOf(chart: Chart): number {
  const distances = chart.series.flatMap(({ points }) =>
    points.slice(1).map(([x], index) => x - (points[index]?.[0] ?? x)),
  );
  return Math.min(...distances.filter((distance) => distance > 0), Number.MAX_VALUE);
}

function mark(count: number): string {
  if (count <= 0) return '.';
  return count > 9 ? '#' : String(Math.max(1, Math.round(count)));
}

/** One lane per series and one character per bin: a dot for none, a digit for how many, # for more than nine. */
export function timelineLines(chart: Chart, kit: Kit, room: number, glyphs: Glyphs): string[] {
  const names = chart.series.map(({ name }) => wrap(kit.say(name), WIDEST_NAME, kit.measure));
  const left = Math.max(...names.flatMap((name) => name.map(kit.measure))) + 1;
  const xs = chart.series.flatMap(({ points }) => points.map(([x]) => x));
  const start = Math.min(...xs);
  const distance = binOf(chart);
  const bin = distance === Number.MAX_VALUE ? 1 : distance;
  const bins = Math.round((Math.max(...xs) - start) / bin) + 1;
  const most = Math.max(20, room - left - 1);
  // Too many bins for the width: each column adds up as many as needed, and the sentence under it says so.
  const group = Math.ceil(bins / most);
  const cells = Math.ceil(bins / group);
  const lanes = chart.series.flatMap(({ points }, index) => {
    const sums = Array.from({ length: cells }, () => 0);
    for (const [x, y] of points) {
      const cell = Math.floor(Math.round((x - start) / bin) / group);
      sums[cell] = (sums[cell] ?? 0) + y;
    }
    const lane = sums
      .map((sum) => (sum > 0 ? kit.theme.bad(mark(sum)) : kit.theme.quiet(mark(sum))))
      .join('');
    const leads = (names[index] ?? []).map(
      (line) => padEnd(line, left, kit.measure) + kit.theme.quiet(glyphs.vertical),
    );
    return leads.map((lead, at) => (at === leads.length - 1 ? `${lead}${lane}` : lead));
  });
  const scale = linearScale(start, start + cells * group * bin, cells);
  const seconds = chart.xUnit === 's' && group * bin < 1;
  const width: Quantity = seconds
    ? { value: Math.round(group * bin * 1000), unit: 'ms' }
    : { value: group * bin, unit: chart.xUnit };
  return [
    ...lanes,
    ...axisLines(scale, chart.xUnit, false, left, glyphs, kit),
    ...wrap(kit.say(msg('ui.chart.column-width', { width })), room, kit.measure),
  ];
}
