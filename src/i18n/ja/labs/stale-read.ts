import type { staleReadLab as source } from '../../en/labs/stale-read.ts';

export const staleReadLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.stale-read.title': 'stale-read',
  'lab.stale-read.why': 'stale-read',
  'lab.stale-read.hint': 'stale-read',
};
