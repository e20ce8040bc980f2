import { keyOf, quoteName, type ColumnDefinition, type TableDefinition } from '../store/catalog.ts';
import type { Database } from '../store/database.ts';
import type { Value } from '../sql/types.ts';
import { INFORMATION_SCHEMA } from './information-schema.ts';
import type { Session } from './session.ts';

/** What `SHOW COLUMNS` says under Extra. */
export function extraOf(column: ColumnDefinition): string {
  const parts: string[] = [];
  if (column.autoIncrement) parts.push('auto_increment');
  if (column.default?.generated === true) parts.push('DEFAULT_GENERATED');
  if (column.onUpdateNow) parts.push('on update CURRENT_TIMESTAMP');
  return parts.join(' ');
}

function columnRows(database: string, table: TableDefinition): Value[][] {
  return table.columns.map((column, index) => {
    const { text } = column.declared;
    const size = /^(?:var)?char\((\d+)\)/.exec(text)?.[1];
    return [
      'def',
      database,
      table.name,
      column.name,
      index + 1,
      column.default?.text ?? null,
      column.nullable ? 'YES' : 'NO',
      text.replace(/[ (].*$/s, ''),
      size === undefined ? null : Number(size),
      text,
      keyOf(table, column),
      extraOf(column),
      column.comment,
    ];
  });
}

function rowsOf(session: Session): Readonly<Record<string, Value[][]>> {
  const { instance } = session;
  const visible = [...instance.databases.values()].filter(({ name }) => session.mayUse(name));
  const tables = visible.flatMap((database) =>
    [...database.tables.values()].map((table) => ({ database, table })),
  );
  return {
    SCHEMATA: visible.map(({ name }) => ['def', name, 'utf8mb4', 'utf8mb4_0900_ai_ci']),
    TABLES: tables.map(({ database, table }) => {
      const names = ['def', database.name, table.name];
      const kept =
        database.name === INFORMATION_SCHEMA
          ? ['SYSTEM VIEW', null, null]
          : ['BASE TABLE', 'InnoDB', database.view(session).count(table.name)];
      return [...names, ...kept, null, null, table.collation, table.comment];
    }),
    COLUMNS: tables.flatMap(({ database, table }) => columnRows(database.name, table)),
    STATISTICS: tables.flatMap(({ database, table }) =>
      table.indexes.flatMap(({ name, unique, columns }) => {
        const index = [database.name, table.name, unique ? 0 : 1, name];
        return columns.map((column, at) => [...index, at + 1, column]);
      }),
    ),
    PROCESSLIST: processRows(session),
  };
}

function processRows(session: Session): Value[][] {
  return [...session.instance.sessions]
    .filter(([, other]) => session.account.admin || other.account.user === session.account.user)
    .map(([id, other]) => [
      id,
      other.account.user,
      '127.0.0.1',
      other.database ?? null,
      other.running === undefined ? 'Sleep' : 'Query',
      Math.floor((Date.now() - other.connectedAt) / 1000),
      other.running === undefined ? '' : 'executing',
      other.running ?? null,
    ]);
}

/** Fills the tables of information_schema with what is true now, as far as the session may see it. */
function refresh(database: Database, session: Session): void {
  const sqlite = database.view(session);
  sqlite.script('BEGIN');
  for (const [name, rows] of Object.entries(rowsOf(session))) {
    sqlite.script(`DELETE FROM ${quoteName(name)}`);
    for (const row of rows) {
      const places = row.map((_, index) => `?${String(index + 1)}`).join(', ');
      sqlite.run(`INSERT INTO ${quoteName(name)} VALUES (${places})`, row);
    }
  }
  sqlite.script('COMMIT');
}

/**
 * The database a statement uses; information_schema is brought up to date first.
 * @throws MySqlError 1049 when there is none of that name.
 */
export function databaseOf(session: Session, name: string): Database {
  const database = session.instance.database(name);
  if (database.name === INFORMATION_SCHEMA) refresh(database, session);
  return database;
}
