import type { TextTable } from './table-cells.ts';
import { easeWidths } from './table-ease.ts';
import type { Measure } from './width.ts';
import { widestUnit, wrap } from './wrap.ts';

/** A column of prose is not made narrower than this; below it a table is shown as one block per row. */
const NARROWEST_PROSE = 12;

/** A head of up to this many columns stays on one line. */
const WHOLE_HEAD = 6;

/** A table whose heads and cells are broken into lines, with the width of each column. */
export interface FittedTable {
  readonly widths: readonly number[];
  readonly heads: readonly (readonly string[])[];
  readonly rows: readonly (readonly (readonly string[])[])[];
  readonly numeric: readonly boolean[];
}

function widest(texts: readonly string[], measure: Measure): number {
  return Math.max(0, ...texts.flatMap((text) => text.split('\n')).map((line) => measure(line)));
}

/** A head that is too wide is broken before its unit first: `Throughput` over `(per s)`. */
function unitBelow(head: string): string {
  return head.replace(/ (?=\([^()]*\)$)/, '\n');
}

/** Narrows columns, the widest first, until all fit or none can give way; changes `widths`. */
function narrow(widths: number[], least: readonly number[], room: number): void {
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const giving = widths.map((width, index) => (width > (least[index] ?? 0) ? width : 0));
    const widestOf = Math.max(...giving);
    if (widestOf === 0) return;
    const index = giving.indexOf(widestOf);
    widths[index] = widestOf - 1;
    excess -= 1;
  }
}

/**
 * Lays a table out in at most `room` columns with `gap` columns between two of them: heads wrap first, then prose;
 * figures are never broken. Null when it cannot be done.
 */
export function fitTable(
  table: TextTable,
  room: number,
  gap: number,
  measure: Measure,
): FittedTable | null {
  const cells = table.heads.map((head, index) => ({
    head,
    texts: table.rows.map((row) => row[index] ?? ''),
    numeric: table.numeric[index] ?? false,
  }));
  const widths = cells.map(({ head, texts }) => widest([head, ...texts], measure));
  const heads = cells.map(({ head }) =>
    Math.max(widestUnit(head, measure), Math.min(measure(head), WHOLE_HEAD)),
  );
  const content = cells.map(({ texts }, index) =>
    Math.max(widest(texts, measure), heads[index] ?? 0),
  );
  const least = cells.map(({ numeric }, index) => {
    const whole = content[index] ?? 0;
    return numeric ? whole : Math.max(Math.min(whole, NARROWEST_PROSE), heads[index] ?? 0);
  });
  // The last resort before giving up: long words of the heads are torn, figures never.
  const figures = cells.map(({ numeric, texts }) => (numeric ? widest(texts, measure) : 0));
  const left = room - gap * Math.max(0, cells.length - 1);
  narrow(widths, content, left);
  narrow(widths, least, left);
  narrow(
    widths,
    least.map((width, index) => Math.max(figures[index] ?? 0, Math.min(width, NARROWEST_PROSE))),
    left,
  );
  if (widths.reduce((sum, width) => sum + width, 0) > left) return null;
  easeWidths(widths, least, table, measure);
  const broken = (text: string, index: number): string[] => wrap(text, widths[index] ?? 1, measure);
  return {
    widths,
    heads: table.heads.map((head, index) =>
      broken(measure(head) <= (widths[index] ?? 1) ? head : unitBelow(head), index),
    ),
    rows: table.rows.map((row) => row.map(broken)),
    numeric: table.numeric,
  };
}
