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
    'not-found',
    () => import('./not-found/text.ts'),
    () => import('./not-found/index.ts'),
  ),
  exercise(
    'after-write',
    () => import('./after-write/text.ts'),
    () => import('./after-write/index.ts'),
  ),
  exercise(
    'slow-reader',
    () => import('./slow-reader/text.ts'),
    () => import('./slow-reader/index.ts'),
  ),
  exercise(
    'one-flight',
    () => import('./one-flight/text.ts'),
    () => import('./one-flight/index.ts'),
  ),
  exercise(
    'lock',
    () => import('./lock/text.ts'),
    () => import('./lock/index.ts'),
  ),
  exercise(
    'jitter',
    () => import('./jitter/text.ts'),
    () => import('./jitter/index.ts'),
  ),
  exercise(
    'many-at-once',
    () => import('./many-at-once/text.ts'),
    () => import('./many-at-once/index.ts'),
  ),
  exercise(
    'forget-all',
    () => import('./forget-all/text.ts'),
    () => import('./forget-all/index.ts'),
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
  exercise(
    'leaderboard',
    () => import('./leaderboard/text.ts'),
    () => import('./leaderboard/index.ts'),
  ),
  exercise(
    'cluster-keys',
    () => import('./cluster-keys/text.ts'),
    () => import('./cluster-keys/index.ts'),
  ),
  exercise(
    'whole',
    () => import('./whole/text.ts'),
    () => import('./whole/index.ts'),
  ),
];
