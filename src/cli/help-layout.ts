import { Help, type HelpConfiguration } from 'commander';
import type { Measure } from '../ui/width.ts';
import { wrap } from '../ui/wrap.ts';

/** Widest column of flags and commands; a longer one has its description below it. */
const WIDEST = 26;
/** On a screen with fewer columns every description stands below what it describes. */
const NARROW = 60;
const INDENT = 2;
const GAP = 2;
const BELOW = 6;

/**
 * How help is laid out so that no line is wider than the screen and no word is torn: the library gives up where flags are
 * long, and knows no line breaks between Japanese characters.
 */
export function helpLayout(measure: Measure): HelpConfiguration {
  return {
    displayWidth: (text) => measure(text),
    boxWrap: (text, width) => wrap(text, width, measure).join('\n'),
    padWidth(command, helper) {
      const widest = new Help().padWidth(command, helper);
      return (helper.helpWidth ?? 80) < NARROW ? BELOW - INDENT - GAP : Math.min(widest, WIDEST);
    },
    formatItem(term, termWidth, description, helper) {
      const lead = ' '.repeat(INDENT);
      if (description === '') return lead + term;
      const indent = INDENT + termWidth + GAP;
      // One column is left free: some terminals break a line that fills them.
      const width = (helper.helpWidth ?? 80) - indent - 1;
      const lines = wrap(description, width, measure);
      const below = lines.map((line) => ' '.repeat(indent) + line);
      const gap = termWidth + GAP - measure(term);
      if (gap < GAP) return [lead + term, ...below].join('\n');
      return [lead + term + ' '.repeat(gap) + (lines[0] ?? ''), ...below.slice(1)].join('\n');
    },
  };
}
