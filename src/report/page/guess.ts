import type { Marks } from '../../text/guess-range.ts';
import { guessRange } from '../../text/guess-range.ts';
import type { Translator } from '../../text/index.ts';
import { msg } from '../../text/message.ts';
import { axisHtml, axisOf, tickLines } from './axis.ts';
import { escape, percentOf } from './html.ts';

/** What was guessed and what was measured on one scale; nothing where both are nothing. */
export function guessScaleHtml(marks: Marks, translator: Translator): string {
  const range = guessRange(marks);
  if (range === null) return '';
  const axis = axisOf(range.min, range.max, range.logarithmic);
  const mark = (which: 'guess' | 'actual', sign: string): string => {
    const share = axis.share(marks[which]);
    const word = translator.text(msg(`ui.guess.mark.${which}`));
    const side = share > 0.5 ? ' before' : '';
    return `<div class="mark ${which}${side}" style="left:${percentOf(share)}"><span aria-hidden="true">${sign}</span><span class="word">${escape(word)}</span></div>`;
  };
  return (
    `<div class="guess-scale"><div class="marks">${mark('guess', '▼')}</div>` +
    '<svg class="rail" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">' +
    `<path class="none" d="M0 4H1000"/>${tickLines(axis, 8)}</svg>` +
    `<div class="marks">${mark('actual', '▲')}</div>${axisHtml(axis, marks.unit, translator)}</div>`
  );
}
