import type { loadLab as source } from '../../en/labs/load.ts';

export const loadLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.load.title': 'load',
  'lab.load.why': 'load',
  'lab.load.hint': 'load',
};
