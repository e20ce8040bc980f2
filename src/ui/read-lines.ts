import type { ObservedRead } from '../contract/events.ts';
import type { Kit } from './kit.ts';
import { INDENT, paragraph } from './label.ts';
import { outcomeWord, readDetails, readTotal } from './reads.ts';
import { padEnd, padStart } from './width.ts';
import { wrap } from './wrap.ts';

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
  const lead = ' '.repeat(INDENT) + paint(word) + gap;
  const total = readTotal(read, kit);
  const label = kit.say(read.label);
  const start = lead + padEnd(label, labelWidth, kit.measure) + padStart(total, TOTAL, kit.measure);
  for (const rows of ['rows', 'brief'] as const) {
    const details = readDetails(read, rows, kit);
    if (kit.measure(start) + 2 + kit.measure(details) < kit.columns())
      return [`${start}  ${kit.theme.quiet(details)}`];
  }
  const indent = INDENT + column;
  const details = readDetails(read, 'rows', kit);
  const quiet = (lines: readonly string[]): string[] => lines.map((line) => kit.theme.quiet(line));
  if (kit.measure(start) < kit.columns()) return [start, ...quiet(paragraph(details, kit, indent))];
  const [first = '', ...more] = wrap(label, kit.columns() - kit.measure(lead) - 1, kit.measure);
  return [
    lead + first,
    ...more.map((line) => ' '.repeat(indent) + line),
    ...quiet(paragraph(`${total}  ${details}`, kit, indent)),
  ];
}
