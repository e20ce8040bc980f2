import { keyOf, quoteName } from '../store/catalog.ts';
import type { ColumnDefinition, TableDefinition } from '../store/catalog.ts';
import { Database } from '../store/database.ts';
import type { Sqlite } from '../store/sqlite.ts';
import { tableSql } from '../store/table-sql.ts';
import { parseColumnType } from '../sql/column-type.ts';
import { Cursor } from '../sql/cursor.ts';
import type { Value } from '../sql/types.ts';
import type { Session } from './session.ts';

/** Name of the database that describes the others. */
export const INFORMATION_SCHEMA = 'information_schema';

const TABLES: Readonly<Record<string, string>> = {
  SCHEMATA:
    'CATALOG_NAME varchar(64), SCHEMA_NAME varchar(64), DEFAULT_CHARACTER_SET_NAME varchar(64), DEFAULT_COLLATION_NAME varchar(64)',
  TABLES:
    'TABLE_CATALOG varchar(64), TABLE_SCHEMA varchar(64), TABLE_NAME varchar(64), TABLE_TYPE varchar(64), ENGINE varchar(64), TABLE_ROWS bigint unsigned, DATA_LENGTH bigint unsigned, INDEX_LENGTH bigint unsigned, TABLE_COLLATION varchar(64), TABLE_COMMENT text',
  COLUMNS:
    'TABLE_CATALOG varchar(64), TABLE_SCHEMA varchar(64), TABLE_NAME varchar(64), COLUMN_NAME varchar(64), ORDINAL_POSITION int unsigned, COLUMN_DEFAULT text, IS_NULLABLE varchar(3), DATA_TYPE varchar(64), CHARACTER_MAXIMUM_LENGTH bigint, COLUMN_TYPE text, COLUMN_KEY varchar(3), EXTRA varchar(256), COLUMN_COMMENT text',
  STATISTICS:
    'TABLE_SCHEMA varchar(64), TABLE_NAME varchar(64), NON_UNIQUE int, INDEX_NAME varchar(64), SEQ_IN_INDEX int unsigned, COLUMN_NAME varchar(64)',
  PROCESSLIST:
    'ID bigint unsigned, USER varchar(32), HOST varchar(261), DB varchar(64), COMMAND varchar(16), TIME int, STATE varchar(64), INFO text',
};

function definition(name: string, columns: string): TableDefinition {
  const cursor = new Cursor(columns);
  const list: ColumnDefinition[] = [];
  do {
    const column = cursor.next().value;
    const declared = parseColumnType(cursor);
    list.push({
      name: column,
      declared,
      nullable: true,
      autoIncrement: false,
      default: undefined,
      onUpdateNow: false,
      comment: '',
    });
  } while (cursor.accept(','));
  return { name, columns: list, indexes: [], foreignKeys: [], comment: '' };
}

/** Makes information_schema with empty tables. */
export function informationSchema(create: () => Sqlite): Database {
  const sqlite = create();
  const database = new Database(INFORMATION_SCHEMA, () => sqlite);
  for (const [name, columns] of Object.entries(TABLES)) {
    const table = definition(name, columns);
    database.tables.set(name, table);
    for (const sql of tableSql(table)) sqlite.script(sql);
  }
  return database;
}

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
      const system = database.name === INFORMATION_SCHEMA;
      const rows = system
        ? null
        : (database.view(session).run(`SELECT count(*) FROM ${quoteName(table.name)}`, [])
            .rows[0]?.[0] ?? 0);
      const kind = system ? 'SYSTEM VIEW' : 'BASE TABLE';
      return [
        'def',
        database.name,
        table.name,
        kind,
        system ? null : 'InnoDB',
        rows,
        null,
        null,
        'utf8mb4_0900_ai_ci',
        table.comment,
      ];
    }),
    COLUMNS: tables.flatMap(({ database, table }) => columnRows(database.name, table)),
    STATISTICS: tables.flatMap(({ database, table }) =>
      table.indexes.flatMap((index) =>
        index.columns.map((column, at) => [
          database.name,
          table.name,
          index.unique ? 0 : 1,
          index.name,
          at + 1,
          column,
        ]),
      ),
    ),
    PROCESSLIST: processRows(session),
  };
}

/** The connections as `SHOW PROCESSLIST` lists them. */
export function processRows(session: Session): Value[][] {
  return [...session.instance.sessions.values()]
    .filter((other) => session.account.admin || other.account.user === session.account.user)
    .map((other) => [
      other.id,
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
export function refresh(database: Database, session: Session): void {
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
