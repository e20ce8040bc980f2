import type { BoxChange } from '../contract/quiz-told.ts';

/** Days from an answer to the next time, for each box. */
const DAYS = [1, 2, 4, 9, 21] as const;

/** How many boxes there are. */
export const BOXES = DAYS.length;

const DAY = 24 * 60 * 60 * 1000;

/** One answer, kept for ever: another schedule can be computed from them. */
export interface Answer {
  /** When, in ISO 8601. */
  readonly at: string;
  readonly right: boolean;
  readonly sure: boolean;
}

/** What is remembered of a question. */
export interface Card {
  /** From 1 up to {@link BOXES}. */
  readonly box: number;
  /** When it is asked next, in ISO 8601. */
  readonly due: string;
  /** Oldest first. */
  readonly answers: readonly Answer[];
}

/** A card after an answer, and what became of its box. */
export interface Moved {
  readonly card: Card;
  readonly change: BoxChange;
  /** Days from the answer until it is asked next. */
  readonly days: number;
}

/** True when a question is to be asked at `now` (ms since 1970); one that was never answered is new, and not due. */
export function isDue(card: Card, now: number): boolean {
  return Date.parse(card.due) <= now;
}

/** True when it was answered rightly and surely since it was last wrong. */
export function isKnown(card: Card): boolean {
  return card.box > 1;
}

/**
 * Files a question after an answer at `now` (ms since 1970). Right and sure moves it up a box, where it was due or new;
 * right and unsure lets it stay; wrong puts it into the first box.
 */
export function fileAnswer(
  before: Card | undefined,
  answer: Pick<Answer, 'right' | 'sure'>,
  now: number,
): Moved {
  const { right, sure } = answer;
  const box = before?.box ?? 1;
  const change = changeOf(before, { right, sure }, now);
  const after = change === 'up' ? box + 1 : change === 'back' ? 1 : box;
  // Right before its day is no proof that it will be known on its day.
  const due =
    change === 'early' && before !== undefined ? Date.parse(before.due) : now + lifeOf(after);
  const at = new Date(now).toISOString();
  return {
    card: {
      box: after,
      due: new Date(due).toISOString(),
      answers: [...(before?.answers ?? []), { at, right, sure }],
    },
    change,
    days: Math.max(0, Math.ceil((due - now) / DAY)),
  };
}

function changeOf(
  before: Card | undefined,
  { right, sure }: Pick<Answer, 'right' | 'sure'>,
  now: number,
): BoxChange {
  if (!right) return 'back';
  if (before !== undefined && !isDue(before, now)) return 'early';
  if (!sure) return 'unsure';
  return before?.box === BOXES ? 'top' : 'up';
}

function lifeOf(box: number): number {
  return (DAYS[box - 1] ?? DAYS[0]) * DAY;
}
