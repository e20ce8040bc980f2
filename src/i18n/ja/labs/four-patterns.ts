import type { fourPatternsLab as source } from '../../en/labs/four-patterns.ts';

export const fourPatternsLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.four-patterns.title': 'four-patterns',
  'lab.four-patterns.why': 'four-patterns',
  'lab.four-patterns.hint': 'four-patterns',
};
