/** Texts of the lab four-patterns. */
export const fourPatternsLab = {
  'lab.four-patterns.title': 'four-patterns',
  'lab.four-patterns.why': 'four-patterns',
  'lab.four-patterns.hint': 'four-patterns',
} as const;
