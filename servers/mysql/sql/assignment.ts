import { errors } from '../errors.ts';
import { columnOf, type ColumnDefinition, type TableDefinition } from '../store/catalog.ts';
import type { Translation } from './translation.ts';

/** SQL that tells whether an assignment changes a column: asked by bytes, for MySQL stores 'EARTH' over 'Earth'. */
export function isChanged(column: string, value: string): string {
  return `(${column} COLLATE BINARY IS NOT (${value}))`;
}

/** Reads the left side of `column = value` or `table.column = value`, with its `=`. */
export function assignedColumn({ cursor }: Translation, table: TableDefinition): ColumnDefinition {
  let name = cursor.name();
  if (cursor.accept('.')) name = cursor.name();
  const column = knownColumn(table, name);
  cursor.expect('=');
  return column;
}

/** The column of that name. Throws 1054. */
export function knownColumn(table: TableDefinition, name: string): ColumnDefinition {
  const column = columnOf(table, name);
  if (column === undefined) throw errors.unknownColumn(name, 'field list');
  return column;
}
