import { guessRange, type Marks } from '../text/guess-range.ts';
import type { Translator } from '../text/index.ts';
import { msg } from '../text/message.ts';
import { axisOf, tickText, unitWord } from './page/axis.ts';
import { escape } from './page/html.ts';

/** Pixels from the top to the rail, and what the whole takes. */
const RAIL = 30;
const HEIGHT = 78;

/** Where a drawing has room. */
interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** What was guessed, above, and what was measured, below, on one scale; nothing where both are nothing. */
export function scaleSvg(
  marks: Marks,
  { left, top, width }: Room,
  translator: Translator,
): { readonly svg: string; readonly height: number } {
  const range = guessRange(marks);
  if (range === null) return { svg: '', height: 0 };
  const axis = axisOf(range.min, range.max, range.logarithmic);
  const length = width - 90;
  const x = (value: number): number => Math.round(left + length * axis.share(value));
  const rail = top + RAIL;
  const ticks = axis.ticks.map(
    (tick) =>
      `<path d="M${x(tick)} ${rail - 4}v8" stroke="var(--soft)"/>` +
      `<text class="soft" x="${x(tick)}" y="${rail + 42}" text-anchor="middle">${escape(tickText(tick, translator))}</text>`,
  );
  const mark = (which: 'guess' | 'actual', y: number, color: string, sign: string): string => {
    const word = translator.text(msg(`ui.guess.mark.${which}`));
    const before = axis.share(marks[which]) > 0.5;
    const text = before ? `${word} ${sign}` : `${sign} ${word}`;
    const at = x(marks[which]) + (before ? 7 : -7);
    const anchor = before ? ' text-anchor="end"' : '';
    return `<text x="${at}" y="${y}"${anchor} style="fill:var(--${color})">${escape(text)}</text>`;
  };
  const unit = unitWord(marks.unit, translator);
  const svg = [
    mark('guess', rail - 8, 'database', '▼'),
    `<path d="M${left} ${rail}H${left + length}" stroke="var(--soft)"/>`,
    mark('actual', rail + 20, 'hit', '▲'),
    ...ticks,
    `<text class="soft" x="${left + width}" y="${rail + 42}" text-anchor="end">${escape(unit)}</text>`,
  ].join('\n');
  return { svg, height: HEIGHT };
}
