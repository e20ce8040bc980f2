/** Texts of the lab bug-hunt. */
export const bugHuntLab = {
  'lab.bug-hunt.title': 'bug-hunt',
  'lab.bug-hunt.why': 'bug-hunt',
  'lab.bug-hunt.hint': 'bug-hunt',
} as const;
