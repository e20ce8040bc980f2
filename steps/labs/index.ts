import type { LabEntry } from '../../src/course.ts';

/** The optional topics, in the order of the list. */
export const labs: readonly LabEntry[] = [
  {
    id: 'stale-read',
    title: 'lab.stale-read.title',
    load: async () => (await import('./stale-read.ts')).staleRead,
  },
  {
    id: 'stampede',
    title: 'lab.stampede.title',
    load: async () => (await import('./stampede.ts')).stampede,
  },
];
