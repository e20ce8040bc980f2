import { errors, type MySqlError } from '../errors.ts';
import { DEFAULT_COLLATION, plainColumn } from '../store/catalog.ts';
import { Database } from '../store/database.ts';
import type { Sqlite } from '../store/sqlite.ts';
import { tableSql } from '../store/table-sql.ts';
import { parseColumnType } from '../sql/column-type.ts';
import { Cursor } from '../sql/cursor.ts';

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

/** The views that only MySQL has. */
const OTHERS =
  /^(?:ADMINISTRABLE_ROLE_AUTHORIZATIONS|APPLICABLE_ROLES|CHARACTER_SETS|CHECK_CONSTRAINTS|COLLATIONS|COLLATION_CHARACTER_SET_APPLICABILITY|COLUMN(?:S_EXTENSIONS|_PRIVILEGES|_STATISTICS)|ENABLED_ROLES|ENGINES|EVENTS|FILES|INNODB_\w+|KEYWORDS|KEY_COLUMN_USAGE|OPTIMIZER_TRACE|PARAMETERS|PARTITIONS|PLUGINS|PROFILING|REFERENTIAL_CONSTRAINTS|RESOURCE_GROUPS|ROLE_\w+_GRANTS|ROUTINES|SCHEMATA_EXTENSIONS|SCHEMA_PRIVILEGES|ST_\w+|TABLE(?:SPACES\w*|S_EXTENSIONS|_CONSTRAINTS\w*|_PRIVILEGES)|TRIGGERS|USER_(?:ATTRIBUTES|PRIVILEGES)|VIEWS|VIEW_\w+_USAGE)$/i;

/** The error of a view that is not here: 1235 when MySQL has it, else 1109. */
export function missingView(name: string): MySqlError {
  return OTHERS.test(name)
    ? errors.unsupported(`information_schema.${name}`)
    : errors.unknownView(name);
}

/** Makes information_schema with empty tables. */
export function informationSchema(create: () => Sqlite): Database {
  const sqlite = create();
  const database = new Database(INFORMATION_SCHEMA, () => sqlite);
  for (const [name, columns] of Object.entries(TABLES)) {
    const cursor = new Cursor(columns);
    const table = {
      name,
      columns: cursor.list(() => plainColumn(cursor.next().value, parseColumnType(cursor))),
      indexes: [],
      foreignKeys: [],
      comment: '',
      collation: DEFAULT_COLLATION,
    };
    database.tables.set(name, table);
    for (const sql of tableSql(table)) sqlite.script(sql);
  }
  return database;
}
