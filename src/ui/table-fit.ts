import type { TextTable } from './table-cells.ts';
import type { Measure } from './width.ts';
import { widestUnit, wrap } from './wrap.ts';

/** A column of prose is not made narrower than this; below it a table is shown as one block per row. */
const NARROWEST_PROSE = 12;

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

/** Narrows the columns with the most slack first; null when even the narrowest do not fit. */
function shrink(
  natural: readonly number[],
  least: readonly number[],
  room: number,
): number[] | null {
  const widths = [...natural];
  const total = (): number => widths.reduce((sum, width) => sum + width, 0);
  while (total() > room) {
    let best = -1;
    let slack = 0;
    widths.forEach((width, index) => {
      const left = width - (least[index] ?? 0);
      // The widest of those that can give way: a long sentence is wrapped before a short name.
      if (left > 0 && width > slack) {
        slack = width;
        best = index;
      }
    });
    if (best < 0) return null;
    widths[best] = (widths[best] ?? 0) - 1;
  }
  return widths;
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
  const natural = cells.map(({ head, texts }) => widest([head, ...texts], measure));
  const least = cells.map(({ head, texts, numeric }, index) => {
    const content = widest(texts, measure);
    const prose = numeric ? content : Math.min(content, NARROWEST_PROSE);
    return Math.min(natural[index] ?? 0, Math.max(prose, widestUnit(head, measure)));
  });
  const widths = shrink(natural, least, room - gap * Math.max(0, cells.length - 1));
  if (widths === null) return null;
  const broken = (text: string, index: number): string[] => wrap(text, widths[index] ?? 1, measure);
  return {
    widths,
    heads: table.heads.map(broken),
    rows: table.rows.map((row) => row.map(broken)),
    numeric: table.numeric,
  };
}
