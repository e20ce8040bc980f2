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
