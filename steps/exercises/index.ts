import type { ExerciseEntry } from '#tutorial';
import { exercise } from '../kit/exercise/entry.ts';

/** What the learner writes, in the order in which each goes on from the one before. */
export const exercises: readonly ExerciseEntry[] = [
  exercise(
    'ttl',
    () => import('./ttl/text.ts'),
    () => import('./ttl/index.ts'),
  ),
];
