/** Texts of the lab stampede. */
export const stampedeLab = {
  'lab.stampede.title': 'stampede',
  'lab.stampede.why': 'stampede',
  'lab.stampede.hint': 'stampede',
} as const;
