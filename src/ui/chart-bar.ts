import type { Chart } from '../contract/events.ts';
import { glyphOf, type Glyphs } from './chart-frame.ts';
import type { Kit } from './kit.ts';
import { columnNumber, figure, figureOf } from '../text/quantities.ts';
import { padEnd } from './width.ts';
import { wrap } from './wrap.ts';

/** Columns a name may take; a longer one takes several lines. */
const WIDEST_NAME = 32;

/** One bar per point, from nothing to its value, with the value behind it. */
export function barLines(chart: Chart, kit: Kit, room: number, glyphs: Glyphs): string[] {
  const ys = chart.series.flatMap(({ points }) => points.map(([, y]) => y));
  const inFigures = columnNumber(chart.yUnit, ys, kit.translator);
  const alone = chart.series.every((of) => of.points.length === 1);
  const bars = chart.series.flatMap(({ name, points, subject }, index) =>
    points.map(([x, y]) => {
      const only = points.length === 1 || chart.xUnit === 'text';
      const at = only ? '' : ` ${figure(x, chart.xUnit, kit.translator)}`;
      return {
        label: wrap(`${kit.say(name)}${at}`, WIDEST_NAME, kit.measure),
        value:
          chart.yUnit === 'bytes'
            ? figure(y, 'bytes', kit.translator)
            : figureOf(inFigures(y), chart.yUnit, kit.translator),
        y,
        // Bars with names of their own need no fill of their own; the points of one series share one.
        fill: glyphOf(glyphs.fills, alone ? 0 : index),
        paint: kit.theme.series(subject, alone ? 0 : index),
      };
    }),
  );
  const left = Math.max(...bars.flatMap(({ label }) => label.map(kit.measure))) + 1;
  const right = Math.max(...bars.map(({ value }) => kit.measure(value))) + 1;
  const most = Math.max(...bars.map(({ y }) => y), Number.MIN_VALUE);
  const longest = Math.max(10, Math.min(room - left - right - 1, 80));
  return bars.flatMap(({ label, value, y, fill, paint }) => {
    const length = y <= 0 ? 0 : Math.max(1, Math.round((y / most) * longest));
    const leads = label.map(
      (line) => padEnd(line, left, kit.measure) + kit.theme.quiet(glyphs.vertical),
    );
    const bar = `${paint(fill.repeat(length))} ${value}`;
    return leads.map((lead, index) => (index === leads.length - 1 ? `${lead}${bar}` : lead));
  });
}
