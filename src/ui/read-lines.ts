import type { ObservedRead } from '../events.ts';
import type { Kit } from './kit.ts';
import { INDENT, paragraph } from './label.ts';
import { outcomeWord, readDetails, readTotal } from './reads.ts';
import { padEnd, padStart } from './width.ts';

/** Columns of the total time. */
const TOTAL = 10;

/**
 * One read on the terminal: outcome, label (padded to `labelWidth`), total time, and behind it where the time went.
 * When that does not fit, the number of rows is left out; when that does not help, it moves to a line of its own.
 */
export function readLines(read: ObservedRead, labelWidth: number, kit: Kit): string[] {
  const word = outcomeWord(read.outcome, kit);
  const paint = read.outcome === 'hit' ? kit.theme.good : kit.theme.warn;
  // The usual words line up; a rarer one from the core may be longer.
  const usual = ['hit', 'miss'].map((outcome) => kit.measure(outcomeWord(outcome, kit)));
  const column = Math.max(...usual) + 2;
  const gap = ' '.repeat(Math.max(2, column - kit.measure(word)));
  const start =
    ' '.repeat(INDENT) +
    paint(word) +
    gap +
    padEnd(kit.say(read.label), labelWidth, kit.measure) +
    padStart(readTotal(read, kit), TOTAL, kit.measure);
  for (const rows of ['rows', 'brief'] as const) {
    const details = readDetails(read, rows, kit);
    if (kit.measure(start) + 2 + kit.measure(details) < kit.columns())
      return [`${start}  ${kit.theme.quiet(details)}`];
  }
  const details = paragraph(readDetails(read, 'rows', kit), kit, INDENT + column);
  return [start, ...details.map((line) => kit.theme.quiet(line))];
}
