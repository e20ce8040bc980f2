/** Texts of the lab eviction. */
export const evictionLab = {
  'lab.eviction.title': 'eviction',
  'lab.eviction.why': 'eviction',
  'lab.eviction.hint': 'eviction',
} as const;
