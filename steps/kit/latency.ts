import type { Cell, Column, Summary } from '#tutorial';
import { msg } from './text.ts';

/** What is told of measured times: how many there were, and in ms how long they took. */
const COLUMNS = {
  n: { id: 'n', name: msg('cached-read.table.n'), unit: 'count' },
  p50: { id: 'p50', name: msg('cached-read.table.p50'), unit: 'ms' },
  p95: { id: 'p95', name: msg('cached-read.table.p95'), unit: 'ms' },
  p99: { id: 'p99', name: msg('cached-read.table.p99'), unit: 'ms' },
  max: { id: 'max', name: msg('cached-read.table.max'), unit: 'ms' },
} as const satisfies Readonly<Record<string, Column>>;

/** One column of a latency table. */
export type LatencyColumn = keyof typeof COLUMNS;

const ALL = Object.keys(COLUMNS) as readonly LatencyColumn[];

/** The columns of a latency table; those that are asked for, or all. */
export function latencyColumns(which: readonly LatencyColumn[] = ALL): readonly Column[] {
  return which.map((id) => COLUMNS[id]);
}

/** The cells under `latencyColumns` of the same columns; a p99 of too few samples is not there. */
export function latencyCells(
  summary: Summary,
  which: readonly LatencyColumn[] = ALL,
): readonly Cell[] {
  return which.map((id) => summary[id] ?? null);
}
