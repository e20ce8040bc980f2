import type { Chart } from '../events.ts';
import { msg } from '../i18n/message.ts';
import type { Kit } from './kit.ts';
import { formatNumber, quantity } from './number-format.ts';
import { padEnd } from './width.ts';

/** The body of a chart in at most `room` columns. */
export function chartLines(chart: Chart, kit: Kit, room: number): string[] {
  const most = Math.max(0, ...chart.series.flatMap(({ points }) => points.map(([, y]) => y)));
  if (most === 0) return [kit.say(msg('ui.chart.empty'))];
  const bar = Math.max(10, room - 40);
  return chart.series.flatMap(({ name, points }) => [
    kit.say(name),
    ...points.map(
      ([x, y]) =>
        `  ${padEnd(quantity(x, chart.xUnit, kit.translator), 12, kit.measure)}${'#'.repeat(Math.round((y / most) * bar))} ${formatNumber(y, chart.yUnit, kit.translator)}`,
    ),
  ]);
}
