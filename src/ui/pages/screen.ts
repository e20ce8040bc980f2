/** Rows that are not of the page itself: its head with a blank line, and the foot with one. */
export const FRAME = 4;
/** Empties the screen and begins at its top. */
export const HOME = '\u001B[H\u001B[J';
/** Empties the line of the cursor. */
export const ERASE_LINE = '\u001B[2K';

/** Moves the cursor to the beginning of a row, counted from 1. */
export const atRow = (row: number): string => `\u001B[${String(row)};1H`;

/** A whole page in place of what is on the screen: its head, its lines and the keys at the foot. */
export function onScreen(
  head: string,
  lines: readonly string[],
  foot: string,
  rows: number,
): string {
  return `${HOME}${[head, '', ...lines].join('\n')}\n${atRow(rows)}${ERASE_LINE}${foot}`;
}
