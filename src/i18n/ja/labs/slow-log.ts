import type { slowLogLab as source } from '../../en/labs/slow-log.ts';

export const slowLogLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.slow-log.title': 'slow-log',
  'lab.slow-log.why': 'slow-log',
  'lab.slow-log.hint': 'slow-log',
};
