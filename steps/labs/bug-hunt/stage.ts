import type { Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Narrator } from '../../kit/narrator.ts';

/** What every fault is shown with. */
export interface Stage {
  readonly lab: Lab;
  readonly main: Instance;
  readonly tell: Narrator;
  /** Waits until the learner has looked at the code, where nothing is asked about it. */
  readonly look: () => Promise<void>;
}

/** The faults, in the order they are hunted. */
export const FAULTS = [
  'types',
  'no-expiry',
  'one-key',
  'dates',
  'dead-redis',
  'old-snapshot',
] as const;

/** The name of one fault. */
export type FaultId = (typeof FAULTS)[number];

/** What came of one fault: facts of this run, not of the theory. */
export interface Finding {
  readonly id: FaultId;
  /** Whether the fault happened; null where this engine can not show it. */
  readonly happened: boolean | null;
  /** Whether the repaired read did not show it. */
  readonly fixed: boolean | null;
}

/** Longer than the lab. */
export const TTL_SECONDS = 60;
