import type { ExerciseEntry } from '#tutorial';
import { exercise } from '../kit/exercise/entry.ts';

/** What the learner writes, in the order in which each goes on from the one before. */
export const exercises: readonly ExerciseEntry[] = [
  exercise(
    'connect',
    () => import('./connect/text.ts'),
    () => import('./connect/index.ts'),
  ),
  exercise(
    'cache-aside',
    () => import('./cache-aside/text.ts'),
    () => import('./cache-aside/index.ts'),
  ),
  exercise(
    'ttl',
    () => import('./ttl/text.ts'),
    () => import('./ttl/index.ts'),
  ),
  exercise(
    'same-types',
    () => import('./same-types/text.ts'),
    () => import('./same-types/index.ts'),
  ),
  exercise(
    'own-key',
    () => import('./own-key/text.ts'),
    () => import('./own-key/index.ts'),
  ),
  exercise(
    'fail-open',
    () => import('./fail-open/text.ts'),
    () => import('./fail-open/index.ts'),
  ),
  exercise(
    'sessions',
    () => import('./sessions/text.ts'),
    () => import('./sessions/index.ts'),
  ),
  exercise(
    'pages',
    () => import('./pages/text.ts'),
    () => import('./pages/index.ts'),
  ),
];
