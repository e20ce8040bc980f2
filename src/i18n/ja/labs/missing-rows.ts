import type { missingRowsLab as source } from '../../en/labs/missing-rows.ts';

export const missingRowsLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.missing-rows.title': 'missing-rows',
  'lab.missing-rows.why': 'missing-rows',
  'lab.missing-rows.hint': 'missing-rows',
};
