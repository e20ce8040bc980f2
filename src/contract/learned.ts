import type { Message } from './message.ts';
import type { Unit } from './quantity.ts';

/** A guess that was answered by a measurement. */
export interface LearnedGuess {
  readonly question: Message;
  readonly unit: Unit;
  readonly guess: number;
  readonly actual: number;
}

/** The best that was measured of a figure. */
export interface LearnedFigure {
  readonly value: number;
  readonly unit: Unit;
  readonly better: 'higher' | 'lower';
}

/** What is remembered of a step or a lab that was finished. */
export interface LearnedUnit {
  /** How often it was finished. */
  readonly times: number;
  /** When for the first and for the last time, in ISO 8601. */
  readonly first: string;
  readonly last: string;
  /** How long it took the last time, in ms, without the time for reading. */
  readonly ms: number;
  /** The nearest guess at each question. */
  readonly guesses: readonly LearnedGuess[];
  /** By the ids of the figures. */
  readonly figures: Readonly<Record<string, LearnedFigure>>;
  /** What the learner did at a server themselves, by the ids of tasks; an older file has none. */
  readonly tasks?: readonly string[];
}

/** What was learned in a workspace, whatever stands there now: by the ids of steps and labs. Plain JSON. */
export interface Learned {
  readonly v: 1;
  readonly units: Readonly<Record<string, LearnedUnit>>;
}

/** Nothing yet. */
export const NOTHING_LEARNED: Learned = { v: 1, units: {} };
