import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ReportChart } from './model.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer]);

const WIDTH = 760;
const HEIGHT = 320;

/** Stand-ins that the library can parse; each becomes the page's own colour, so that it follows light and dark. */
const COLORS = {
  text: { drawn: '#010203', page: 'var(--text)' },
  rule: { drawn: '#010204', page: 'var(--rule)' },
  series: [
    { drawn: '#010205', page: 'var(--series-1)' },
    { drawn: '#010206', page: 'var(--series-2)' },
    { drawn: '#010207', page: 'var(--series-3)' },
    { drawn: '#010208', page: 'var(--series-4)' },
  ],
} as const;

/** Lines differ by their dashes, too, for readers who cannot tell the colours apart. */
const DASHES = ['solid', 'dashed', 'dotted', [8, 3, 2, 3]] as const;

/** A chart as a self-contained SVG element that needs no script and follows the page's colours. */
export function chartToSvg(chart: ReportChart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  try {
    drawing.setOption({
      animation: false,
      color: COLORS.series.map(({ drawn }) => drawn),
      textStyle: { fontFamily: 'inherit', color: COLORS.text.drawn },
      legend: { top: 0, textStyle: { color: COLORS.text.drawn, fontSize: 13 } },
      grid: { left: 60, right: 30, top: 44, bottom: 52 },
      xAxis: { ...axis(chart.xUnit), ...xAxisOf(chart), nameLocation: 'middle', nameGap: 32 },
      yAxis: { ...axis(chart.yUnit), type: 'value', nameLocation: 'end' },
      series: chart.series.map((series, index) => seriesOf(chart, series, index)),
    });
    return inPageColors(drawing.renderToSVGString());
  } finally {
    drawing.dispose();
  }
}

function axis(unit: string): Record<string, unknown> {
  return {
    name: unit === 'percent' ? '%' : unit === 'times' ? 'x' : unit,
    nameTextStyle: { color: COLORS.text.drawn },
    axisLine: { lineStyle: { color: COLORS.rule.drawn } },
    axisLabel: { color: COLORS.text.drawn },
    splitLine: { lineStyle: { color: COLORS.rule.drawn } },
  };
}

function xAxisOf(chart: ReportChart): Record<string, unknown> {
  if (chart.kind === 'bar') {
    const values = new Set(chart.series.flatMap(({ points }) => points.map(([x]) => x)));
    return { type: 'category', data: [...values].map(String) };
  }
  const values = chart.series.flatMap(({ points }) => points.map(([x]) => x));
  return {
    type: chart.logX ? 'log' : 'value',
    min: Math.min(...values),
    max: Math.max(...values),
    axisLabel: { color: COLORS.text.drawn, formatter: shortNumber },
  };
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(2)));
}

function seriesOf(
  chart: ReportChart,
  series: ReportChart['series'][number],
  index: number,
): Record<string, unknown> {
  const { name } = series;
  if (chart.kind === 'bar') {
    return { name, type: 'bar', data: series.points.map(([x, y]) => [String(x), y]) };
  }
  const filled = chart.kind === 'histogram';
  return {
    name,
    type: 'line',
    data: series.points.map(([x, y]) => [x, y]),
    showSymbol: false,
    // A point stands for the time from its x to the next one.
    step: chart.kind === 'line' ? false : 'end',
    lineStyle: { width: 2, type: DASHES[index % DASHES.length] },
    ...(filled ? { areaStyle: { opacity: 0.25 } } : {}),
  };
}

function inPageColors(svg: string): string {
  return [COLORS.text, COLORS.rule, ...COLORS.series].reduce(
    (drawn, color) => drawn.replaceAll(color.drawn, color.page),
    svg,
  );
}
