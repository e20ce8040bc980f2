/** Texts of the lab missing-rows. */
export const missingRowsLab = {
  'lab.missing-rows.title': 'missing-rows',
  'lab.missing-rows.why': 'missing-rows',
  'lab.missing-rows.hint': 'missing-rows',
} as const;
