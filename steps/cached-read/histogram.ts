import {
  type Chart,
  labelOf,
  logAxis,
  type Message,
  type MysqlFact,
  type RedisFact,
} from '#tutorial';
import { shareSeries } from '../kit/share-histogram.ts';
import { msg } from './text.ts';

const BUCKETS = 40;

/** Hits, misses and the database alone on one logarithmic axis; each point is a bucket's lower end and its share in percent. */
export function readsHistogram(
  facts: { readonly redis: RedisFact; readonly mysql: MysqlFact },
  samples: Readonly<Record<'hit' | 'miss' | 'database', Float64Array>>,
): Chart {
  const axis = logAxis(Object.values(samples), BUCKETS);
  const series = (
    name: Message,
    subject: 'hit' | 'miss' | 'database',
    values = samples[subject],
  ): Chart['series'][number] => ({
    name,
    subject,
    ...shareSeries(values, axis),
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
      series(msg('cached-read.table.hit'), 'hit'),
      series(msg('cached-read.table.database'), 'database'),
      series(msg('cached-read.table.miss'), 'miss'),
    ],
    notes: [],
  };
}
