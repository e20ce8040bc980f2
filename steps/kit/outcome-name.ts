import type { Message } from '#tutorial';
import { msg } from './text.ts';

/** What a read came to, as a word of a sentence or a table. */
export function outcomeName(outcome: 'hit' | 'miss' | 'bypass'): Message {
  return msg(`outcome.${outcome}`);
}
