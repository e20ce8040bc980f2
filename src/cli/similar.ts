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

/** Letters that were left out, put in, changed, or swapped with the next one (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  const [from, to] = [Array.from(one), Array.from(other)];
  let before: number[] = [];
  let last = to.map((_letter, at) => at + 1);
  last.unshift(0);
  for (const [at, letter] of from.entries()) {
    const row = [at + 1];
    for (const [column, wanted] of to.entries()) {
      const changed = (last[column] ?? 0) + (letter === wanted ? 0 : 1);
      const swapped =
        at > 0 && column > 0 && letter === to[column - 1] && from[at - 1] === wanted
          ? (before[column - 1] ?? Infinity) + 1
          : Infinity;
      const lost = (last[column + 1] ?? 0) + 1;
      row.push(Math.min(changed, swapped, lost, (row[column] ?? 0) + 1));
    }
    before = last;
    last = row;
  }
  return last.at(-1) ?? 0;
}
