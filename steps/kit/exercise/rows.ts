import type { Typed } from '#tutorial';

/** Rows by the names of their columns, each value as text; null for what is no list of rows. */
export type PlainRows = readonly ReadonlyMap<string, string>[] | null;

/**
 * Rows as any driver gives them: objects, or tuples in the order of the columns; numbers and decimals as it likes.
 * @param columns in the order in which they were asked for
 */
export function plainRows([kind, value]: Typed, columns: readonly string[]): PlainRows {
  if (kind !== 'list') return null;
  const rows = value.map((row) => fieldsOf(row, columns));
  return rows.every((row) => row !== null) ? rows.map((row) => new Map(row)) : null;
}

function fieldsOf(
  [kind, value]: Typed,
  columns: readonly string[],
): readonly (readonly [string, string])[] | null {
  if (kind === 'object') return value.map(([name, field]) => [name, plain(field)] as const);
  if (kind !== 'list' || value.length !== columns.length) return null;
  return value.map((field, index) => [columns[index] ?? '', plain(field)] as const);
}

/** A value as one would write it: `[7, {id: 1}]`. */
export function plain(value: Typed): string {
  switch (value[0]) {
    case 'nothing':
      return 'NULL';
    case 'list':
      return `[${value[1].map(inside).join(', ')}]`;
    case 'object':
      return `{${value[1].map(([name, field]) => `${name}: ${inside(field)}`).join(', ')}}`;
    default:
      return String(value[1]);
  }
}

/** Within another value a text is told from what only reads like it. */
function inside(value: Typed): string {
  return value[0] === 'text' ? JSON.stringify(value[1]) : plain(value);
}
