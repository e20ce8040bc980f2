import type { sessionsLab as source } from '../../en/labs/sessions.ts';

export const sessionsLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.sessions.title': 'sessions',
  'lab.sessions.why': 'sessions',
  'lab.sessions.hint': 'sessions',
};
