import type { LabEntry } from '#tutorial';
import { lab } from '../kit/lab-entry.ts';

/** The optional topics, in the order of the list. */
export const labs: readonly LabEntry[] = [
  lab(
    'load',
    () => import('./load/text.ts'),
    () => import('./load/index.ts'),
  ),
  lab(
    'stale-read',
    () => import('./stale-read/text.ts'),
    () => import('./stale-read/index.ts'),
  ),
  lab(
    'stampede',
    () => import('./stampede/text.ts'),
    () => import('./stampede/index.ts'),
  ),
  lab(
    'missing-rows',
    () => import('./missing-rows/text.ts'),
    () => import('./missing-rows/index.ts'),
  ),
  lab(
    'bug-hunt',
    () => import('./bug-hunt/text.ts'),
    () => import('./bug-hunt/index.ts'),
  ),
  lab(
    'eviction',
    () => import('./eviction/text.ts'),
    () => import('./eviction/index.ts'),
  ),
  lab(
    'slow-log',
    () => import('./slow-log/text.ts'),
    () => import('./slow-log/index.ts'),
  ),
  lab(
    'four-patterns',
    () => import('./four-patterns/text.ts'),
    () => import('./four-patterns/index.ts'),
  ),
  lab(
    'auth',
    () => import('./auth/text.ts'),
    () => import('./auth/index.ts'),
  ),
  lab(
    'backup',
    () => import('./backup/text.ts'),
    () => import('./backup/index.ts'),
  ),
  lab(
    'sessions',
    () => import('./sessions/text.ts'),
    () => import('./sessions/index.ts'),
  ),
  lab(
    'pages',
    () => import('./pages/text.ts'),
    () => import('./pages/index.ts'),
  ),
  lab(
    'memcached',
    () => import('./memcached/text.ts'),
    () => import('./memcached/index.ts'),
  ),
];
