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

/** Puts `text` into a row of cells around `at`; false when it would touch what is already there. */
function place(row: string[], text: string, at: number): boolean {
  const start = Math.max(0, Math.min(row.length - text.length, at - Math.floor(text.length / 2)));
  const around = row.slice(Math.max(0, start - 1), start + text.length + 1);
  if (around.some((cell) => cell !== ' ')) return false;
  Array.from(text).forEach((character, offset) => {
    row[start + offset] = character;
  });
  return true;
}

/** The horizontal axis: a line with ticks and, under it, their values and the unit in words. */
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
  for (const tick of scale.ticks(Math.max(2, Math.floor(scale.cells / 9)))) {
    const cell = scale.cell(tick);
    if (place(labels, tickText(tick, kit), cell)) line[cell] = glyphs.tick;
  }
  const measured = axisUnit(unit, kit);
  const spaced = logarithmic ? kit.say(msg('ui.chart.log-axis')) : '';
  const both = joined({ before: `${measured} `, after: spaced, own: true });
  const words = measured !== '' && spaced !== '' ? both : measured + spaced;
  const lead = ' '.repeat(left);
  const values = labels.join('').trimEnd();
  const together = `${values}${words === '' ? '' : `  ${words}`}`;
  const below = kit.measure(together) <= scale.cells ? [together] : [values, words];
  return [
    kit.theme.quiet(`${lead}${glyphs.corner}${line.join('')}`),
    ...below.map((text) => kit.theme.quiet(`${lead} ${text}`)),
  ];
}
