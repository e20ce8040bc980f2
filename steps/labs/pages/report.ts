import type { Chart, EngineLabel, Table } from '../../../src/contract/events.ts';
import { ms, ratio, times } from '../../kit/quantities.ts';
import type { Message, Quantity } from '../../../src/contract/message.ts';
import { msg } from './text.ts';
import { logAxis, logHistogram, type Comparison } from '../../../src/measure/index.ts';
import type { PageLife } from './life.ts';
import { COUNTED, type MeasuredPages } from './measurement.ts';
import { column } from '../../kit/column.ts';

/** The three ways side by side, with the verdicts. */
export function waysTable(measured: MeasuredPages, engines: readonly EngineLabel[]): Table {
  return {
    id: 'pages',
    title: msg('lab.pages.ways.title'),
    engines,
    columns: [
      column('way', msg('lab.pages.ways.way'), 'text'),
      column('n', msg('lab.pages.ways.n'), 'count'),
      column('p50', msg('lab.pages.ways.p50'), 'ms'),
      column('p95', msg('lab.pages.ways.p95'), 'ms'),
      column('p99', msg('lab.pages.ways.p99'), 'ms'),
      column('bytes', msg('lab.pages.ways.bytes'), 'bytes'),
      column('queries', msg('lab.pages.ways.queries', { requests: COUNTED }), 'count'),
    ],
    rows: measured.ways.map(({ name, result: { summary }, bytes, queries }) => [
      name,
      summary.n,
      summary.p50,
      summary.p95,
      summary.p99 ?? null,
      bytes,
      queries,
    ]),
    notes: [
      cachedVerdict(measured.cachedAgainstMade),
      sameVerdict(measured.sameAgainstCached),
      msg('lab.pages.ways.method', { rounds: measured.rounds }),
    ],
  };
}

function cachedVerdict(compared: Comparison): Message {
  const { verdict, speedUp } = compared;
  if (verdict === 'faster') {
    return msg('lab.pages.verdict.faster', { times: times(speedUp), ...range(compared) });
  }
  return verdict === 'slower'
    ? msg('lab.pages.verdict.slower', { times: times(1 / speedUp) })
    : msg('lab.pages.verdict.unclear', range(compared));
}

function sameVerdict(compared: Comparison): Message {
  return compared.verdict === 'faster'
    ? msg('lab.pages.verdict.same-faster', { times: times(compared.speedUp), ...range(compared) })
    : msg('lab.pages.verdict.same-unclear', range(compared));
}

function range({ lowest, highest }: Comparison): { low: Quantity; high: Quantity } {
  return { low: ratio(lowest), high: ratio(highest) };
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
    yUnit: 'count',
    logX: true,
    series: measured.ways.map(({ name, result }) => ({
      name,
      points: logHistogram(result.samples, axis).map(({ from, count }) => [from, count]),
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
      column('moment', msg('lab.pages.life.moment'), 'text'),
      column('at', msg('lab.pages.life.at'), 's'),
      column('cache', msg('lab.pages.life.cache'), 'text'),
      column('status', msg('lab.pages.life.status'), 'text'),
      column('bytes', msg('lab.pages.ways.bytes'), 'bytes'),
    ],
    rows: moments.map(({ name, at, look }) => [
      name,
      at,
      look.from,
      String(look.response.status),
      look.response.bytes,
    ]),
    notes: [msg('lab.pages.life.verdict', { ms: ms(staleMs) })],
  };
}
