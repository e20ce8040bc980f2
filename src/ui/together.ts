/**
 * Lines that stand together. Where no screen can hold them they are torn before one of the groups in them, such as the
 * rows of a table, but for the first: it stays with what leads to it.
 */
export type Together = readonly (string | readonly string[])[];

/** Its lines. */
export function linesOf(together: Together): readonly string[] {
  return together.flat();
}

/** The lines, each changed, in the same groups. */
export function eachLine(together: Together, change: (line: string) => string): Together {
  return together.map((one) => (typeof one === 'string' ? change(one) : one.map(change)));
}

/** How many lines stand before each place where it is torn first. */
export function tearsOf(together: Together): readonly number[] {
  const tears: number[] = [];
  let count = 0;
  let led = false;
  for (const one of together) {
    if (typeof one !== 'string' && led) tears.push(count);
    led ||= typeof one !== 'string';
    count += typeof one === 'string' ? 1 : one.length;
  }
  return tears;
}
