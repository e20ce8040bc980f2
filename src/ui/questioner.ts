import type { SpokenBoard } from './board/board.ts';

/** A question that is answered with a line of text. All texts are in the learner's language. */
export interface LineQuestion {
  readonly message: string;
  /** Shown as what Enter alone means. */
  readonly hint?: string;
  /** What is wrong with an answer, or undefined. */
  readonly problem: (answer: string) => string | undefined;
  /** How the accepted answer stays on the screen; the answer as typed when left out. */
  readonly shown?: (answer: string) => string;
  /** Never echoed. */
  readonly secret?: boolean;
  /** Enter is the whole answer: what else is typed is not shown. */
  readonly enterOnly?: boolean;
  /** Answers that are taken whatever `problem` says of them. */
  readonly ways?: readonly string[];
}

/** One line of a menu. */
export interface SelectItem {
  readonly label: string;
  readonly hint?: string;
  /** Why it cannot be chosen. */
  readonly disabled?: string;
}

/** A question that is answered by choosing. */
export interface SelectQuestion {
  readonly message: string;
  readonly items: readonly SelectItem[];
  /** Index of the item that is chosen by Enter alone. */
  readonly initial: number;
  /** Keys that are an answer instead of an item. */
  readonly ways?: readonly string[];
}

/** A question that is answered by one key, or by a line where keys cannot be read one by one. */
export interface KeyQuestion {
  /** Names the keys. */
  readonly hint: string;
  /** Lower-case letters and digits; the empty one is Enter. */
  readonly keys: readonly string[];
}

/** A way of asking a person. All methods throw CancelledError on Ctrl-C and when the input ends. */
export interface Questioner {
  /** Lines above the next question. */
  tell?(lines: readonly string[]): void;
  line(question: LineQuestion): Promise<string>;
  /** The index of the chosen item, or the one of `ways` that was typed. */
  select(question: SelectQuestion): Promise<number | string>;
  /** One of the keys. */
  key(question: KeyQuestion): Promise<string>;
  /** One of the keys; null when `until` is aborted first. */
  keyUntil(question: KeyQuestion, until: AbortSignal): Promise<string | null>;
  /** The index of the item chosen on the whole screen; null when the learner left. Not everywhere there is one. */
  board?(board: SpokenBoard): Promise<number | null>;
}

/** Runs a question while nothing else moves on the screen; `rows` is what it takes there, where that is little. */
export type Undisturbed = <T>(ask: () => Promise<T>, rows?: number) => Promise<T>;
