import { quoteName, type TableDefinition } from '../store/catalog.ts';
import { assignedColumn, isChanged } from './assignment.ts';
import { assigned } from './coerce.ts';
import { expression } from './expression.ts';
import { columnsOf } from './scope.ts';
import type { Translation } from './translation.ts';

/** Translates ON DUPLICATE KEY UPDATE; the cursor stands at ON. */
export function onDuplicate(t: Translation, table: TableDefinition, database: string): string {
  const { cursor } = t;
  cursor.expect('ON', 'DUPLICATE', 'KEY', 'UPDATE');
  const { name: alias } = table;
  t.scope.add({ alias, columns: columnsOf(database, table, alias), hidden: new Set() });
  t.valuesAllowed = true;
  const sets: { name: string; sql: string; told: string }[] = [];
  do {
    const column = assignedColumn(t, table);
    const value = expression(t);
    const sql = assigned(column, value, false);
    sets.push({ name: quoteName(column.name), sql, told: assigned(column, value) });
    t.replaced.set(column, sql);
  } while (cursor.accept(','));
  const list = sets.map((set) => `${set.name} = ${set.sql}`).join(', ');
  const own = quoteName(table.name);
  // MySQL counts a row that would not change as 0 rows, so it is not updated at all.
  const changed = sets.map((set) => isChanged(`${own}.${set.name}`, set.told)).join(' + ');
  // Of several rows that are in the way, the one of the first key is updated.
  const keys = table.indexes.filter((index) => index.unique);
  return keys
    .map(
      ({ columns: of }) =>
        ` ON CONFLICT (${of.map(quoteName).join(', ')}) DO UPDATE SET ${list} WHERE ${changed}`,
    )
    .join('');
}
