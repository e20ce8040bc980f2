/**
 * Lines that stand together. Where no screen can hold them they are torn before one of the groups in them, such as the
 * rows of a table, but for the first: it stays with what leads to it. Lines that are to be said `again`, such as the
 * heads of a table, stand on each page where it goes on.
 */
export type Together = readonly (string | readonly string[] | Again)[];

/** Lines that are said once more where what stands behind them goes on. */
export interface Again {
  readonly again: readonly string[];
}

const isGroup = (one: Together[number]): one is readonly string[] => Array.isArray(one);

function linesIn(one: Together[number]): readonly string[] {
  if (typeof one === 'string') return [one];
  return isGroup(one) ? one : one.again;
}

/** Its lines. */
export function linesOf(together: Together): readonly string[] {
  return together.flatMap(linesIn);
}

/** The lines, each changed, in the same groups. */
export function eachLine(together: Together, change: (line: string) => string): Together {
  return together.map((one) => {
    if (typeof one === 'string') return change(one);
    return isGroup(one) ? one.map(change) : { again: one.again.map(change) };
  });
}

/** The lines that are said again. */
export function againIn(together: Together): readonly string[] {
  return together.flatMap((one) => (typeof one === 'string' || isGroup(one) ? [] : one.again));
}

/** How many lines stand up to the last that is said again, and one more; 0 where none is. */
export function ledBy(together: Together): number {
  const last = together.findLastIndex((one) => typeof one !== 'string' && !isGroup(one));
  return last < 0 ? 0 : linesOf(together.slice(0, last + 1)).length + 1;
}

/** How many lines stand before each place where it is torn first. */
export function tearsOf(together: Together): readonly number[] {
  const tears: number[] = [];
  let count = 0;
  let led = false;
  for (const one of together) {
    if (isGroup(one) && led) tears.push(count);
    led ||= isGroup(one);
    count += linesIn(one).length;
  }
  return tears;
}
