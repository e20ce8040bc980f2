import {
  type Card,
  type CardRow,
  type EngineLabel,
  isNear,
  type Message,
  type Told,
} from '#tutorial';
import { measuredQueries, type MeasuredQuery } from './cached-read/measured-queries.ts';
import { isClearClaim } from './kit/short-verdict.ts';
import { msg } from './kit/text.ts';
import { ms } from './kit/quantities.ts';

/** What the card asks of the course. */
interface Contents {
  /** The labs by id, in the order of the list. */
  readonly labs: readonly string[];
  /** The step that removes everything. */
  readonly cleanup: string;
}

/** What was measured, on one card: the costliest query, the lesson's own, the guesses, what was removed. */
export function cardOf(told: readonly Told[], { labs, cleanup }: Contents): Card | null {
  const queries = measuredQueries(told.map(({ event }) => event));
  const costliest = costliestOf(queries);
  // The lesson's read stands for all that are cheap; who measured several has each in the report.
  const read = queries.filter((query) => query.rows !== null && query !== costliest);
  const lesson = read.find(({ guess }) => guess !== null) ?? read[0];
  const rows = [
    ...(costliest === null ? [] : [queryRow('costliest', msg('card.costliest'), costliest)]),
    ...(lesson === undefined ? [] : [queryRow('query', nameOf(lesson), lesson)]),
    ...guessesRow(told),
    ...removedRow(told, cleanup),
  ];
  const last = told.findLast(({ event }) => 'step' in event);
  if (rows.length === 0 || last === undefined) return null;
  const finished = new Set(
    told.flatMap(({ event }) => (event.event === 'step.finished' ? [event.step] : [])),
  );
  const lab = labs.find((id) => !finished.has(id));
  return {
    measuredAt: last.time,
    title: msg('card.title'),
    rows,
    engines: distinct(queries.flatMap(({ engines }) => engines)),
    next: lab === undefined ? null : msg('card.next.lab', { lab }),
  };
}

/** The query that took the database longest; null where there is none to compare it with. */
function costliestOf(queries: readonly MeasuredQuery[]): MeasuredQuery | null {
  const [first, ...others] = queries;
  if (first === undefined || others.length === 0) return null;
  return others.reduce((one, other) => (other.database > one.database ? other : one), first);
}

function nameOf({ rows }: MeasuredQuery): Message {
  return msg('card.query', { rows: rows ?? 0 });
}

/** Times are drawn only where the rounds allow a size to be claimed: bars would claim it without words. */
function queryRow(id: string, name: Message, query: MeasuredQuery): CardRow {
  const { hit, database, verdict, n } = query;
  const clear = isClearClaim(verdict);
  const bars = [
    { name: msg('card.database'), subject: 'database', value: database, unit: 'ms' },
    { name: msg('card.hit'), subject: 'hit', value: hit, unit: 'ms' },
  ] as const;
  const figures = { hit: ms(hit), database: ms(database), ...n };
  return {
    ...{ id, name, of: query.query, guess: query.guess },
    bars: clear ? bars.toSorted((one, other) => other.value - one.value) : [],
    said: clear
      ? msg('card.clear', { verdict, ...n })
      : msg('card.unclear', { verdict, ...figures }),
  };
}

function guessesRow(told: readonly Told[]): readonly CardRow[] {
  const guesses = told.flatMap(({ event }) => {
    if (event.event !== 'step.note' || event.note.kind !== 'guess') return [];
    const { actual, ...guess } = event.note;
    return actual === null ? [] : [{ ...guess, actual }];
  });
  if (guesses.length === 0) return [];
  const counts = { near: guesses.filter(isNear).length, all: guesses.length };
  return [textRow('guesses', msg('card.guesses.name'), msg(nearIn(guesses), counts))];
}

/** What is near for these guesses. */
function nearIn(
  guesses: readonly Parameters<typeof isNear>[0][],
): 'card.guesses' | 'card.guesses.percent' | 'card.guesses.choice' {
  if (guesses.some(({ choices }) => choices !== undefined)) return 'card.guesses.choice';
  return guesses.some(({ unit }) => unit === 'percent') ? 'card.guesses.percent' : 'card.guesses';
}

/** What the last cleanup proved; nothing when something was made after it. */
function removedRow(told: readonly Told[], cleanup: string): readonly CardRow[] {
  const last = told.findLast(
    ({ event }) =>
      event.event === 'resource.created' ||
      (event.event === 'cleanup.proved' && event.step === cleanup),
  )?.event;
  if (last?.event !== 'cleanup.proved') return [];
  const { gone, remaining, unknown, forgotten } = last;
  // Journals of before they were told apart have neither of the last two.
  const left = [remaining, unknown, forgotten] as readonly (readonly unknown[] | undefined)[];
  const all = left.reduce((sum, list) => sum + (list?.length ?? 0), gone);
  return all === 0
    ? []
    : [textRow('removed', msg('card.removed.name'), msg('card.removed', { gone, all }))];
}

function textRow(id: string, name: Message, said: Message): CardRow {
  return { id, name, of: null, bars: [], said, guess: null };
}

function distinct(engines: readonly EngineLabel[]): readonly EngineLabel[] {
  const byLabel = new Map(
    engines.map((engine) => [`${engine.product} ${engine.version} ${engine.kind}`, engine]),
  );
  return [...byLabel.values()];
}
