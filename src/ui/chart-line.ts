import type { Chart } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import { axisLines, glyphOf, tickText, type Glyphs } from './chart-frame.ts';
import { linearScale, logScale, roundUp } from '../text/scale.ts';
import type { Kit } from './kit.ts';
import { figureOf } from '../text/quantities.ts';
import { rolePaint } from './role-paint.ts';
import { padStart } from './width.ts';
import { wrap } from './wrap.ts';

/** Rows of the drawing. */
const HEIGHT = 10;

type Points = Chart['series'][number]['points'];

/** The value at `x`, straight between the two points around it; null outside of the series. */
function valueAt(points: Points, x: number): number | null {
  const after = points.findIndex(([px]) => px >= x);
  const right = points[after];
  if (right === undefined) return null;
  const left = points[after - 1];
  if (left === undefined) return right[0] === x ? right[1] : null;
  const share = (x - left[0]) / (right[0] - left[0]);
  return left[1] + share * (right[1] - left[1]);
}

/** Several series over one axis, each with its own mark; the legend names them in words. */
export function lineLines(chart: Chart, kit: Kit, room: number, glyphs: Glyphs): string[] {
  const series = chart.series.map(({ points }) => points.toSorted((a, b) => a[0] - b[0]));
  const all = series.flat();
  const xs = all.map(([x]) => x).filter((x) => !chart.logX || x > 0);
  const ys = all.map(([, y]) => y);
  const yScale = linearScale(Math.min(0, ...ys), roundUp(Math.max(...ys)), HEIGHT);
  const yTexts = [yScale.max, (yScale.max + yScale.min) / 2, yScale.min].map((y) =>
    figureOf(tickText(y, kit), chart.yUnit, kit.translator),
  );
  const left = Math.max(...yTexts.map((text) => kit.measure(text))) + 1;
  const cells = Math.max(20, room - left - 1);
  const build = chart.logX ? logScale : linearScale;
  const xScale = build(Math.min(...xs), Math.max(...xs), cells);
  const grid = Array.from({ length: HEIGHT }, () => Array.from({ length: cells }, () => ' '));
  const marks = chart.series.map(({ role }, index) =>
    rolePaint(role, kit.theme)(glyphOf(glyphs.marks, index)),
  );
  series.forEach((points, index) => {
    for (let column = 0; column < cells; column += 1) {
      const y = valueAt(points, xScale.value(column));
      const row = y === null ? undefined : grid[HEIGHT - 1 - yScale.cell(y)];
      if (row !== undefined) row[column] = marks[index] ?? '';
    }
  });
  const yText = new Map([
    [0, yTexts[0]],
    [Math.floor((HEIGHT - 1) / 2), yTexts[1]],
    [HEIGHT - 1, yTexts[2]],
  ]);
  const rows = grid.map((row, index) => {
    const label = padStart(yText.get(index) ?? '', left - 1, kit.measure);
    return `${kit.theme.quiet(`${label} ${glyphs.vertical}`)}${row.join('').trimEnd()}`;
  });
  const entries = chart.series.map(({ name }, index) =>
    kit.say(msg('ui.chart.legend-entry', { mark: glyphOf(glyphs.marks, index), name })),
  );
  const separator = kit.say(msg('ui.read.separator'));
  const legend = `${kit.say(msg('ui.chart.legend'))} ${entries.join(separator)}`;
  return [
    ...rows,
    ...axisLines(xScale, chart.xUnit, chart.logX, left, glyphs, kit),
    ...wrap(legend, room, kit.measure),
  ];
}
