import { isDue } from './boxes.ts';
import type { QuizRecord } from './record.ts';

/** Questions of a sitting, unless all are asked for: about ten minutes. */
const A_SITTING = 12;

/** How many others come before a question that was answered wrongly comes again. */
const OTHERS_BETWEEN = 3;

/**
 * The questions of a sitting at `now` (ms since 1970): those that are due, the longest due first, then new ones in the
 * order given; `all` also takes those whose day has not come.
 */
export function drawSitting(
  ids: readonly string[],
  record: QuizRecord,
  now: number,
  all: boolean,
): readonly string[] {
  const answered = ids
    .flatMap((id) => {
      const card = record[id];
      return card === undefined ? [] : [{ id, card }];
    })
    .sort((one, other) => Date.parse(one.card.due) - Date.parse(other.card.due));
  const fresh = ids.filter((id) => record[id] === undefined);
  const due = answered.filter(({ card }) => isDue(card, now)).map(({ id }) => id);
  if (!all) return [...due, ...fresh].slice(0, A_SITTING);
  const early = answered.filter(({ card }) => !isDue(card, now)).map(({ id }) => id);
  return [...due, ...fresh, ...early];
}

/** The questions that are still to be asked in a sitting; one that went wrong comes again after some others. */
export class Deck {
  readonly #left: string[];
  #asked = 0;

  constructor(ids: readonly string[]) {
    this.#left = [...ids];
  }

  /** How many were taken. */
  get asked(): number {
    return this.#asked;
  }

  /** How many there are in this sitting, with those that come again. */
  get of(): number {
    return this.#asked + this.#left.length;
  }

  /** The next one; undefined after the last. */
  take(): string | undefined {
    const id = this.#left.shift();
    if (id !== undefined) this.#asked += 1;
    return id;
  }

  /** Puts one back: behind three others, or behind those that are left. */
  again(id: string): void {
    this.#left.splice(OTHERS_BETWEEN, 0, id);
  }
}
