import type { Message } from './message.ts';

/** Something to read, of one thing after the other. Plain data. */
export interface Reading {
  /** Its name in JSON. */
  readonly id: string;
  readonly title: Message;
  readonly chapters: readonly {
    readonly heading: Message;
    /** Lines as they are typed. */
    readonly typed: readonly string[];
    readonly text: readonly Message[];
  }[];
}

/** The text of a file, whose comments are in the language of the run. */
export interface Written {
  text(say: (message: Message) => string): string;
  /** The file that it goes to; null for standard output. */
  readonly out: string | null;
}
