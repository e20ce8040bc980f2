import { labelOf } from '../../src/engines/engine.ts';
import type { Cell, Column, Table } from '../../src/contract/events.ts';
import type { MysqlFact, RedisFact } from '../../src/contract/facts.ts';
import { msg, type Message } from '../../src/text/message.ts';
import type { Summary } from '../../src/measure/index.ts';
import type { MeasuredReads } from './measurement.ts';
import { column } from '../kit/column.ts';

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
    columns: COLUMNS,
    rows: [
      row(msg('cached-read.table.hit'), measured.hit),
      row(msg('cached-read.table.miss'), measured.miss),
      row(msg('cached-read.table.database'), measured.database),
    ],
    notes: notesFor(measured),
  };
}

const COLUMNS: readonly Column[] = [
  column('read', msg('cached-read.table.read'), 'text'),
  column('n', msg('cached-read.table.n'), 'count'),
  column('p50', msg('cached-read.table.p50'), 'ms'),
  column('p95', msg('cached-read.table.p95'), 'ms'),
  column('p99', msg('cached-read.table.p99'), 'ms'),
  column('max', msg('cached-read.table.max'), 'ms'),
];

function row(name: Message, summary: Summary): readonly Cell[] {
  return [name, summary.n, summary.p50, summary.p95, summary.p99 ?? null, summary.max];
}

function notesFor(measured: MeasuredReads): readonly Message[] {
  const { hitAgainstDatabase: hit, missAgainstDatabase: miss } = measured;
  const range = { low: ratioText(hit.lowest), high: ratioText(hit.highest), rounds: hit.rounds };
  const notes = [
    hit.verdict === 'too-small-to-claim'
      ? msg('cached-read.verdict.too-small', {
          ...range,
          speedUp: ratioText(hit.speedUp),
          factor: ratioText(hit.highest / hit.lowest),
        })
      : hit.verdict === 'faster'
        ? msg('cached-read.verdict.faster', { ...range, speedUp: ratioText(hit.speedUp) })
        : msg('cached-read.verdict.slower', {
            rounds: hit.rounds,
            low: ratioText(1 / hit.highest),
            high: ratioText(1 / hit.lowest),
            slowDown: ratioText(1 / hit.speedUp),
          }),
    miss.verdict === 'slower'
      ? msg('cached-read.miss.costs', { times: ratioText(1 / miss.speedUp) })
      : msg('cached-read.miss.unclear'),
  ];
  return measured.hit.p99 === undefined
    ? [...notes, msg('cached-read.p99.missing', { n: measured.hit.n })]
    : notes;
}

/** A ratio with the digits its size deserves. */
function ratioText(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
