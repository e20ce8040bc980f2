import type { Translator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import type { ReportChart } from '../model.ts';
import { barChart } from './chart-bars.ts';
import { histogramChart } from './chart-histogram.ts';
import { lineChart } from './chart-lines.ts';
import { stripChart } from './chart-strips.ts';
import { escape } from './html.ts';

const DRAW = {
  bar: barChart,
  histogram: histogramChart,
  line: lineChart,
  timeline: stripChart,
} as const;

/** The drawing of a chart: words as text of the page, lines and areas as SVG in the page's colours. */
export function chartHtml(chart: ReportChart, translator: Translator): string {
  const finite = {
    ...chart,
    series: chart.series.map((series) => ({
      ...series,
      points: series.points.filter(
        ([x, y]) => Number.isFinite(x) && Number.isFinite(y) && (!chart.logX || x > 0),
      ),
    })),
  };
  const points = finite.series.flatMap((series) => series.points);
  const nothing =
    chart.kind === 'histogram' ? points.every(([, y]) => y <= 0) : points.length === 0;
  if (nothing) return `<p>${escape(translator.text(msg('ui.chart.empty')))}</p>`;
  return DRAW[chart.kind](finite, translator);
}
