import type { authLab as source } from '../../en/labs/auth.ts';

export const authLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.auth.title': 'auth',
  'lab.auth.why': 'auth',
  'lab.auth.hint': 'auth',
};
