import type { Failure, TutorialEvent } from '../contract/events.ts';
import type { View } from './view.ts';

/** One way of showing what happens. All renderers get the same events. */
export interface Renderer {
  handle(event: TutorialEvent): void;
  print(view: View): void;
  /** A failure outside of a step, for example a wrong option. */
  failure(failure: Failure): void;
  /** Ends the line that is being redrawn: a question comes next. */
  settle(): void;
  /** Clears what is still moving. */
  close(): void;
}
