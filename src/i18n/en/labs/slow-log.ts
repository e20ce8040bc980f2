/** Texts of the lab slow-log. */
export const slowLogLab = {
  'lab.slow-log.title': 'slow-log',
  'lab.slow-log.why': 'slow-log',
  'lab.slow-log.hint': 'slow-log',
} as const;
