import { slipsBetween } from '../text/similar.ts';

/** A word may differ from what was meant by so many slips, and by no more than this part of its letters. */
const SLIPS = 3;
const PART = 0.4;

/** The names that a mistyped word may have meant: the nearest ones, and the same name behind another word. */
export function similarNames(word: string, names: readonly string[]): readonly string[] {
  const typed = word.toLowerCase();
  const near = names.map((name) => {
    // `lab NAME` is meant by `NAME`, too.
    const last = name.slice(name.lastIndexOf(' ') + 1);
    return { name, slips: Math.min(slipsBetween(typed, last), slipsBetween(typed, name)), last };
  });
  const close = near.filter(
    ({ slips, last }) => slips <= SLIPS && slips <= Math.max(typed.length, last.length) * PART,
  );
  const least = Math.min(...close.map(({ slips }) => slips));
  return close.filter(({ slips }) => slips === least).map(({ name }) => name);
}
