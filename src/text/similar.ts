/** Letters that may differ for one word to be taken for another: a third of it, at most three. */
const mostWrong = (word: string): number => Math.min(3, Math.max(1, Math.floor(word.length / 3)));

/** The known words that are most like what was typed, nearest first and at most three; none where none is near. */
export function similarTo(typed: string, known: readonly string[]): readonly string[] {
  const word = typed.toLowerCase();
  return [...new Set(known)]
    .map((candidate) => ({ candidate, wrong: slipsBetween(word, candidate.toLowerCase()) }))
    .filter(({ candidate, wrong }) => wrong <= mostWrong(candidate))
    .sort((one, other) => one.wrong - other.wrong)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** How many letters must be put in, left out, changed or swapped with their neighbour (optimal string alignment). */
export function slipsBetween(from: string, to: string): number {
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
