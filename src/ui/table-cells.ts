import type { Cell, Column, Table } from '../contract/events.ts';
import { columnFigures, type ColumnFigures } from '../text/column-figures.ts';
import type { Kit } from './kit.ts';

/** A table as text, before it is laid out. */
export interface TextTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Per column: true when it holds figures, which are set flush right. */
  readonly numeric: readonly boolean[];
}

/** What stands where nothing was measured. */
const NOTHING = '-';

function cellText(cell: Cell, figures: ColumnFigures, kit: Kit): string {
  if (cell === null) return NOTHING;
  return typeof cell === 'number' ? figures.text(cell) : kit.say(cell);
}

/** Figures under each other have their decimal points under each other. */
function alignDecimals(texts: readonly string[]): string[] {
  const fraction = (text: string): number => /\d(\.\d+)$/.exec(text)?.[1]?.length ?? 0;
  const longest = Math.max(0, ...texts.map(fraction));
  return texts.map((text) =>
    /\d$/.test(text) ? text + ' '.repeat(longest - fraction(text)) : text,
  );
}

function textColumn(column: Column, cells: readonly Cell[], kit: Kit) {
  const numeric = column.unit !== 'text';
  const figures = columnFigures(column.unit, cells, kit.translator);
  const texts = cells.map((cell) => cellText(cell, figures, kit));
  return {
    head: figures.head(kit.say(column.name)),
    numeric,
    texts: numeric ? alignDecimals(texts) : texts,
  };
}

/** Formats the heads and cells of a table: units in the heads, figures in the digits of their unit. */
export function textTable(table: Table, kit: Kit): TextTable {
  const columns = table.columns.map((column, index) =>
    textColumn(
      column,
      table.rows.map((row) => row[index] ?? null),
      kit,
    ),
  );
  return {
    heads: columns.map((column) => column.head),
    numeric: columns.map((column) => column.numeric),
    rows: table.rows.map((_, row) => columns.map((column) => column.texts[row] ?? NOTHING)),
  };
}
