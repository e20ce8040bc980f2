import type { evictionLab as source } from '../../en/labs/eviction.ts';

export const evictionLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.eviction.title': 'eviction',
  'lab.eviction.why': 'eviction',
  'lab.eviction.hint': 'eviction',
};
