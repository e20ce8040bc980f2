import type { Chart } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import { axisLines, glyphOf, tickText, type Glyphs } from './chart-frame.ts';
import { linearScale, logScale, roundUp, type Scale } from '../text/scale.ts';
import type { Kit } from './kit.ts';
import { figureOf } from '../text/quantities.ts';
import { padStart } from './width.ts';
import { wrap } from './wrap.ts';

/** Rows of a series by itself, and of each of several. */
const HEIGHT = { alone: 10, each: 5 };

type Series = Chart['series'][number];
type Points = Series['points'];

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

/** What all series of a chart share. */
interface Axes {
  readonly x: Scale;
  /** Highest and lowest value of all. */
  readonly top: number;
  readonly bottom: number;
  /** Columns left of the axis. */
  readonly left: number;
}

/**
 * One series as a line of marks. Several stand under each other on the same axes, each filled down to its foot: where
 * lines cross, nobody could follow them without colours. A part for each; the axis stands with the last.
 */
export function lineParts(
  chart: Chart,
  kit: Kit,
  room: number,
  glyphs: Glyphs,
): readonly (readonly string[])[] {
  const series = chart.series.map((one) => ({
    ...one,
    points: one.points.toSorted((a, b) => a[0] - b[0]),
  }));
  const axes = axesOf(chart, series, kit, room);
  const alone = series.length === 1;
  const panels = series.map((one, index) => {
    const glyph = glyphOf(alone ? glyphs.marks : glyphs.fills, index);
    const paint = kit.theme.series(one.subject, index);
    const rows = rowsOf(one.points, axes, alone ? 'line' : 'area', glyph);
    const drawn = labelled(rows, chart, axes, kit, glyphs, paint);
    if (alone) return drawn;
    const legend = kit.say(msg('ui.chart.legend-entry', { mark: glyph, name: one.name }));
    return [...wrap(legend, room, kit.measure).map((line) => kit.theme.strong(line)), ...drawn];
  });
  const [first] = series;
  const legend =
    alone && first !== undefined
      ? [msg('ui.chart.legend-entry', { mark: glyphOf(glyphs.marks, 0), name: first.name })]
      : [];
  const foot = [
    ...axisLines(axes.x, chart.xUnit, chart.logX, axes.left, glyphs, kit),
    ...legend.flatMap((entry) =>
      wrap(`${kit.say(msg('ui.chart.legend'))} ${kit.say(entry)}`, room, kit.measure),
    ),
  ];
  return [...panels.slice(0, -1), [...(panels.at(-1) ?? []), ...foot]];
}

function axesOf(chart: Chart, series: readonly Series[], kit: Kit, room: number): Axes {
  const all = series.flatMap(({ points }) => points);
  const xs = all.map(([x]) => x).filter((x) => !chart.logX || x > 0);
  const ys = all.map(([, y]) => y);
  const bottom = Math.min(0, ...ys);
  const top = roundUp(Math.max(...ys));
  const texts = [top, (top + bottom) / 2, bottom].map((y) => yText(y, chart, kit));
  const left = Math.max(...texts.map((text) => kit.measure(text))) + 1;
  const build = chart.logX ? logScale : linearScale;
  const x = build(Math.min(...xs), Math.max(...xs), Math.max(20, room - left - 1));
  return { x, top, bottom, left };
}

function yText(y: number, { yUnit }: Chart, kit: Kit): string {
  return figureOf(tickText(y, kit), yUnit, kit.translator);
}

/** The rows of one series from the top, without what stands left of the axis. */
function rowsOf(
  points: Points,
  { x, top, bottom }: Axes,
  how: 'line' | 'area',
  glyph: string,
): string[] {
  const height = how === 'line' ? HEIGHT.alone : HEIGHT.each;
  const scale = linearScale(bottom, top, height);
  const levels = Array.from({ length: x.cells }, (_, column) => {
    const y = valueAt(points, x.value(column));
    // An area of nothing is none, and not the lowest row of something.
    return y === null || (how === 'area' && y <= bottom) ? -1 : scale.cell(y);
  });
  return Array.from({ length: height }, (_, row) => {
    const level = height - 1 - row;
    const isMarked = (at: number): boolean => (how === 'line' ? at === level : at >= level);
    return levels
      .map((at) => (at >= 0 && isMarked(at) ? glyph : ' '))
      .join('')
      .trimEnd();
  });
}

/** Rows behind the vertical axis, with the values at its ends, and in its middle where there is room. */
function labelled(
  rows: readonly string[],
  chart: Chart,
  { top, bottom, left }: Axes,
  kit: Kit,
  glyphs: Glyphs,
  paint: (text: string) => string,
): string[] {
  const last = rows.length - 1;
  const middle = rows.length === HEIGHT.alone ? [[Math.floor(last / 2), (top + bottom) / 2]] : [];
  const values = new Map([[0, top], [last, bottom], ...middle] as [number, number][]);
  return rows.map((row, index) => {
    const value = values.get(index);
    const text = value === undefined ? '' : yText(value, chart, kit);
    const label = padStart(text, left - 1, kit.measure);
    return `${kit.theme.quiet(`${label} ${glyphs.vertical}`)}${paint(row)}`;
  });
}
