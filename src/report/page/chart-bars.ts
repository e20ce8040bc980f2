import type { Translator } from '../../text/index.ts';
import { figure } from '../../text/quantities.ts';
import type { ReportChart } from '../model.ts';
import { escape, percentOf } from './html.ts';

/** One bar: its name, its figure as it is read, and its length as a share of the longest. */
export interface Bar {
  readonly name: string;
  readonly value: string;
  readonly share: number;
  /** A colour of the page. */
  readonly color: string;
}

/** Bars under each other, each between its name and its figure; named, so that they need no colours of their own. */
export function barsHtml(bars: readonly Bar[]): string {
  const rows = bars.map(
    ({ name, value, share, color }) =>
      `<span class="name">${escape(name)}</span>` +
      `<span class="track"><span class="fill" style="width:${percentOf(share)};background:${color}"></span></span>` +
      `<span class="value">${escape(value)}</span>`,
  );
  return `<div class="bars">${rows.join('')}</div>`;
}

/** One bar for each point of a chart. */
export function barChart(chart: ReportChart, translator: Translator): string {
  const most = Math.max(...chart.series.flatMap(({ points }) => points.map(([, y]) => y)));
  const bars = chart.series.flatMap(({ name, subject, points }) =>
    points.map(([x, y]) => {
      const only = points.length === 1 || chart.xUnit === 'text';
      return {
        name: only ? name : `${name} ${figure(x, chart.xUnit, translator)}`,
        value: figure(y, chart.yUnit, translator),
        share: most > 0 ? y / most : 0,
        color: `var(--${subject ?? 'series-1'})`,
      };
    }),
  );
  return barsHtml(bars);
}
