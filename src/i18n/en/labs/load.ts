/** Texts of the lab load. */
export const loadLab = {
  'lab.load.title': 'load',
  'lab.load.why': 'load',
  'lab.load.hint': 'load',
} as const;
