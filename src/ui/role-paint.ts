import type { ReadRole } from '../contract/card.ts';
import type { Theme } from './theme.ts';

/** The colour of hits, of misses and of the database alone, the same in reads, charts and cards. */
export function rolePaint(role: ReadRole | undefined, theme: Theme): (text: string) => string {
  switch (role) {
    case 'hit':
      return theme.good;
    case 'miss':
      return theme.warn;
    case 'database':
      return theme.accent;
    case undefined:
      return (text) => text;
  }
}
