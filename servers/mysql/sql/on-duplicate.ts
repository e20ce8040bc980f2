import { quoteName, type TableDefinition } from '../store/catalog.ts';
import { assignments, isChanged } from './assignment.ts';
import type { Translation } from './translation.ts';

/** Translates ON DUPLICATE KEY UPDATE; the cursor stands at ON. */
export function onDuplicate(t: Translation, table: TableDefinition, database: string): string {
  const { cursor } = t;
  cursor.expect('ON', 'DUPLICATE', 'KEY', 'UPDATE');
  t.scope.addTable(database, table, table.name);
  t.valuesAllowed = true;
  const sets = assignments(t, table);
  const list = sets.map((set) => `${quoteName(set.column.name)} = ${set.sql}`).join(', ');
  const own = quoteName(table.name);
  // MySQL counts a row that would not change as 0 rows, so it is not updated at all.
  const changed = sets
    .map((set) => isChanged(`${own}.${quoteName(set.column.name)}`, set.told))
    .join(' + ');
  // Of several rows that are in the way, the one of the first key is updated.
  const keys = table.indexes.filter((index) => index.unique);
  return keys
    .map(
      ({ columns: of }) =>
        ` ON CONFLICT (${of.map(quoteName).join(', ')}) DO UPDATE SET ${list} WHERE ${changed}`,
    )
    .join('');
}
