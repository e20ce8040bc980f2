import {
  type Cell,
  labelOf,
  type Message,
  type MysqlFact,
  type RedisFact,
  type Summary,
  type Table,
} from '#tutorial';
import { ratio, times } from '../kit/quantities.ts';
import { msg } from './text.ts';
import type { MeasuredReads } from './measurement.ts';
import { latencyCells, latencyColumns } from '../kit/latency.ts';

/** The table's id, by which the summary finds it again. */
export const READS_TABLE = 'hit-miss';

/** The hit/miss latency table with its verdict. */
export function readsTable(
  sql: string,
  facts: { readonly redis: RedisFact; readonly mysql: MysqlFact },
  measured: MeasuredReads,
): Table {
  return {
    id: READS_TABLE,
    title: sql,
    engines: [labelOf('redis', facts.redis), labelOf('mysql', facts.mysql)],
    columns: [
      { id: 'read', name: msg('cached-read.table.read'), unit: 'text' },
      ...latencyColumns(),
    ],
    rows: [
      row(msg('cached-read.table.hit'), measured.hit),
      row(msg('cached-read.table.miss'), measured.miss),
      row(msg('cached-read.table.database'), measured.database),
    ],
    notes: notesFor(measured),
  };
}

function row(name: Message, summary: Summary): readonly Cell[] {
  return [name, ...latencyCells(summary)];
}

function notesFor(measured: MeasuredReads): readonly Message[] {
  const { hitAgainstDatabase: hit, missAgainstDatabase: miss } = measured;
  const range = { low: ratio(hit.lowest), high: ratio(hit.highest), rounds: hit.rounds };
  const notes = [
    hit.verdict === 'too-small-to-claim'
      ? msg('cached-read.verdict.too-small', {
          ...range,
          speedUp: ratio(hit.speedUp),
          factor: ratio(hit.highest / hit.lowest),
        })
      : hit.verdict === 'faster'
        ? msg('cached-read.verdict.faster', { ...range, speedUp: times(hit.speedUp) })
        : msg('cached-read.verdict.slower', {
            rounds: hit.rounds,
            low: ratio(1 / hit.highest),
            high: ratio(1 / hit.lowest),
            slowDown: times(1 / hit.speedUp),
          }),
    miss.verdict === 'slower'
      ? msg('cached-read.miss.costs', { times: times(1 / miss.speedUp) })
      : msg('cached-read.miss.unclear'),
  ];
  return measured.hit.p99 === undefined
    ? [...notes, msg('cached-read.p99.missing', { n: measured.hit.n })]
    : notes;
}
