import type { Chart, EngineLabel } from '#tutorial';
import { msg } from './text.ts';
import type { Second } from './seconds.ts';

/** The hit ratio over time. */
export function hitRatioChart(seconds: readonly Second[], engines: readonly EngineLabel[]): Chart {
  return {
    ...lineChart(engines),
    id: 'load-hit-ratio',
    title: msg('lab.load.chart.hit-ratio'),
    yUnit: 'percent',
    series: [
      {
        name: msg('lab.load.seconds.hits'),
        subject: 'hit',
        points: seconds.flatMap(({ second, hitPercent }) =>
          hitPercent === null ? [] : [[second, hitPercent] as const],
        ),
      },
    ],
  };
}

/** What readers asked for and what of it reached MySQL. */
export function ratesChart(seconds: readonly Second[], engines: readonly EngineLabel[]): Chart {
  return {
    ...lineChart(engines),
    id: 'load-rates',
    title: msg('lab.load.chart.rates'),
    yUnit: 'per-second',
    series: [
      {
        name: msg('lab.load.seconds.reads'),
        points: seconds.map(({ second, readsPerSecond }) => [second, readsPerSecond]),
      },
      {
        name: msg('lab.load.seconds.queries'),
        subject: 'database',
        points: seconds.map(({ second, queriesPerSecond }) => [second, queriesPerSecond]),
      },
    ],
  };
}

function lineChart(engines: readonly EngineLabel[]) {
  return { engines, kind: 'line', xUnit: 's', logX: false, notes: [] } as const;
}
