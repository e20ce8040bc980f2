import {
  type Cell,
  type Judgement,
  labelOf,
  type Message,
  type MysqlFact,
  type RedisFact,
  type Summary,
  type Table,
} from '#tutorial';
import { msg } from './text.ts';
import type { MeasuredReads } from './measurement.ts';
import { latencyCells, latencyColumns } from '../kit/latency.ts';
import { isFaster, isSlower, verdictNote } from '../kit/verdict.ts';

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

/** How much longer a miss may take for its three trips to explain it. */
const EXPLAINED = 5;

/** Why a miss takes longer, as far as its work explains it. */
function workOfMiss(miss: Judgement): Message {
  if (isFaster(miss.verdict)) return msg('cached-read.miss.faster');
  const isExplained =
    miss.verdict === 'nothing-measured' || !isSlower(miss.verdict) || 1 / miss.speedUp <= EXPLAINED;
  return isExplained ? msg('cached-read.miss.work') : msg('cached-read.miss.more');
}

function notesFor(measured: MeasuredReads): readonly Message[] {
  const { hitAgainstDatabase: hit, missAgainstDatabase: miss } = measured;
  const base = msg('cached-read.verdict.database');
  return [
    verdictNote({ what: msg('cached-read.verdict.hit'), base }, hit),
    ...(isSlower(hit.verdict) ? [msg('cached-read.verdict.does-not-pay')] : []),
    verdictNote({ what: msg('cached-read.verdict.miss'), base }, miss),
    workOfMiss(miss),
    msg('cached-read.table.percentiles'),
    ...(measured.hit.p99 === undefined
      ? [msg('cached-read.p99.missing', { n: measured.hit.n })]
      : []),
  ];
}
