import { errors } from '../errors.ts';
import { sameName, type TableDefinition } from '../store/catalog.ts';
import type { Database } from '../store/database.ts';
import { indexName, indexSql } from '../store/table-sql.ts';
import { INFORMATION_SCHEMA } from './information-schema.ts';
import type { Session } from './session.ts';

/** What MySQL says of a change that leaves the rows as they are. */
export const UNCHANGED = 'Records: 0  Duplicates: 0  Warnings: 0';

/** Commits what is open, as MySQL does before a change of definitions, and refuses in a read-only transaction. */
export function beforeDefinition(session: Session, counter: string): void {
  session.count(counter);
  session.transaction.requireWritable();
  session.transaction.commit();
}

/** The database of a table about to be changed. */
export function writableDatabase(session: Session, name: string): Database {
  session.requireAccess(name);
  const database = session.instance.database(name);
  if (database.name === INFORMATION_SCHEMA) throw errors.databaseDenied(session.account.user, name);
  return database;
}

/** A new form of a table, and the statements that lead there. */
export interface TableChange {
  readonly before: TableDefinition;
  readonly after: TableDefinition;
  readonly statements: readonly string[];
}

/** Adds an index to a table. Throws 1061, 1072. */
export function addIndex(
  table: TableDefinition,
  index: TableDefinition['indexes'][number],
): TableChange {
  if (table.indexes.some((other) => sameName(other.name, index.name)))
    throw errors.duplicateKeyName(index.name);
  for (const name of index.columns) {
    if (!table.columns.some((column) => sameName(column.name, name))) throw errors.keyColumn(name);
  }
  const after = { ...table, indexes: [...table.indexes, index] };
  return { before: table, after, statements: [indexSql(table, index)] };
}

/** Removes an index from a table. Throws 1091. */
export function dropIndex(table: TableDefinition, name: string): TableChange {
  const index = table.indexes.find((other) => sameName(other.name, name));
  if (index === undefined) throw errors.cantDropKey(name);
  if (index.name === 'PRIMARY') throw errors.unsupported('DROP PRIMARY KEY');
  const after = { ...table, indexes: table.indexes.filter((other) => other !== index) };
  return { before: table, after, statements: [`DROP INDEX ${indexName(table.name, index.name)}`] };
}

/** Carries a change of a table out. */
export async function changeTable(
  session: Session,
  database: Database,
  change: TableChange,
): Promise<void> {
  await session.transaction.define(database, (sqlite) => {
    session.asCurrent(() => {
      for (const sql of change.statements) sqlite.script(sql);
    });
    database.tables.delete(change.before.name);
    database.tables.set(change.after.name, change.after);
    session.instance.schemaVersion++;
  });
}
