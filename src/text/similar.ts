/** A word may differ from what was meant by so many slips, and by no more than this part of its letters. */
const SLIPS = 3;
const PART = 0.4;

/** The names that a mistyped word may have meant: the nearest ones, and the same name behind another word. */
export function similarNames(word: string, names: readonly string[]): readonly string[] {
  const typed = word.toLowerCase();
  const near = names.map((name) => {
    // `lab NAME` is meant by `NAME`, too.
    const known = name.toLowerCase();
    const last = known.slice(known.lastIndexOf(' ') + 1);
    return { name, slips: Math.min(slipsBetween(typed, last), slipsBetween(typed, known)), last };
  });
  const close = near.filter(
    ({ slips, last }) => slips <= SLIPS && slips <= Math.max(typed.length, last.length) * PART,
  );
  const least = Math.min(...close.map(({ slips }) => slips));
  return close.filter(({ slips }) => slips === least).map(({ name }) => name);
}

/** How many letters must be put in, left out, changed or swapped with their neighbour (optimal string alignment). */
function slipsBetween(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= to.length; at += 1) {
      const cost = from[row - 1] === to[at - 1] ? 0 : 1;
      const swapped =
        row > 1 && at > 1 && from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1];
      now.push(
        Math.min(
          (now[at - 1] ?? 0) + 1,
          (last[at] ?? 0) + 1,
          (last[at - 1] ?? 0) + cost,
          swapped ? (beforeLast[at - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = now;
  }
  return last[to.length] ?? 0;
}
