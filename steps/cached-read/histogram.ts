import {
  type Chart,
  labelOf,
  logAxis,
  logHistogram,
  type Message,
  type MysqlFact,
  type RedisFact,
} from '#tutorial';
import { msg } from './text.ts';

const BUCKETS = 40;

/** Hits, misses and the database alone on one logarithmic axis; each point is a bucket's lower end and its share in percent. */
export function readsHistogram(
  facts: { readonly redis: RedisFact; readonly mysql: MysqlFact },
  samples: Readonly<Record<'hit' | 'miss' | 'database', Float64Array>>,
): Chart {
  const axis = logAxis(Object.values(samples), BUCKETS);
  const series = (role: keyof typeof samples, name: Message): Chart['series'][number] => ({
    ...{ name, role },
    points: logHistogram(samples[role], axis).map(
      ({ from, count }) => [from, (100 * count) / samples[role].length] as const,
    ),
  });
  return {
    id: 'hit-miss-histogram',
    title: msg('cached-read.histogram'),
    engines: [labelOf('redis', facts.redis), labelOf('mysql', facts.mysql)],
    kind: 'histogram',
    xUnit: 'ms',
    yUnit: 'percent',
    logX: true,
    series: [
      series('hit', msg('cached-read.table.hit')),
      series('database', msg('cached-read.table.database')),
      series('miss', msg('cached-read.table.miss')),
    ],
    notes: [],
  };
}
