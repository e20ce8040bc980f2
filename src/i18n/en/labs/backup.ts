/** Texts of the lab backup. */
export const backupLab = {
  'lab.backup.title': 'backup',
  'lab.backup.why': 'backup',
  'lab.backup.hint': 'backup',
} as const;
