import type { ObservedRead } from '../contract/events.ts';
import type { Kit } from './kit.ts';
import { INDENT, paragraph } from './label.ts';
import { isWatched } from './path-steps.ts';
import { readPicture } from './read-picture.ts';
import { outcomeWord, readDetails, readTotal } from './reads.ts';
import { padEnd, padStart } from './width.ts';
import { wrap } from './wrap.ts';

/** Columns of the total time. */
const TOTAL = 10;

/**
 * One read on the terminal: outcome, label (padded to `labelWidth`), total time, and under it the picture of its way
 * where that is known, in blocks that stand together; else behind it where the time went.
 * When that does not fit, the number of rows is left out; when that does not help, it moves to a line of its own.
 */
export function readBlocks(read: ObservedRead, labelWidth: number, kit: Kit): string[][] {
  if (!isWatched(read)) {
    return [told(read, labelWidth, kit, (rows) => readDetails(read, rows, kit))];
  }
  const [first = [], ...more] = readPicture(read, kit);
  return [['', ...told(read, 0, kit, () => ''), ...first], ...more, ['']];
}

function told(
  read: ObservedRead,
  labelWidth: number,
  kit: Kit,
  detailsOf: (rows: 'rows' | 'brief') => string,
): string[] {
  const word = outcomeWord(read.outcome, kit);
  const paint = read.outcome === 'hit' ? kit.theme.good : kit.theme.warn;
  const words = ['hit', 'miss', 'bypass', read.outcome].map((one) => outcomeWord(one, kit));
  const column = Math.max(...words.map((one) => kit.measure(one))) + 2;
  const lead = ' '.repeat(INDENT) + paint(word) + ' '.repeat(column - kit.measure(word));
  const total = readTotal(read, kit);
  const label = kit.say(read.label);
  const start = lead + padEnd(label, labelWidth, kit.measure) + padStart(total, TOTAL, kit.measure);
  for (const rows of ['rows', 'brief'] as const) {
    const details = detailsOf(rows);
    if (kit.measure(start) + 2 + kit.measure(details) < kit.columns())
      return [`${start}  ${kit.theme.quiet(details)}`.trimEnd()];
  }
  const indent = INDENT + column;
  const details = detailsOf('rows');
  const quiet = (lines: readonly string[]): string[] => lines.map((line) => kit.theme.quiet(line));
  if (kit.measure(start) < kit.columns()) return [start, ...quiet(paragraph(details, kit, indent))];
  const [first = '', ...more] = wrap(label, kit.columns() - kit.measure(lead) - 1, kit.measure);
  return [
    lead + first,
    ...more.map((line) => ' '.repeat(indent) + line),
    ...quiet(paragraph(`${total}  ${details}`.trimEnd(), kit, indent)),
  ];
}
