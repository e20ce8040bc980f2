import type { Message } from './message.ts';

/** What became of the box of a question: a right answer that one is not sure of, or that was not due, moves nothing. */
export type BoxChange = 'up' | 'top' | 'unsure' | 'early' | 'back';

/** A question of the quiz, with its options in the order in which they are numbered. */
export interface AskedQuestion {
  /** Its id. */
  readonly question: string;
  readonly topic: Message;
  readonly position: number;
  readonly of: number;
  /** The box it is in; 0 where it was never answered. */
  readonly box: number;
  readonly text: Message;
  readonly options: readonly { readonly id: string; readonly text: Message }[];
  /** What is left of an exam, in ms; null outside of one. */
  readonly leftMs: number | null;
}

/** An answer, with the reasons. */
export interface AnsweredQuestion {
  /** Its id. */
  readonly question: string;
  readonly topic: Message;
  readonly text: Message;
  /** The id of the option that was chosen, null where none was, and that of the right one. */
  readonly chosen: string | null;
  readonly answer: string;
  readonly right: boolean;
  /** What the learner said; null in an exam, which does not ask. */
  readonly sure: boolean | null;
  /** In the order in which they were numbered; each with why it is right or wrong. */
  readonly options: readonly {
    readonly id: string;
    readonly text: Message;
    readonly why: Message;
  }[];
  /** The command that shows what answers it. */
  readonly shown: string;
  readonly box: number;
  readonly change: BoxChange;
  /** When it is asked next, in ISO 8601, and how many days from now that is. */
  readonly due: string;
  readonly days: number;
  /** True when it comes once more in this sitting. */
  readonly again: boolean;
  /**
   * `reasons` follow their question; a `review` repeats it, because it was asked some time ago; `brief` gives none, as
   * for what was right in an exam.
   */
  readonly told: 'reasons' | 'review' | 'brief';
}
