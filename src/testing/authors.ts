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

/** The seed of all their verdicts, where GENERATED_SEED names one; else each draws its own, and tells it when it fails. */
export const AUTHORS_SEED =
  process.env.GENERATED_SEED === undefined ? null : Number(process.env.GENERATED_SEED);
