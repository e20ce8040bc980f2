import type { PhaseCount } from './programs.ts';

/** The phases in their order; the last two are how it should not be done, and the way out. */
export type PhaseId = 'before' | 'rotate' | 'configure' | 'set' | 'at-once' | 'recover';

/** What happened in one phase. */
export interface Phase extends PhaseCount {
  readonly id: PhaseId;
}

/** What the change of tokens came to. */
export interface Rotation {
  readonly phases: readonly Phase[];
  /** Whether a connection that was opened with the first token still worked when that was no longer valid. */
  readonly oldConnectionWorks: boolean;
}
