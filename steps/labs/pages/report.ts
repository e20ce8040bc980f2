import { type Chart, type EngineLabel, logAxis, type Table } from '#tutorial';
import { msg } from './text.ts';
import { latencyCells, latencyColumns } from '../../kit/latency.ts';
import { shareSeries } from '../../kit/share-histogram.ts';
import type { PageLife } from './life.ts';
import { COUNTED, type MeasuredPages } from './measurement.ts';
import { lifeNotes, waysNotes } from './sentences.ts';

const TIMES = ['n', 'p50', 'p95', 'p99'] as const;

/** The three ways side by side, with the verdicts. */
export function waysTable(measured: MeasuredPages, engines: readonly EngineLabel[]): Table {
  return {
    id: 'pages',
    title: msg('lab.pages.ways.title'),
    engines,
    columns: [
      { id: 'way', name: msg('lab.pages.ways.way'), unit: 'text' },
      ...latencyColumns(TIMES),
      { id: 'bytes', name: msg('lab.pages.ways.bytes'), unit: 'bytes' },
      { id: 'queries', name: msg('lab.pages.ways.queries', { requests: COUNTED }), unit: 'count' },
    ],
    rows: measured.ways.map(({ name, result: { summary }, bytes, queries }) => [
      name,
      ...latencyCells(summary, TIMES),
      bytes,
      queries,
    ]),
    notes: [...waysNotes(measured), msg('lab.pages.ways.method', { rounds: measured.rounds })],
  };
}

/** The times of the three ways on one axis. */
export function waysChart(measured: MeasuredPages, engines: readonly EngineLabel[]): Chart {
  const axis = logAxis(measured.ways.map(({ result }) => result.samples));
  return {
    id: 'pages-times',
    title: msg('lab.pages.ways.chart'),
    engines,
    kind: 'histogram',
    xUnit: 'ms',
    yUnit: 'percent',
    logX: true,
    series: measured.ways.map(({ name, result }) => ({
      name,
      ...shareSeries(result.samples, axis),
    })),
    notes: [],
  };
}

/** What one browser was told over two lives of a cached page. */
export function lifeTable(
  { moments, staleMs }: PageLife,
  engines: readonly EngineLabel[],
  ttlSeconds: number,
): Table {
  return {
    id: 'pages-life',
    title: msg('lab.pages.life.title', { ttl: ttlSeconds }),
    engines,
    columns: [
      { id: 'moment', name: msg('lab.pages.life.moment'), unit: 'text' },
      { id: 'at', name: msg('lab.pages.life.at'), unit: 's' },
      { id: 'cache', name: msg('lab.pages.life.cache'), unit: 'text' },
      { id: 'status', name: msg('lab.pages.life.status'), unit: 'text' },
      { id: 'bytes', name: msg('lab.pages.ways.bytes'), unit: 'bytes' },
    ],
    rows: moments.map(({ name, at, look }) => [
      name,
      at,
      msg(`lab.pages.cache.${look.from}`),
      String(look.response.status),
      look.response.bytes,
    ]),
    notes: lifeNotes({ moments, staleMs }),
  };
}
