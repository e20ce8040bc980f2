import type { UnitKind } from '../../contract/step.ts';
import { labMode } from './lab.ts';
import type { Mode } from './mode.ts';
import { quizMode } from './quiz.ts';
import { stepMode } from './step.ts';

/** A mode for each kind of unit: a kind without one does not compile. */
const MODES = { step: stepMode, lab: labMode, quiz: quizMode } as const satisfies Readonly<
  Record<UnitKind, Mode>
>;

/** All modes, in the order in which they are offered. */
export const ALL_MODES: readonly Mode[] = Object.values(MODES);
