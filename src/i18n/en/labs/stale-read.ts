/** Texts of the lab stale-read. */
export const staleReadLab = {
  'lab.stale-read.title': 'stale-read',
  'lab.stale-read.why': 'stale-read',
  'lab.stale-read.hint': 'stale-read',
} as const;
