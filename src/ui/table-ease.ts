import type { TextTable } from './table-cells.ts';
import type { Measure } from './width.ts';
import { widestUnit, wrap } from './wrap.ts';

/** A table of which no row is higher reads well as it is. */
const CALM = 2;
/** Moves of width from one column to another, at most. */
const MOVES = 8;

/** Width that goes from one column to another. */
interface Move {
  readonly from: number;
  readonly to: number;
  readonly by: number;
  /** Lines of the table with it. */
  readonly lines: number;
}

/**
 * Gives width from columns that need little of it to those that make the rows high, as long as that makes the table
 * lower; `least` is how narrow a column may become. No word is broken for it. Changes `widths`.
 */
export function easeWidths(
  widths: number[],
  least: readonly number[],
  table: Pick<TextTable, 'rows' | 'numeric'>,
  measure: Measure,
): void {
  const heights = heightsOf(table, measure);
  const lines = (all: readonly number[]): number =>
    table.rows.reduce(
      (sum, _row, row) => sum + Math.max(1, ...all.map((width, at) => heights(row, at, width))),
      0,
    );
  if (lines(widths) <= table.rows.length * CALM) return;
  const floors = widths.map((width, at) => {
    const words = table.rows.map((row) => widestUnit(row[at] ?? '', measure));
    return table.numeric[at] === true ? width : Math.min(width, Math.max(least[at] ?? 0, ...words));
  });
  for (let count = 0; count < MOVES; count += 1) {
    const best = bestMove(widths, floors, lines);
    if (best === null) return;
    widths[best.from] = (widths[best.from] ?? 0) - best.by;
    widths[best.to] = (widths[best.to] ?? 0) + best.by;
  }
}

/** How many lines a cell takes in a width; asked for the same again and again. */
function heightsOf({ rows }: Pick<TextTable, 'rows'>, measure: Measure) {
  const known = new Map<string, number>();
  return (row: number, at: number, width: number): number => {
    const key = `${String(row)} ${String(at)} ${String(width)}`;
    const height = known.get(key) ?? wrap(rows[row]?.[at] ?? '', width, measure).length;
    known.set(key, height);
    return height;
  };
}

/** The smallest move that makes the table lowest; null where none makes it lower. */
function bestMove(
  widths: readonly number[],
  floors: readonly number[],
  lines: (widths: readonly number[]) => number,
): Move | null {
  let best: Move | null = null;
  const before = lines(widths);
  for (const [from, width] of widths.entries()) {
    for (const to of widths.keys()) {
      for (let by = 1; from !== to && width - by >= (floors[from] ?? width); by += 1) {
        const moved = widths.map((one, at) => one + (at === to ? by : at === from ? -by : 0));
        const now = lines(moved);
        if (now < (best?.lines ?? before)) best = { from, to, by, lines: now };
      }
    }
  }
  return best;
}
