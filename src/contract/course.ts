import type { Card } from './card.ts';
import type { CompareQuestion } from './compare.ts';
import type { Told } from './events.ts';
import type { Message } from './message.ts';
import type { Catalog } from '../text/catalog.ts';
import type { QuizEntry } from './quiz.ts';
import type { AnyExercise, AnyLab, AnyStep } from './step.ts';
import type { Word } from './word.ts';

/** A lab in the list; its code is loaded when it is asked for. */
export interface LabEntry {
  readonly id: string;
  readonly title: Message;
  readonly texts: Catalog;
  load(): Promise<AnyLab>;
}

/** An exercise in the list; its code is loaded when it is asked for. */
export interface ExerciseEntry extends Omit<LabEntry, 'load'> {
  load(): Promise<AnyExercise>;
}

/** The content, as `bin` hands it to a runner that does not know it. */
export interface Course {
  /** In the order a learner takes them. */
  readonly steps: readonly AnyStep[];
  /** The step that `run --keep` leaves out. */
  readonly cleanup: AnyStep;
  readonly labs: readonly LabEntry[];
  /** In the order in which each goes on from the one before. */
  readonly exercises: readonly ExerciseEntry[];
  /** The words of the trade, in the order in which a learner meets them. */
  readonly words: readonly Word[];
  /** What is known of each store, question by question. */
  readonly comparison: readonly CompareQuestion[];
  readonly quiz: QuizEntry;
  /** The texts of all units and of what they share. */
  readonly texts: readonly Catalog[];
  /** What was measured, on one card, by everything that counts of what was told, oldest first; null for nothing. */
  card(told: readonly Told[]): Card | null;
}
