import type { Message } from './message.ts';

/** A word of the trade that the course explains. */
export interface Word {
  /** What is typed behind `words`. */
  readonly id: string;
  readonly name: Message;
  /** As texts write it; several are separated by commas. */
  readonly forms: Message;
  /** Two lines of a terminal. */
  readonly meaning: Message;
  /** The step or lab that shows it. */
  readonly shownIn: string;
}
