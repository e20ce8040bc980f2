/** How much of an exercise its author's check proves. */
export type Authors = 'all' | 'right';

/**
 * Reads AUTHORS of the environment: `right` leaves the wrong files out, nothing or `all` leaves out nothing.
 * @throws Error for another word
 */
export function authorsOf(word = 'all'): Authors {
  if (word === 'all' || word === 'right') return word;
  throw new Error(`AUTHORS is all or right, not ${word}`);
}

/** What was asked for. */
export const AUTHORS = authorsOf(process.env.AUTHORS);
