/** Texts of the lab sessions. */
export const sessionsLab = {
  'lab.sessions.title': 'sessions',
  'lab.sessions.why': 'sessions',
  'lab.sessions.hint': 'sessions',
} as const;
