import type { Chart, EngineLabel, Message, Quantity, Table } from '#tutorial';
import { msg } from './text.ts';
import { binPoints } from '../../kit/query-timeline.ts';
import { ms } from '../../kit/quantities.ts';
import type { CrowdResult, Protection } from './crowd.ts';

/** What MySQL got with each protection, and what the readers felt. */
export function crowdTable(
  results: readonly CrowdResult[],
  engines: readonly EngineLabel[],
  crowd: { readonly readers: number; readonly instances: number; readonly seconds: number },
): Table {
  return {
    id: 'stampede',
    title: msg('lab.stampede.crowd.title', crowd),
    engines,
    columns: [
      { id: 'protection', name: msg('lab.stampede.crowd.protection'), unit: 'text' },
      { id: 'reads', name: msg('lab.stampede.crowd.reads'), unit: 'count' },
      { id: 'expiries', name: msg('lab.stampede.crowd.expiries'), unit: 'count' },
      { id: 'queries', name: msg('lab.stampede.crowd.queries'), unit: 'count' },
      { id: 'peak', name: msg('lab.stampede.crowd.peak'), unit: 'count' },
      { id: 'p50', name: msg('lab.stampede.crowd.p50'), unit: 'ms' },
      { id: 'slowest', name: msg('lab.stampede.crowd.slowest'), unit: 'ms' },
    ],
    rows: results.map(({ protection, reads, expiries, timeline }) => [
      protection.name,
      reads.n,
      expiries,
      timeline.total,
      Math.max(0, ...timeline.bins),
      reads.p50,
      reads.max,
    ]),
    notes: [verdict(results), msg('lab.stampede.crowd.method')],
  };
}

/** The queries of one protection. */
export function queriesOf(results: readonly CrowdResult[], id: Protection['id']): number {
  return results.find(({ protection }) => protection.id === id)?.timeline.total ?? 0;
}

function verdict(results: readonly CrowdResult[]): Message {
  const slowest = (id: Protection['id']): Quantity =>
    ms(results.find(({ protection }) => protection.id === id)?.reads.max ?? 0);
  return msg('lab.stampede.crowd.verdict', {
    none: queriesOf(results, 'none'),
    flight: queriesOf(results, 'single-flight'),
    lock: queriesOf(results, 'lock'),
    early: queriesOf(results, 'early-refresh'),
    noneMs: slowest('none'),
    earlyMs: slowest('early-refresh'),
  });
}

/** When MySQL got its queries, one lane per protection. */
export function crowdChart(
  results: readonly CrowdResult[],
  engines: readonly EngineLabel[],
): Chart {
  return {
    id: 'stampede-timeline',
    title: msg('lab.stampede.crowd.chart'),
    engines,
    kind: 'timeline',
    xUnit: 's',
    yUnit: 'count',
    logX: false,
    series: results.map(({ protection, timeline }) => ({
      name: protection.name,
      points: binPoints(timeline),
    })),
    notes: [],
  };
}
