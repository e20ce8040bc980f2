/** Texts of the lab auth. */
export const authLab = {
  'lab.auth.title': 'auth',
  'lab.auth.why': 'auth',
  'lab.auth.hint': 'auth',
} as const;
