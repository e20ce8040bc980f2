import type { Translator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import { figure } from '../../text/quantities.ts';
import type { ReportChart } from '../model.ts';
import { axisHtml, axisOf, tickLines, type Axis } from './axis.ts';
import { strokesOf } from './colors.ts';
import { escape } from './html.ts';

/** Height of one series. */
const HEIGHT = 56;
/** A single slow read is what a tail is made of: it must not vanish beside thousands of fast ones. */
const LEAST = 2.5;

type Points = ReportChart['series'][number]['points'];

/** Series under each other on one axis, each with its own height, which is told in words. */
export function histogramChart(chart: ReportChart, translator: Translator): string {
  const ends = chart.series.flatMap(({ points }) =>
    points.flatMap(([x, y], at) => (y > 0 ? [x, endOf(points, at)] : [])),
  );
  const axis = axisOf(Math.min(...ends), Math.max(...ends), chart.logX);
  const strokes = strokesOf(chart.series.map(({ subject }) => subject));
  const panels = chart.series.map(({ name, points }, at) => {
    const most = Math.max(...points.map(([, y]) => y), Number.MIN_VALUE);
    const height = translator.text(
      msg('ui.chart.y-max', { value: figure(most, chart.yUnit, translator) }),
    );
    return (
      `<div class="panel"><span class="name">${escape(name)}</span> <span class="soft">${escape(height)}</span></div>` +
      `<svg class="bins" viewBox="0 0 1000 ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">` +
      `${tickLines(axis, HEIGHT)}<path d="${binsPath(points, most, axis)}" style="fill:${strokes[at]?.color ?? 'currentColor'}"/>` +
      `<path class="none" d="M0 ${HEIGHT}H1000"/></svg>`
    );
  });
  return `<div class="histogram">${panels.join('')}<div class="under">${axisHtml(axis, chart.xUnit, translator)}</div></div>`;
}

/** A bin begins at its point and ends where the next one begins; the last is as long as the one before. */
function endOf(points: Points, at: number): number {
  const [x] = points[at] ?? [0];
  const next = points[at + 1]?.[0];
  if (next !== undefined) return next;
  const before = points[at - 1]?.[0];
  return before === undefined || before <= 0 ? x * 1.1 : (x * x) / before;
}

function binsPath(points: Points, most: number, axis: Axis): string {
  const x = (value: number): number => Number((1000 * axis.share(value)).toFixed(2));
  return points
    .flatMap(([at, y], index) => {
      if (y <= 0) return [];
      const top = Number((HEIGHT - Math.max(LEAST, (HEIGHT * y) / most)).toFixed(2));
      return [`M${x(at)} ${HEIGHT}V${top}H${x(endOf(points, index))}V${HEIGHT}Z`];
    })
    .join('');
}
