import type { Translator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import { figure } from '../../text/quantities.ts';
import type { ReportChart } from '../model.ts';
import { axisHtml, axisOf, tickLines } from './axis.ts';
import { escape } from './html.ts';

/** Height of a lane in its drawing, and the least height of something in it. */
const LANE = 24;
const LEAST = 8;

/** One lane for each series: a bar for each span of time in which something happened, as high as how often it did. */
export function stripChart(chart: ReportChart, translator: Translator): string {
  const points = chart.series.flatMap((series) => series.points);
  const xs = points.map(([x]) => x);
  const most = Math.max(...points.map(([, y]) => y), 1);
  const bin = binOf(chart);
  const axis = axisOf(Math.min(...xs), Math.max(...xs) + bin, false);
  const x = (value: number): number => Number((1000 * axis.share(value)).toFixed(2));
  const lanes = chart.series.map(({ name, points: of }) => {
    const happened = of.filter(([, y]) => y > 0);
    const bars = happened.map(([at, y]) => {
      const height = Number((LEAST + ((LANE - LEAST) * y) / most).toFixed(2));
      return `<path class="event" d="M${x(at)} ${LANE}V${LANE - height}H${x(at + bin)}V${LANE}Z"/>`;
    });
    const sum = happened.reduce((all, [, y]) => all + y, 0);
    const total = translator.text(
      msg('report.strip', { sum: figure(sum, chart.yUnit, translator) }),
    );
    return (
      `<div class="strip"><span class="name">${escape(name)}</span><span class="value">${escape(total)}</span>` +
      `<svg class="lane" viewBox="0 0 1000 ${LANE}" preserveAspectRatio="none" aria-hidden="true">` +
      `${tickLines(axis, LANE)}<path class="none" d="M0 ${LANE - 1}H1000"/>${bars.join('')}</svg></div>`
    );
  });
  const width =
    chart.xUnit === 's' && bin < 1
      ? ({ value: Math.round(bin * 1000), unit: 'ms' } as const)
      : { value: bin, unit: chart.xUnit };
  const note = translator.text(
    msg('report.strips', { width, most: figure(most, chart.yUnit, translator) }),
  );
  return (
    `<div class="strips">${lanes.join('')}` +
    `<div class="under">${axisHtml(axis, chart.xUnit, translator)}</div></div>` +
    `<p class="soft">${escape(note)}</p>`
  );
}

/** The length of one span: the smallest distance between two points; 1 where there is only one. */
function binOf(chart: ReportChart): number {
  const distances = chart.series.flatMap(({ points }) =>
    points.slice(1).map(([x], at) => x - (points[at]?.[0] ?? x)),
  );
  const least = Math.min(...distances.filter((distance) => distance > 0));
  return Number.isFinite(least) ? Number(least.toPrecision(6)) : 1;
}
