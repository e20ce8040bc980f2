import type { Unit } from '../contract/events.ts';
import { msg } from '../text/message.ts';
import { joined } from '../text/spacing.ts';
import type { Scale } from '../text/scale.ts';
import type { Kit } from './kit.ts';

/** The characters a chart is drawn with. */
export interface Glyphs {
  /** One fill per series of a histogram or bar chart; told apart without colour. */
  readonly fills: readonly string[];
  /** One mark per series of a line chart. */
  readonly marks: readonly string[];
  readonly vertical: string;
  readonly horizontal: string;
  readonly corner: string;
  readonly tick: string;
}

/** Characters of a terminal. */
export const DRAWN: Glyphs = {
  fills: ['█', '▒', '▓', '░'],
  marks: ['o', 'x', '+', '*'],
  vertical: '│',
  horizontal: '─',
  corner: '└',
  tick: '┴',
};

/** Characters that every log and every screen reader carries. */
export const ASCII: Glyphs = {
  fills: ['#', '=', '+', ':'],
  marks: ['o', 'x', '+', '*'],
  vertical: '|',
  horizontal: '-',
  corner: '+',
  tick: '+',
};

/** The glyph of the series at `index`; they repeat when there are more series than glyphs. */
export function glyphOf(glyphs: readonly string[], index: number): string {
  return glyphs[index % glyphs.length] ?? '#';
}

/** A value on an axis: at most three digits, no zeros behind them. */
export function tickText(value: number, kit: Kit): string {
  return kit.translator.number(Number(value.toPrecision(3)), 6);
}

/** The name of a unit for an axis; empty for text and counts. */
function axisUnit(unit: Unit, kit: Kit): string {
  return unit === 'text' || unit === 'count' ? '' : kit.say(msg(`ui.unit.${unit}`));
}

/** Puts `text`, and what stands `behind` it, into a row of cells around `at`; false when it would touch anything. */
function place(
  row: string[],
  { text, behind = '' }: { readonly text: string; readonly behind?: string },
  at: number,
  kit: Kit,
): boolean {
  // A character of two columns takes the cell behind it, too.
  const cells = Array.from(text + behind).flatMap((one) =>
    kit.measure(one) > 1 ? [one, ''] : [one],
  );
  const start = Math.max(0, Math.min(row.length - cells.length, at - Math.floor(text.length / 2)));
  const around = row.slice(Math.max(0, start - 1), start + cells.length + 1);
  if (around.some((cell) => cell !== ' ')) return false;
  row.splice(start, cells.length, ...cells);
  return true;
}

/** The horizontal axis: a line with ticks and, under it, their values and the unit in words, with the last of them. */
export function axisLines(
  scale: Scale,
  unit: Unit,
  logarithmic: boolean,
  left: number,
  glyphs: Glyphs,
  kit: Kit,
): string[] {
  const line = Array.from({ length: scale.cells }, () => glyphs.horizontal);
  const labels = Array.from({ length: scale.cells }, () => ' ');
  const measured = axisUnit(unit, kit);
  const ticks = scale.ticks(Math.max(2, Math.floor(scale.cells / 9)));
  // From the right: the last value brings the unit, and keeps its place.
  let isNamed = measured === '' || logarithmic;
  for (const tick of ticks.toReversed()) {
    const cell = scale.cell(tick);
    const text = tickText(tick, kit);
    const label = isNamed ? { text } : { text, behind: ` ${measured}` };
    if (!place(labels, label, cell, kit)) continue;
    line[cell] = glyphs.tick;
    isNamed = true;
  }
  const lead = ' '.repeat(left);
  const values = labels.join('').trimEnd();
  const below = logarithmic ? besideOrBelow(values, logWords(measured, kit), scale, kit) : [values];
  return [
    kit.theme.quiet(`${lead}${glyphs.corner}${line.join('')}`),
    ...below.map((text) => kit.theme.quiet(`${lead} ${text}`)),
  ];
}

/** What is measured on an axis of equal factors. */
function logWords(measured: string, kit: Kit): string {
  const spaced = kit.say(msg('ui.chart.log-axis'));
  return measured === '' ? spaced : joined({ before: `${measured} `, after: spaced, own: true });
}

/** Words behind the values of an axis, or under them where there is no room. */
function besideOrBelow(values: string, words: string, scale: Scale, kit: Kit): readonly string[] {
  const together = `${values}  ${words}`;
  return kit.measure(together) <= scale.cells ? [together] : [values, words];
}
