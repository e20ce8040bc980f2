import type { backupLab as source } from '../../en/labs/backup.ts';

export const backupLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.backup.title': 'backup',
  'lab.backup.why': 'backup',
  'lab.backup.hint': 'backup',
};
