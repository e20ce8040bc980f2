import type { Catalog } from '../text/catalog.ts';
import type { Message } from './message.ts';

/** The options of a question, as they are named in a file of answers; on the screen they stand in a drawn order. */
export const OPTION_IDS = ['a', 'b', 'c', 'd'] as const;

/** One of the four options of a question. */
export type OptionId = (typeof OPTION_IDS)[number];

/** Where a learner has seen what answers a question. */
export interface QuizPlace {
  /** A step, a lab, or a choice of the create page, which `create-redis --explain` gives the reasons of. */
  readonly kind: 'step' | 'lab' | 'choice';
  readonly id: string;
  /** The sentences that answer it, by their keys; all of them are on that screen. */
  readonly keys: readonly string[];
}

/** A question with four options, of which one is right. */
export interface QuizQuestion {
  /** Kebab-case; one of its kind in the quiz. */
  readonly id: string;
  readonly topic: string;
  readonly text: Message;
  /** In the order of {@link OPTION_IDS}; each with the reason why it is right or wrong. */
  readonly options: readonly {
    readonly id: OptionId;
    readonly text: Message;
    readonly why: Message;
  }[];
  readonly right: OptionId;
  readonly place: QuizPlace;
}

/** The questions, in the order in which they are learned. */
export interface Quiz {
  readonly questions: readonly QuizQuestion[];
  readonly titles: Readonly<Record<string, Message>>;
  /** The words of the questions, which are not loaded with those of the course. */
  readonly texts: readonly Catalog[];
}

/** The quiz in the table of contents; its code is loaded when it is asked for. */
export interface QuizEntry {
  /** The ids of the topics. */
  readonly topics: readonly string[];
  load(): Promise<Quiz>;
}
