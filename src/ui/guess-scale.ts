import { guessRange, type Marks } from '../text/guess-range.ts';
import { msg, type Message } from '../text/message.ts';
import { linearScale, logScale } from '../text/scale.ts';
import { axisLines, DRAWN } from './chart-frame.ts';
import type { Kit } from './kit.ts';

/** A scale wider than this shows nothing more. */
const WIDEST = 64;

/** Points down to the axis from above, and up to it from below. */
const MARK = { above: '▼', below: '▲' } as const;

/**
 * What was guessed and what was measured on one scale of at most `room` columns: the guess above the axis, the
 * measurement below it. Their unit stands in the sentence above. Nothing where both are nothing.
 */
export function guessScaleLines(marks: Marks, kit: Kit, room: number): readonly string[] {
  const range = guessRange(marks);
  if (range === null) return [];
  const cells = Math.max(20, Math.min(room - 1, WIDEST));
  const build = range.logarithmic ? logScale : linearScale;
  const scale = build(range.min, range.max, cells);
  const marked = (value: number, mark: string, label: Message, paint: Kit['theme']['good']) =>
    labelledMark({ at: scale.cell(value) + 1, mark, label: kit.say(label), cells }, kit, paint);
  const [line = '', ...labels] = axisLines(scale, 'text', false, 0, DRAWN, kit);
  return [
    marked(marks.guess, MARK.above, msg('ui.guess.mark.guess'), kit.theme.accent),
    line,
    marked(marks.actual, MARK.below, msg('ui.guess.mark.actual'), kit.theme.good),
    ...labels,
  ];
}

interface Mark {
  /** Column of the mark. */
  readonly at: number;
  readonly mark: string;
  readonly label: string;
  readonly cells: number;
}

/** A mark with its word on the side where there is room for it. */
function labelledMark(
  { at, mark, label, cells }: Mark,
  kit: Kit,
  paint: (text: string) => string,
): string {
  const width = kit.measure(label) + 1;
  if (at + width <= cells) return `${' '.repeat(at)}${paint(mark)} ${label}`;
  return `${' '.repeat(Math.max(0, at - width))}${label} ${paint(mark)}`;
}
