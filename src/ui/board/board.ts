import type { Message } from '../../contract/message.ts';

type Words = Message | string;

/** One line of a board that can be chosen. */
export interface BoardItem<T> {
  readonly value: T;
  /** What it is called; the names of a board stand in one column. */
  readonly name: Words;
  /** What it is about, in one line. */
  readonly about?: Words;
  /** What came of it before, such as a guess and what was measured. */
  readonly result?: Words;
  /** What it takes, such as time: at the right. */
  readonly aside?: Words;
  /** True for what was done; false for what can be done and was not. */
  readonly done?: boolean;
}

/** Lines that belong together. */
export interface BoardGroup<T> {
  readonly heading?: Words;
  readonly items: readonly BoardItem<T>[];
}

/** A place to choose from, again and again. */
export interface Board<T> {
  readonly title: Words;
  /** At the right of the title. */
  readonly corner?: Words;
  /** Said under the title. */
  readonly lines: readonly Words[];
  readonly groups: readonly BoardGroup<T>[];
  /** What is chosen by Enter alone. */
  readonly initial: T;
  /** The question, where the board is a numbered list. */
  readonly question: Message;
  /** The last line of a numbered list. */
  readonly leave: Message;
}

/** The same with all its words spoken. */
export interface SpokenItem {
  readonly name: string;
  readonly about: string;
  readonly result: string;
  readonly aside: string;
  readonly done: boolean | null;
}

/** A board as it is drawn. */
export interface SpokenBoard {
  readonly title: string;
  readonly corner: string;
  readonly lines: readonly string[];
  readonly groups: readonly {
    readonly heading: string | null;
    readonly items: readonly SpokenItem[];
  }[];
  /** Index of the item that is chosen at first, counted over all groups. */
  readonly initial: number;
}

/** Speaks all words of a board. */
export function spokenBoard<T>(board: Board<T>, say: (words: Words) => string): SpokenBoard {
  const optional = (words: Words | undefined): string => (words === undefined ? '' : say(words));
  const values = board.groups.flatMap(({ items }) => items.map(({ value }) => value));
  return {
    title: say(board.title),
    corner: optional(board.corner),
    lines: board.lines.map(say),
    groups: board.groups.map(({ heading, items }) => ({
      heading: heading === undefined ? null : say(heading),
      items: items.map(({ name, about, result, aside, done }) => ({
        name: say(name),
        about: optional(about),
        result: optional(result),
        aside: optional(aside),
        done: done ?? null,
      })),
    })),
    initial: Math.max(0, values.indexOf(board.initial)),
  };
}
