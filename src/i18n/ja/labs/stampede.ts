import type { stampedeLab as source } from '../../en/labs/stampede.ts';

export const stampedeLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.stampede.title': 'stampede',
  'lab.stampede.why': 'stampede',
  'lab.stampede.hint': 'stampede',
};
