import type { Failure, TutorialEvent } from '../contract/events.ts';
import type { Undisturbed } from './questioner.ts';
import type { View } from './view.ts';

/** One way of showing what happens. All renderers get the same events. */
export interface Renderer {
  /** Takes an event; resolves when it has been on the screen. Never rejects. */
  handle(event: TutorialEvent): Promise<void>;
  print(view: View): void;
  /** A failure outside of a step, for example a wrong option. */
  failure(failure: Failure): void;
  /** Resolves when all that was told has been on the screen. Never rejects. */
  seen(): Promise<void>;
  /** Clears what is still moving. */
  close(): void;
}

/** A renderer that shares its terminal with questions. */
export interface TerminalRenderer extends Renderer {
  /** Runs a question when all that was told has been seen, and while nothing else moves on the screen. */
  undisturbed: Undisturbed;
  /** Aborted where no page waits for the learner: from the start, or from when they want no more stops. */
  readonly flows: AbortSignal;
}
