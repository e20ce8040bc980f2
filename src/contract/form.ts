import type { Table } from './events.ts';
import type { Message } from './message.ts';
import type { Choices, Given, OptionSet } from './options.ts';

/** Why answers do not go together. */
export interface Objection {
  /** The options that it is about, the one most at fault first: to answer one of them otherwise may help. */
  readonly about: readonly string[];
  readonly problem: Message;
  /** How somebody else words it, for example AWS; null where that is not known. */
  readonly words: string | null;
}

/** A value that is offered where any text may be given. */
export interface Suggestion {
  /** Null is the option's default. */
  readonly value: string | null;
  readonly label: Message | string;
}

/** A piece of a last look. */
export type LookPart =
  | { readonly kind: 'table'; readonly table: Table }
  | {
      readonly kind: 'rows';
      readonly heading: Message;
      readonly rows: readonly (readonly [name: Message | string, value: Message | string])[];
    }
  | { readonly kind: 'text'; readonly text: Message };

/** What answers come to, to be looked at before anything is done. Plain data. */
export interface Look {
  /** Its name in JSON. */
  readonly id: string;
  readonly title: Message;
  readonly parts: readonly LookPart[];
}

/** What makes a page of the questions of a unit: asked one by one, with a way back, judged as they are answered. */
export interface Guide<O extends OptionSet = OptionSet> {
  /** Sentences before the first question. */
  readonly intro: readonly Message[];
  /** Whether the page was asked for; without it the questions are ordinary ones. */
  isOpen(choices: Choices<O>): boolean;
  /** What speaks against these choices. */
  judge(choices: Choices<O>): Promise<readonly Objection[]>;
  /** What a choice comes to, as it is shown; null for one that is shown as it is typed. */
  shown(option: string, choices: Choices<O>): Message | string | null;
  /** Values that are offered for a text; null where none are. */
  suggestions(option: string, choices: Choices<O>): readonly Suggestion[] | null;
  /** What the choices come to. */
  look(choices: Choices<O>): Promise<Look>;
}

/** The page as it is filled in. */
export interface Form {
  readonly guide: Guide;
  /** Answers that were given before; the questions after them are asked first. */
  readonly answers: Given;
  /** The question to begin with; null begins with the first that has no answer. */
  readonly at: string | null;
  /** Takes all answers so far, after each one. */
  keep(answers: Given): Promise<void>;
}
