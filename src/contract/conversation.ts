/** What came of a line that was typed. */
export interface Said {
  readonly lines: readonly string[];
  /** `more`: the line is not the end of what is said; `ended`: the learner wants out. */
  readonly then: 'next' | 'more' | 'ended';
}

/** Somebody who answers line by line, as a client program does. */
export interface Conversation {
  readonly prompt: string;
  /** Before a line that goes on with the one before. */
  readonly goesOn: string;
  /** Answers one line; what the server refuses is an answer, too. `signal` gives up what takes long. */
  answer(line: string, signal: AbortSignal): Promise<Said>;
  /** Forgets what was said so far and is not the end. */
  forget(): void;
  /** The input has ended: answers what was not brought to its end. */
  finish(signal: AbortSignal): Promise<Said>;
}
