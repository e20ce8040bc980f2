import type { Unit } from '../contract/events.ts';
import type { Translator } from '../text/index.ts';
import { msg, type MessageKey } from '../text/message.ts';
import { outcomeText } from '../text/outcome.ts';
import type { ReportRead, ReportTable } from './model.ts';

/** A page shows so many reads of a step; the JSON report has them all. */
const MOST_READS = 20;

interface Column {
  readonly id: string;
  readonly name: MessageKey;
  readonly unit: Unit;
  readonly cell: (read: ReportRead, translator: Translator) => number | string | null;
}

const COLUMNS: readonly Column[] = [
  { id: 'read', name: 'report.reads.read', unit: 'text', cell: ({ label }) => label },
  {
    ...{ id: 'outcome', name: 'report.reads.outcome', unit: 'text' },
    cell: ({ outcome }, translator) => outcomeText(outcome, translator),
  },
  { id: 'total', name: 'report.reads.total', unit: 'ms', cell: ({ totalMs }) => totalMs },
  { id: 'cache', name: 'report.reads.cache', unit: 'ms', cell: ({ cacheMs }) => cacheMs },
  { id: 'database', name: 'report.reads.database', unit: 'ms', cell: (read) => read.databaseMs },
  { id: 'rows', name: 'report.reads.rows', unit: 'count', cell: ({ rows }) => rows },
  {
    ...{ id: 'ttl', name: 'report.reads.ttl', unit: 's' },
    cell: ({ ttlMs }) => (ttlMs === null ? null : ttlMs / 1000),
  },
  { id: 'key', name: 'report.reads.key', unit: 'text', cell: ({ key }) => key },
];

/** The reads of a step as a table: the first of them, and how many more there were. */
export function readsTable(reads: readonly ReportRead[], translator: Translator): ReportTable {
  const more = reads.length - MOST_READS;
  return {
    id: 'reads',
    title: translator.text(msg('report.reads')),
    engines: [],
    columns: COLUMNS.map(({ id, name, unit }) => ({
      id,
      name: translator.text({ key: name }),
      unit,
    })),
    rows: reads
      .slice(0, MOST_READS)
      .map((read) => COLUMNS.map(({ cell }) => cell(read, translator))),
    notes: more > 0 ? [translator.text(msg('report.reads.more', { more }))] : [],
  };
}
