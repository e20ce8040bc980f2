import { errors } from '../errors.ts';
import { assigned } from './coerce.ts';
import { columnOf, type ColumnDefinition, type TableDefinition } from '../store/catalog.ts';
import type { Translation } from './translation.ts';

/** SQL that tells whether an assignment changes a column: asked by bytes, for MySQL stores 'EARTH' over 'Earth'. */
export function isChanged(column: string, value: string): string {
  return `(${column} COLLATE BINARY IS NOT (${value}))`;
}

/** What a column is set to: `told` is noted when something is cut. */
export interface Assignment {
  readonly column: ColumnDefinition;
  readonly sql: string;
  readonly told: string;
}

/** Reads `column = value, …`, of which each sees what the ones before it set, as in MySQL. */
export function assignments(t: Translation, table: TableDefinition): Assignment[] {
  const { cursor } = t;
  const sets = cursor.list(() => {
    const column = assignedColumn(t, table);
    const isDefault =
      cursor.is('DEFAULT') && cursor.peek(1).key !== '(' && cursor.accept('DEFAULT');
    const value = isDefault ? undefined : t.expression();
    const [sql = '', told = ''] = [false, true].map((noted) =>
      value === undefined ? (column.default?.sql ?? 'NULL') : assigned(column, value, noted),
    );
    t.replaced.set(column, sql);
    return { column, sql, told };
  });
  t.replaced.clear();
  return sets;
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
