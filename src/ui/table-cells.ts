import type { Cell, Column, Table, Unit } from '../contract/events.ts';
import { isMessage, msg } from '../text/message.ts';
import type { Kit } from './kit.ts';
import { byteScale, formatNumber } from '../text/quantities.ts';

/** A table as text, before it is laid out. */
export interface TextTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Per column: true when it holds figures, which are set flush right. */
  readonly numeric: readonly boolean[];
}

/** What stands where nothing was measured. */
const NOTHING = '-';

function unitName(unit: Unit, cells: readonly Cell[], kit: Kit): string | null {
  if (unit === 'text' || unit === 'count') return null;
  if (unit !== 'bytes') return kit.say(msg(`ui.unit.${unit}`));
  const { name, divisor } = byteScale(largestOf(cells));
  return divisor === 1 ? kit.say(msg('ui.unit.bytes')) : name;
}

function largestOf(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.filter((cell) => typeof cell === 'number'));
}

function headOf(column: Column, cells: readonly Cell[], kit: Kit): string {
  const name = kit.say(column.name);
  const unit = unitName(column.unit, cells, kit);
  return unit === null ? name : kit.say(msg('ui.unit.header', { name, unit }));
}

function cellText(cell: Cell, unit: Unit, divisor: number, kit: Kit): string {
  if (cell === null) return NOTHING;
  if (isMessage(cell) || typeof cell === 'string') return kit.say(cell);
  // Scaled bytes have decimals; the three digits of a ratio suit them.
  if (unit === 'bytes' && divisor > 1) return formatNumber(cell / divisor, 'times', kit.translator);
  return formatNumber(cell, unit, kit.translator);
}

/** Figures under each other have their decimal points under each other. */
function alignDecimals(texts: readonly string[]): string[] {
  const fraction = (text: string): number => /\d(\.\d+)$/.exec(text)?.[1]?.length ?? 0;
  const longest = Math.max(0, ...texts.map(fraction));
  return texts.map((text) =>
    /\d$/.test(text) ? text + ' '.repeat(longest - fraction(text)) : text,
  );
}

/** Formats the heads and cells of a table: units in the heads, figures in the digits of their unit. */
export function textTable(table: Table, kit: Kit): TextTable {
  const columns = table.columns.map((column, index) => {
    const cells = table.rows.map((row) => row[index] ?? null);
    const numeric = column.unit !== 'text';
    const divisor = column.unit === 'bytes' ? byteScale(largestOf(cells)).divisor : 1;
    const texts = cells.map((cell) => cellText(cell, column.unit, divisor, kit));
    return {
      head: headOf(column, cells, kit),
      numeric,
      texts: numeric ? alignDecimals(texts) : texts,
    };
  });
  return {
    heads: columns.map((column) => column.head),
    numeric: columns.map((column) => column.numeric),
    rows: table.rows.map((_, row) => columns.map((column) => column.texts[row] ?? NOTHING)),
  };
}
