import type { Unit } from '../contract/events.ts';
import type { Translator } from './index.ts';
import { msg } from './message.ts';
import { byteScale, columnNumber, formatNumber } from './quantities.ts';

/** How the figures of one column are written, on the screen and in a report alike. */
export interface ColumnFigures {
  /** The head of the column: its name, with the unit in the translator's language where there is one. */
  head(name: string): string;
  /** One figure of the column, without its unit. */
  text(value: number): string;
}

/** The unit is that of all figures of the column: bytes are scaled by the largest of them. */
export function columnFigures(
  unit: Unit,
  cells: readonly unknown[],
  translator: Translator,
): ColumnFigures {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const { divisor, name: scale } = byteScale(unit === 'bytes' ? Math.max(0, ...numbers) : 0);
  const plain = columnNumber(unit, numbers, translator);
  const unitName = unitText(unit, divisor === 1 ? null : scale, translator);
  return {
    head: (name) =>
      unitName === null ? name : translator.text(msg('ui.unit.header', { name, unit: unitName })),
    // Scaled bytes have decimals; the three digits of a ratio suit them.
    text: (value) =>
      divisor > 1 ? formatNumber(value / divisor, 'times', translator) : plain(value),
  };
}

function unitText(unit: Unit, scale: string | null, translator: Translator): string | null {
  if (unit === 'text' || unit === 'count') return null;
  return scale ?? translator.text(msg(`ui.unit.${unit}`));
}
