import type { Message } from './message.ts';

/** Whose file of which exercise is spoken of. */
interface OfExercise {
  /** Its id. */
  readonly exercise: string;
  /** `js`, `ts` or `py`. */
  readonly language: string;
  /** Absolute. */
  readonly file: string;
}

/** An exercise was begun, with the file as it was found or given. */
export type StartedExercise = OfExercise;

/** What came of one check of a file. */
export interface CheckedExercise extends OfExercise {
  readonly passed: boolean;
  /** The stable code of the fault; null where it was passed, as are what was seen and what was wanted. */
  readonly code: string | null;
  readonly seen: Message | null;
  readonly wanted: Message | null;
  /** With it the same names and values come again. */
  readonly seed: number;
  /** From the start of the program to the verdict. */
  readonly ms: number;
  /** The file as it was checked, up to {@link SOURCE_LIMIT} letters of it. */
  readonly source: string;
  /** The last of what crossed the wire, or all of it where that was asked for; values are cut. */
  readonly wire: readonly {
    readonly server: 'redis' | 'mysql';
    readonly asked: readonly string[];
    readonly answer: string;
  }[];
}

/** A hint that was shown. */
export interface GivenHint extends OfExercise {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly hint: Message;
}

/** Letters of a learner's file that are kept. */
export const SOURCE_LIMIT = 65_536;
