import {
  type CardRow,
  type EngineLabel,
  isMessage,
  type Message,
  type Table,
  type TutorialEvent,
} from '#tutorial';
import { judgedIn, shortVerdict } from '../kit/short-verdict.ts';
import { COSTLY_TABLE } from './costly.ts';
import { READS_TABLE } from './table.ts';

/** A query that was measured, as its table tells it: medians in ms. */
export interface MeasuredQuery {
  readonly query: Message | string;
  /** Rows of the result; null where no single read of it was told. */
  readonly rows: number | null;
  readonly database: number;
  readonly hit: number;
  /** How many of each were measured. */
  readonly n: { readonly queries: number; readonly hits: number };
  /** What may be said, in a few words. */
  readonly verdict: Message;
  readonly engines: readonly EngineLabel[];
  /** How many times faster a hit would be, and was; null where nobody guessed. */
  readonly guess: CardRow['guess'];
}

/** Every query that was measured, in the order in which it was told. */
export function measuredQueries(events: readonly TutorialEvent[]): readonly MeasuredQuery[] {
  const found: MeasuredQuery[] = [];
  let rows: number | null = null;
  let rounds: number | null = null;
  for (const event of events) {
    if (event.event === 'read.observed') {
      const { label } = event.read;
      if (isMessage(label) && label.key.startsWith('cached-read.label.')) rows = event.read.rows;
    } else if (event.event === 'table' && event.table.id === READS_TABLE) {
      rounds = judgedIn(event.table.notes[0])?.rounds ?? null;
      found.push(...lessonQuery(event.table, rows));
    } else if (event.event === 'table' && event.table.id === COSTLY_TABLE) {
      found.push(...costlyQueries(event.table, rounds));
    } else if (event.event === 'step.note' && event.note.kind === 'guess') {
      const { question, guess, actual, unit } = event.note;
      const last = found.at(-1);
      if (question.key !== 'cached-read.guess' || actual === null || last === undefined) continue;
      found[found.length - 1] = { ...last, guess: { question, guess, actual, unit } };
    }
  }
  return found;
}

function lessonQuery(table: Table, rows: number | null): readonly MeasuredQuery[] {
  const cell = cellsOf(table);
  const at = (key: string): number =>
    table.rows.findIndex(([name]) => isMessage(name) && name.key === `cached-read.table.${key}`);
  const [hit, database] = [at('hit'), at('database')];
  const verdict = shortVerdict(table.notes[0]);
  if (hit < 0 || database < 0 || verdict === null) return [];
  return [
    {
      ...{ query: table.title, rows, verdict, engines: table.engines, guess: null },
      ...{ database: cell(database, 'p50'), hit: cell(hit, 'p50') },
      n: { queries: cell(database, 'n'), hits: cell(hit, 'n') },
    },
  ];
}

function costlyQueries(table: Table, rounds: number | null): readonly MeasuredQuery[] {
  const cell = cellsOf(table);
  const text = cellsAsTheyAre(table);
  const hits = Number(table.notes[0]?.params?.n);
  return table.rows.flatMap((_row, at) => {
    const query = text(at, 'query');
    const range = { lowest: cell(at, 'lowest'), highest: cell(at, 'highest') };
    const verdict = shortVerdict(text(at, 'verdict'), { ...range, rounds });
    if (verdict === null || query === null || typeof query === 'number') return [];
    return [
      {
        ...{ query, rows: null, verdict, engines: table.engines, guess: null },
        ...{ database: cell(at, 'database-p50'), hit: cell(at, 'hit-p50') },
        n: { queries: cell(at, 'database-n'), hits },
      },
    ];
  });
}

const cellsAsTheyAre = (table: Table) => (row: number, id: string) =>
  table.rows[row]?.[table.columns.findIndex((column) => column.id === id)] ?? null;

const cellsOf =
  (table: Table) =>
  (row: number, id: string): number =>
    Number(cellsAsTheyAre(table)(row, id));
