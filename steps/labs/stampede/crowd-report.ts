import type { Chart, EngineLabel, Table } from '#tutorial';
import { msg } from './text.ts';
import { binPoints } from '../../kit/query-timeline.ts';
import { perExpiry, type CrowdResult, type Protection } from './crowd.ts';
import { crowdNotes, lateNotes } from './sentences.ts';

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
      { id: 'per-expiry', name: msg('lab.stampede.crowd.per-expiry'), unit: 'count' },
      { id: 'peak', name: msg('lab.stampede.crowd.peak'), unit: 'count' },
      { id: 'p50', name: msg('lab.stampede.crowd.p50'), unit: 'ms' },
      { id: 'slowest', name: msg('lab.stampede.crowd.slowest'), unit: 'ms' },
    ],
    rows: results.map((result) => [
      result.protection.name,
      result.reads.n,
      result.expiries,
      result.timeline.total,
      shownPerExpiry(result),
      Math.max(0, ...result.timeline.bins),
      result.reads.p50,
      result.reads.max,
    ]),
    notes: [
      ...crowdNotes(results),
      msg('lab.stampede.crowd.method'),
      ...lateNotes(results),
      ...(results.some(({ expiries }) => expiries !== null)
        ? [msg('lab.stampede.crowd.method.expiries')]
        : []),
      ...(results.some((result) => shownPerExpiry(result) === null)
        ? [msg('lab.stampede.crowd.dash')]
        : []),
    ],
  };
}

/** Queries per expiry; null where there was none to count by, or where most queries belong to none: with early refresh. */
function shownPerExpiry(result: CrowdResult): number | null {
  return result.protection.id === 'early-refresh' ? null : perExpiry(result);
}

/** The queries of one protection. */
export function queriesOf(results: readonly CrowdResult[], id: Protection['id']): number {
  return results.find(({ protection }) => protection.id === id)?.timeline.total ?? 0;
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
