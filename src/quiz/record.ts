import { BOXES, isDue, isKnown, type Answer, type Card } from './boxes.ts';

/** Written into the file; a later version is left alone. */
const RECORD_VERSION = 1;

/** What was answered in a workspace, by the ids of the questions. */
export type QuizRecord = Readonly<Record<string, Card>>;

/** What a text turned out to be. */
export type ReadRecord =
  /** `whole` is false when something in it could not be read and was left out. */
  | { readonly kind: 'record'; readonly record: QuizRecord; readonly whole: boolean }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** The text of the file of a record. */
export function formatRecord(record: QuizRecord): string {
  return `${JSON.stringify({ v: RECORD_VERSION, questions: record })}\n`;
}

/** Reads the text of such a file; never throws. */
export function parseRecord(text: string): ReadRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  if (!isObject(value)) return { kind: 'damaged' };
  const { v, questions } = value;
  if (typeof v === 'number' && Number.isSafeInteger(v) && v > RECORD_VERSION) {
    return { kind: 'newer' };
  }
  if (v !== RECORD_VERSION || !isObject(questions)) return { kind: 'damaged' };
  const all = Object.entries(questions);
  const good = all.filter((entry): entry is [string, Card] => isCard(entry[1]));
  return {
    kind: 'record',
    record: Object.fromEntries(good),
    whole: good.length === all.length,
  };
}

/** What two records hold together: every answer once, and each question in the box where it was put last. */
export function mergeRecords(one: QuizRecord, other: QuizRecord): QuizRecord {
  const merged = new Map(Object.entries(one));
  for (const [id, card] of Object.entries(other)) {
    const before = merged.get(id);
    merged.set(id, before === undefined ? card : mergeCards(before, card));
  }
  return Object.fromEntries(merged);
}

function mergeCards(one: Card, other: Card): Card {
  const lastOf = ({ answers }: Card): number => Date.parse(answers.at(-1)?.at ?? '') || 0;
  const { box, due } = lastOf(other) > lastOf(one) ? other : one;
  const answers = new Map([...one.answers, ...other.answers].map((answer) => [answer.at, answer]));
  const sorted = [...answers.values()].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { box, due, answers: sorted };
}

/** How far a learner is with some questions. */
export interface Standing {
  readonly all: number;
  readonly known: number;
  readonly due: number;
  /** Never answered. */
  readonly fresh: number;
  /** When the next one is due that is not due now, in ms since 1970; null when there is none. */
  readonly next: number | null;
}

/** Counts at `now` (ms since 1970). What the record holds of questions that are no longer asked does not count. */
export function standingOf(ids: readonly string[], record: QuizRecord, now: number): Standing {
  const cards = ids.flatMap((id) => record[id] ?? []);
  const later = cards.filter((card) => !isDue(card, now)).map(({ due }) => Date.parse(due));
  return {
    all: ids.length,
    known: cards.filter(isKnown).length,
    due: cards.length - later.length,
    fresh: ids.length - cards.length,
    next: later.length === 0 ? null : Math.min(...later),
  };
}

function isCard(value: unknown): value is Card {
  if (!isObject(value)) return false;
  const { box, due, answers } = value;
  return (
    Number.isSafeInteger(box) &&
    Number(box) >= 1 &&
    Number(box) <= BOXES &&
    isTime(due) &&
    Array.isArray(answers) &&
    answers.every(isAnswer)
  );
}

function isAnswer(value: unknown): value is Answer {
  return (
    isObject(value) &&
    isTime(value.at) &&
    typeof value.right === 'boolean' &&
    typeof value.sure === 'boolean'
  );
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
