import type { Chart } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import { axisLines, glyphOf, type Glyphs } from './chart-frame.ts';
import { linearScale, logScale, type Scale } from '../text/scale.ts';
import type { Kit } from './kit.ts';
import type { Paint } from './theme.ts';
import { columnNumber, figureOf } from '../text/quantities.ts';
import { wrap } from './wrap.ts';

/** Rows of one series. */
const HEIGHT = 4;

type Points = Chart['series'][number]['points'];

/** The highest bin under each cell. A point's x is where its bin begins; it ends where the next one begins. */
function heights(points: Points, scale: Scale): number[] {
  const cells = Array.from({ length: scale.cells }, () => 0);
  points.forEach(([x, y], index) => {
    if (y <= 0) return;
    const first = scale.cell(x);
    const next = points[index + 1]?.[0];
    const last = next === undefined ? first : Math.max(first, scale.cell(next) - 1);
    for (let cell = first; cell <= last; cell += 1) cells[cell] = Math.max(cells[cell] ?? 0, y);
  });
  return cells;
}

function panel(
  cells: readonly number[],
  top: number,
  fill: string,
  glyphs: Glyphs,
  paint: Paint,
): string[] {
  return Array.from({ length: HEIGHT }, (_, row) => {
    const level = HEIGHT - 1 - row;
    const bar = cells.map((value) => {
      if ((value / top) * HEIGHT > level + 0.25) return fill;
      // A single slow read is what a tail is made of: it must not vanish beside thousands of fast ones.
      return level === 0 && value > 0 ? '.' : ' ';
    });
    return `${glyphs.vertical}${paint(bar.join('').trimEnd())}`;
  });
}

/**
 * Series under each other on one shared axis, in a part for each; each has its own height, which is told in words. The
 * axis stands with the last.
 */
export function histogramParts(
  chart: Chart,
  kit: Kit,
  room: number,
  glyphs: Glyphs,
): readonly (readonly string[])[] {
  const filled = chart.series.flatMap(({ points }) => points.filter(([, y]) => y > 0));
  const xs = filled.map(([x]) => x).filter((x) => !chart.logX || x > 0);
  const min = Math.min(...xs);
  const max = Math.max(...xs);
  const cells = Math.max(20, room - 1);
  // A little room behind the last bin, so that it is seen whole.
  const scale = chart.logX ? logScale(min, max * 1.05, cells) : linearScale(min, max, cells);
  const drawn = chart.series.map(({ points }) => heights(points, scale));
  const tops = drawn.map((columns) => Math.max(1, ...columns));
  const inFigures = columnNumber(chart.yUnit, tops, kit.translator);
  const panels = chart.series.map(({ name, subject }, index) => {
    const fill = glyphOf(glyphs.fills, index);
    const columns = drawn[index] ?? [];
    const top = tops[index] ?? 1;
    const legend = msg('ui.chart.legend-entry', { mark: fill, name });
    const value = figureOf(inFigures(top), chart.yUnit, kit.translator);
    const height = msg(chart.yUnit === 'percent' ? 'ui.chart.y-max.percent' : 'ui.chart.y-max', {
      value,
    });
    const rows = panel(columns, top, fill, glyphs, kit.theme.series(subject, index));
    const words = kit.say(msg('ui.chart.series', { legend, height }));
    return [...wrap(words, room, kit.measure).map((line) => kit.theme.strong(line)), ...rows];
  });
  const axis = axisLines(scale, chart.xUnit, chart.logX, 0, glyphs, kit);
  return [...panels.slice(0, -1), [...(panels.at(-1) ?? []), ...axis]];
}
