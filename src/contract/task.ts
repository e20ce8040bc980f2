import type { Facts } from './facts.ts';
import type { Message } from './message.ts';

/** Servers at which something can be done by hand: each has a client that can be given the terminal. */
export type TaskServer = 'redis' | 'mysql';

/** `open`: asked for. `seen`: the server was asked, and it was done. `skipped`: the learner went on without. */
export type TaskState = 'open' | 'seen' | 'skipped';

/** Something for the learner to do themselves, at a server of the run. */
export interface Task {
  /** One of the `tasks` that its step declares. */
  readonly id: string;
  readonly server: TaskServer;
  /** The servers as they are now, which the journal may not know yet. */
  readonly facts: Partial<Facts>;
  /** What to do, in a sentence. */
  readonly what: Message;
  /** What can be typed, line by line. */
  readonly lines: readonly string[];
  /** What helps who is stuck. */
  readonly hint: Message;
  /**
   * Asks the server, never what was typed: null when it was done, else what the server says instead.
   * @throws TutorialError as the server is asked
   */
  look(): Promise<Message | null>;
}

/** Waits until the learner has done something, or wants to go on without. */
export type DoTask = (task: Task) => Promise<Exclude<TaskState, 'open'>>;
