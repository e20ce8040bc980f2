import type CliTable3 from 'cli-table3';
import type { Table } from '../contract/events.ts';
import type { Kit } from './kit.ts';
import { textTable, type TextTable } from './table-cells.ts';
import { fitTable, type FittedTable } from './table-fit.ts';
import { linesOf, type Together } from './together.ts';
import { padEnd, padStart } from './width.ts';
import { wrap } from './wrap.ts';

/** Columns between two columns of a table. */
const GAP = 2;
/** A table wider than this is harder to read than a wrapped one. */
const WIDEST = 160;

/** A table of fewer columns is shown in records where it is too wide: halves of it would say too little. */
const LEAST_IN_TWO = 7;

/** What rules are drawn with. */
const RULE = '─';

/** Draws a fitted table; the terminal's is drawn by cli-table3, the logs' by {@link drawPlain}. */
export type DrawTable = (table: FittedTable, kit: Kit) => string[];

/** Loads the terminal's table. Rules above, below and under the heads; no vertical lines, to keep it calm. */
export async function loadDrawTable(): Promise<DrawTable> {
  const { default: Cli } = await import('cli-table3');
  return (table, kit) => {
    const rule = RULE;
    const chars: CliTable3.TableConstructorOptions['chars'] = {
      ...{ top: rule, 'top-mid': '', 'top-left': '', 'top-right': '' },
      ...{ bottom: rule, 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
      ...{ mid: rule, 'mid-mid': '', 'left-mid': '', 'right-mid': '' },
      ...{ left: '', right: '', middle: '' },
    };
    // Without vertical lines the gap is half of each neighbour's padding.
    const drawn = new Cli({
      chars,
      colWidths: table.widths.map((width) => width + GAP),
      colAligns: table.numeric.map((numeric) => (numeric ? 'right' : 'left')),
      style: {
        'padding-left': GAP / 2,
        'padding-right': GAP / 2,
        head: [],
        border: [],
        compact: true,
      },
      head: table.heads.map((lines) => lines.map((line) => kit.theme.strong(line)).join('\n')),
    });
    for (const row of table.rows) drawn.push(row.map((lines) => lines.join('\n')));
    return drawn
      .toString()
      .split('\n')
      .map((line) => (line.includes(rule) ? kit.theme.quiet(line) : line));
  };
}

/** A table for logs and screen readers: spaces between the columns and a rule of dashes under the heads. */
export const drawPlain: DrawTable = (table, kit) => {
  const physical = (cells: readonly (readonly string[])[]): string[] => {
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, index) => {
          const pad = table.numeric[index] === true ? padStart : padEnd;
          return pad(lines[line] ?? '', table.widths[index] ?? 0, kit.measure);
        })
        .join(' '.repeat(GAP)),
    );
  };
  const rule = table.widths.map((width) => '-'.repeat(width)).join(' '.repeat(GAP));
  return [...physical(table.heads), rule, ...table.rows.flatMap(physical)];
};

/**
 * One block per row, where a table is too wide or lists are wanted: `name  value` under the row's first cell; nothing of
 * a cell that is empty.
 */
function stacked(table: TextTable, kit: Kit, room: number): string[][] {
  const names = table.heads.slice(1);
  const width = Math.max(0, ...names.map((name) => kit.measure(name)));
  const left = GAP + width + GAP;
  return table.rows.map((row) => [
    ...wrap(row[0] ?? '', room, kit.measure).map((line) => kit.theme.strong(line)),
    ...names.flatMap((name, index) => {
      const value = (row[index + 1] ?? '').trim();
      if (value === '') return [];
      const lead = ' '.repeat(GAP) + padEnd(name, width + GAP, kit.measure);
      const behind = wrap(value, Math.max(1, room - left), kit.measure);
      const under = wrap(value, room - GAP * 2, kit.measure);
      // So little room behind the name that the value takes fewer lines of its own.
      if (under.length + 1 < behind.length || (room - left < 10 && behind.length > 1))
        return [lead.trimEnd(), ...under.map((line) => ' '.repeat(GAP * 2) + line)];
      return behind.map((line, at) => (at === 0 ? lead : ' '.repeat(left)) + line);
    }),
  ]);
}

/** The body of a table (without title, engines and notes) in at most `room` columns; a list where that was chosen. */
export function tableLines(table: Table, kit: Kit, room: number, draw: DrawTable): string[] {
  return tableParts(table, kit, room, draw).flatMap(linesOf);
}

/** The same in what stands together: a drawn table with its rows, a list in a part for each record. */
export function tableParts(table: Table, kit: Kit, room: number, draw: DrawTable): Together[] {
  const text = textTable(table, kit);
  if (kit.tables === 'list') return stacked(text, kit, room - 1);
  const width = Math.min(room, WIDEST) - GAP;
  const fitted = fitTable(text, width, GAP, kit.measure);
  if (fitted !== null) return [byRow(fitted, draw(fitted, kit))];
  const halves = inTwo(text).map((half) => fitTable(half, width, GAP, kit.measure));
  // A table in two reads better than records, as long as both halves are tables.
  return halves.every((half) => half !== null)
    ? halves.map((half) => byRow(half, draw(half, kit)))
    : stacked(text, kit, room - 1);
}

/** The lines of a drawn table, with its rows as groups under its heads; the rule under them stands with the last. */
function byRow({ rows }: FittedTable, lines: readonly string[]): Together {
  const heights = rows.map((row) => Math.max(1, ...row.map((cell) => cell.length)));
  const inRows = heights.reduce((sum, height) => sum + height, 0);
  const closed = lines.at(-1)?.includes(RULE) === true ? 1 : 0;
  let at = lines.length - inRows - closed;
  return [
    { again: lines.slice(0, at) },
    ...heights.map((height, row) => {
      const start = at;
      at += height;
      return lines.slice(start, row === heights.length - 1 ? undefined : at);
    }),
  ];
}

/** The columns in two tables, each of which begins with the first; a table of few columns is none in two. */
function inTwo(table: TextTable): readonly TextTable[] {
  const count = table.heads.length;
  if (count < LEAST_IN_TWO) return [table];
  const middle = 1 + Math.ceil((count - 1) / 2);
  const part = (from: number, to: number): TextTable => {
    const cut = <T>(cells: readonly T[]): T[] => [...cells.slice(0, 1), ...cells.slice(from, to)];
    return { heads: cut(table.heads), rows: table.rows.map(cut), numeric: cut(table.numeric) };
  };
  return [part(1, middle), part(middle, count)];
}
