import type { LabEntry } from '../../src/contract/course.ts';

/** The optional topics, in the order of the list. */
export const labs: readonly LabEntry[] = [
  {
    id: 'load',
    title: 'lab.load.title',
    load: async () => (await import('./load/index.ts')).load,
  },
  {
    id: 'stale-read',
    title: 'lab.stale-read.title',
    load: async () => (await import('./stale-read/index.ts')).staleRead,
  },
  {
    id: 'stampede',
    title: 'lab.stampede.title',
    load: async () => (await import('./stampede/index.ts')).stampede,
  },
  {
    id: 'missing-rows',
    title: 'lab.missing-rows.title',
    load: async () => (await import('./missing-rows/index.ts')).missingRows,
  },
  {
    id: 'bug-hunt',
    title: 'lab.bug-hunt.title',
    load: async () => (await import('./bug-hunt/index.ts')).bugHunt,
  },
  {
    id: 'eviction',
    title: 'lab.eviction.title',
    load: async () => (await import('./eviction/index.ts')).eviction,
  },
  {
    id: 'slow-log',
    title: 'lab.slow-log.title',
    load: async () => (await import('./slow-log/index.ts')).slowLog,
  },
  {
    id: 'four-patterns',
    title: 'lab.four-patterns.title',
    load: async () => (await import('./four-patterns/index.ts')).fourPatterns,
  },
  {
    id: 'auth',
    title: 'lab.auth.title',
    load: async () => (await import('./auth/index.ts')).auth,
  },
  {
    id: 'backup',
    title: 'lab.backup.title',
    load: async () => (await import('./backup/index.ts')).backup,
  },
  {
    id: 'sessions',
    title: 'lab.sessions.title',
    load: async () => (await import('./sessions/index.ts')).sessions,
  },
  {
    id: 'pages',
    title: 'lab.pages.title',
    load: async () => (await import('./pages/index.ts')).pages,
  },
];
