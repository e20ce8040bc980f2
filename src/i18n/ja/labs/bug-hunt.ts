import type { bugHuntLab as source } from '../../en/labs/bug-hunt.ts';

export const bugHuntLab: Readonly<Record<keyof typeof source, string>> = {
  'lab.bug-hunt.title': 'bug-hunt',
  'lab.bug-hunt.why': 'bug-hunt',
  'lab.bug-hunt.hint': 'bug-hunt',
};
