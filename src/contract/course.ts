import type { StepEmission } from './events.ts';
import type { Facts } from './facts.ts';
import type { Message } from './message.ts';
import type { Catalog } from '../text/catalog.ts';
import type { AnyLab, AnyStep } from './step.ts';
import type { Word } from './word.ts';

/** A lab in the list; its code is loaded when it is asked for. */
export interface LabEntry {
  readonly id: string;
  readonly title: Message;
  readonly texts: Catalog;
  load(): Promise<AnyLab>;
}

/** The content, as `bin` hands it to a runner that does not know it. */
export interface Course {
  /** In the order a learner takes them. */
  readonly steps: readonly AnyStep[];
  /** The step that `run --keep` leaves out. */
  readonly cleanup: AnyStep;
  readonly labs: readonly LabEntry[];
  /** The words of the trade, in the order in which a learner meets them. */
  readonly words: readonly Word[];
  /** The texts of all units and of what they share. */
  readonly texts: readonly Catalog[];
  /** What was learned, after the last step; `told` is everything the steps emitted, oldest first. */
  summarize(facts: Partial<Facts>, told: readonly StepEmission[]): readonly StepEmission[];
}
