import { errors } from '../errors.ts';
import { quoteName, type TableDefinition } from '../store/catalog.ts';
import { assignments, isChanged } from './assignment.ts';
import { condition, limit, orderBy } from './order.ts';
import type { Translation } from './translation.ts';

/** A translated UPDATE or DELETE. */
export interface ModifyTranslation {
  readonly kind: 'update' | 'delete';
  readonly sql: string;
  readonly database: string;
  /** Whether a key or LIMIT says which rows are meant, as `sql_safe_updates` asks. */
  readonly isSafe: boolean;
  /** Counts the rows an UPDATE matches, changed or not; undefined for DELETE. */
  readonly matched: string | undefined;
}

function ownTable(t: Translation): { database: string; table: TableDefinition; alias: string } {
  const { database, table } = t.existingTable();
  const alias = t.cursor.optionalAlias(false) ?? table.name;
  t.scope.addTable(database, table, alias);
  return { database, table, alias };
}

function isSafe(table: TableDefinition, rows: string): boolean {
  const keys = table.indexes.map(({ columns }) => quoteName(columns[0] ?? ''));
  return / LIMIT \S+\)$/.test(rows) || keys.some((key) => rows.includes(key));
}

/** The rows meant; with ORDER BY or LIMIT they are picked by rowid, which SQLite can do and MySQL has no name for. */
function rowsOf(t: Translation, name: string): string {
  const where = condition(t, 'WHERE');
  const order = orderBy(t);
  const tail = t.cursor.accept('LIMIT') ? `${order} LIMIT ${limit(t)}` : order;
  if (tail === '') return where === '' ? '1' : where;
  return `rowid IN (SELECT rowid FROM ${name}${where === '' ? '' : ` WHERE ${where}`}${tail})`;
}

function named(table: TableDefinition, alias: string): string {
  return alias === table.name
    ? quoteName(alias)
    : `${quoteName(table.name)} AS ${quoteName(alias)}`;
}

/** Translates UPDATE of one table; the cursor stands behind that word. */
export function updateStatement(t: Translation): ModifyTranslation {
  const { cursor } = t;
  cursor.accept('LOW_PRIORITY');
  if (cursor.is('IGNORE')) throw errors.unsupported('UPDATE IGNORE');
  const { database, table, alias } = ownTable(t);
  if (!cursor.is('SET')) {
    const several = cursor.isOneOf(',', 'JOIN', 'LEFT', 'RIGHT', 'INNER', 'CROSS', 'NATURAL');
    throw several ? errors.unsupported('UPDATE of several tables') : cursor.syntaxError();
  }
  cursor.next();
  const sets = assignments(t, table);
  const rows = rowsOf(t, named(table, alias));
  cursor.finish();
  // What is cut is noted once, where it is asked whether a row changes.
  const changed = sets.map((set) => isChanged(quoteName(set.column.name), set.told)).join(' + ');
  const stamps = table.columns
    .filter((column) => column.onUpdateNow && !sets.some((set) => set.column === column))
    .map((column) => ({ column, sql: `my_now(${String(column.declared.type.decimals)})` }));
  const list = [...sets, ...stamps]
    .map((set) => `${quoteName(set.column.name)} = ${set.sql}`)
    .join(', ');
  return {
    kind: 'update',
    isSafe: isSafe(table, rows),
    sql: `UPDATE ${named(table, alias)} SET ${list} WHERE (${rows}) AND (${changed})`,
    database,
    matched: `SELECT count(*) FROM ${named(table, alias)} WHERE ${rows}`,
  };
}

/** Translates DELETE from one table; the cursor stands behind that word. */
export function deleteStatement(t: Translation): ModifyTranslation {
  const { cursor } = t;
  cursor.acceptOneOf('LOW_PRIORITY', 'QUICK', 'IGNORE');
  if (!cursor.is('FROM')) {
    throw cursor.peek().kind === 'end'
      ? cursor.syntaxError()
      : errors.unsupported('DELETE from several tables');
  }
  cursor.next();
  const { database, table, alias } = ownTable(t);
  if (cursor.isOneOf('USING', ',', 'JOIN')) throw errors.unsupported('DELETE from several tables');
  const rows = rowsOf(t, named(table, alias));
  cursor.finish();
  return {
    kind: 'delete',
    isSafe: isSafe(table, rows),
    sql: `DELETE FROM ${named(table, alias)} WHERE ${rows}`,
    database,
    matched: undefined,
  };
}
