import type { Translator } from '../../text/index.ts';
import { roundUp } from '../../text/scale.ts';
import type { ReportChart } from '../model.ts';
import { axisHtml, axisOf, tickLines, tickText, unitWord, type Axis } from './axis.ts';
import { strokesOf, type Stroke } from './colors.ts';
import { escape, percentOf } from './html.ts';

/** Height of a drawing; the page draws it in as many pixels. */
const HEIGHT = 200;

type Points = ReportChart['series'][number]['points'];

/** Several lines over one axis, with their names above them. */
export function lineChart(chart: ReportChart, translator: Translator): string {
  const series = chart.series.map(({ points }) => points.toSorted(([a], [b]) => a - b));
  const xs = series.flat().map(([x]) => x);
  const ys = series.flat().map(([, y]) => y);
  const x = axisOf(Math.min(...xs), Math.max(...xs), chart.logX);
  const y = axisOf(Math.min(0, ...ys), roundUp(Math.max(...ys)), false);
  const strokes = strokesOf(chart.series.map(({ subject }) => subject));
  const lines = series.map((points, at) => linePath(points, x, y, strokes[at]));
  const unit = unitWord(chart.yUnit, translator);
  return (
    legendHtml(chart, strokes) +
    (unit === '' ? '' : `<div class="unit above">${escape(unit)}</div>`) +
    `<div class="plot">${sideHtml(y, translator)}` +
    `<svg viewBox="0 0 1000 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">` +
    `${levels(y)}${tickLines(x, HEIGHT)}${lines.join('')}</svg>` +
    `<div class="under">${axisHtml(x, chart.xUnit, translator)}</div></div>`
  );
}

function linePath(points: Points, x: Axis, y: Axis, stroke: Stroke | undefined): string {
  const at = points.map(([px, py]) => {
    const [left, top] = [1000 * x.share(px), HEIGHT * (1 - y.share(py))];
    return `${Number(left.toFixed(2))} ${Number(top.toFixed(2))}`;
  });
  const { color, dash } = stroke ?? { color: 'currentColor', dash: 'none' };
  return `<path class="line" d="M${at.join('L')}" style="stroke:${color};stroke-dasharray:${dash}"/>`;
}

function levels(y: Axis): string {
  return y.ticks
    .map((tick) => {
      const top = Number((HEIGHT * (1 - y.share(tick))).toFixed(2));
      return `<path class="grid" d="M0 ${top}H1000"/>`;
    })
    .join('');
}

/** The values beside a drawing. */
function sideHtml(y: Axis, translator: Translator): string {
  const texts = y.ticks.map((tick) => tickText(tick, translator));
  const width = Math.max(...texts.map((text) => text.length));
  const values = y.ticks.map(
    (tick, at) =>
      `<span style="top:${percentOf(1 - y.share(tick))}">${escape(texts[at] ?? '')}</span>`,
  );
  return `<div class="side" style="width:${width}ch">${values.join('')}</div>`;
}

function legendHtml(chart: ReportChart, strokes: readonly Stroke[]): string {
  const names = chart.series.map(({ name }, at) => {
    const { color, dash } = strokes[at] ?? { color: 'currentColor', dash: 'none' };
    return (
      '<li><svg class="key" viewBox="0 0 28 10" aria-hidden="true">' +
      `<path class="line" d="M0 5H28" style="stroke:${color};stroke-dasharray:${dash}"/></svg>` +
      `${escape(name)}</li>`
    );
  });
  return `<ul class="legend">${names.join('')}</ul>`;
}
