import { errors } from '../errors.ts';
import { keyOf, type TableDefinition } from '../store/catalog.ts';
import { isLike } from '../store/collation.ts';
import type { Database } from '../store/database.ts';
import { shownTable } from '../store/table-sql.ts';
import type { Cursor } from '../sql/cursor.ts';
import type { Value } from '../sql/types.ts';
import { translation } from './compile.ts';
import { extraOf } from './information-rows.ts';
import { INFORMATION_SCHEMA } from './information-schema.ts';
import { filtered } from './like.ts';
import { listReply, type Reply } from './reply.ts';
import type { Session } from './session.ts';
import { status, variables, warnings } from './show-server.ts';

function databaseFrom(session: Session, cursor: Cursor): Database {
  const name = cursor.acceptOneOf('FROM', 'IN') === undefined ? session.database : cursor.name();
  if (name === undefined) throw errors.noDatabase();
  session.requireAccess(name);
  return session.instance.database(name);
}

function tables(session: Session, cursor: Cursor, full: boolean): Reply {
  session.count('Com_show_tables');
  const database = databaseFrom(session, cursor);
  const kind = database.name === INFORMATION_SCHEMA ? 'SYSTEM VIEW' : 'BASE TABLE';
  const names = [...database.tables.keys()].toSorted();
  const { rows, pattern } = filtered(
    cursor,
    names.map((name) => (full ? [name, kind] : [name])),
  );
  const label = `Tables_in_${database.name}${pattern === undefined ? '' : ` (${pattern})`}`;
  return listReply(full ? [label, 'Table_type'] : [label], rows);
}

function databases(session: Session, cursor: Cursor): Reply {
  session.count('Com_show_databases');
  const names = [...session.instance.databases.keys()]
    .filter((name) => session.mayUse(name))
    .toSorted();
  const { rows, pattern } = filtered(
    cursor,
    names.map((name) => [name]),
  );
  return listReply([pattern === undefined ? 'Database' : `Database (${pattern})`], rows);
}

function columnRows(table: TableDefinition, full: boolean): Value[][] {
  return table.columns.map((column) => {
    const { name, declared, nullable, comment } = column;
    const common = [
      nullable ? 'YES' : 'NO',
      keyOf(table, column),
      column.default?.text ?? null,
      extraOf(column),
    ];
    if (!full) return [name, declared.text, ...common];
    const collation =
      declared.type.kind === 'text' ? (declared.collation ?? table.collation) : null;
    return [name, declared.text, collation, ...common, 'select,insert,update,references', comment];
  });
}

const COLUMN_NAMES = 'Field Type Null Key Default Extra'.split(' ');
const FULL_COLUMN_NAMES = 'Field Type Collation Null Key Default Extra Privileges Comment'.split(
  ' ',
);

/** The table behind FROM. */
function tableFrom(session: Session, cursor: Cursor): TableDefinition {
  if (cursor.acceptOneOf('FROM', 'IN') === undefined) throw cursor.syntaxError();
  const { table } = translation(cursor, session).existingTable();
  if (cursor.isOneOf('FROM', 'IN')) throw errors.unsupported('SHOW … FROM … FROM');
  return table;
}

function columns(session: Session, cursor: Cursor, full: boolean): Reply {
  session.count('Com_show_fields');
  const table = tableFrom(session, cursor);
  const { rows } = filtered(cursor, columnRows(table, full));
  return listReply(full ? FULL_COLUMN_NAMES : COLUMN_NAMES, rows);
}

/** DESCRIBE table, or of its columns those of a name or a pattern. */
export function describeTable(session: Session, cursor: Cursor): Reply {
  session.count('Com_show_fields');
  const { table } = translation(cursor, session).existingTable();
  const only = cursor.peek().kind === 'string' ? cursor.string() : cursor.optionalName();
  cursor.finish();
  const rows = columnRows(table, false).filter(([name]) => isLike(only ?? '%', String(name), '\\'));
  return listReply(COLUMN_NAMES, rows);
}

function createTable(session: Session, cursor: Cursor): Reply {
  session.count('Com_show_create_table');
  const { database: name, table } = translation(cursor, session).existingTable();
  cursor.finish();
  let next = 1;
  if (table.columns.some((column) => column.autoIncrement)) {
    const sql = 'SELECT seq + 1 FROM sqlite_sequence WHERE name = ?1';
    const sqlite = session.instance.database(name).view(session);
    next = Number(sqlite.run(sql, [table.name]).rows[0]?.[0] ?? 1);
  }
  return listReply(['Table', 'Create Table'], [[table.name, shownTable(table, next)]]);
}

/** SHOW … */
export function show(session: Session, cursor: Cursor): Reply {
  cursor.expect('SHOW');
  if (cursor.isOneOf('WARNINGS', 'ERRORS')) return warnings(session, cursor);
  session.warnings = [];
  const full = cursor.accept('FULL');
  const scope = cursor.acceptOneOf('GLOBAL', 'SESSION', 'LOCAL');
  if (cursor.accept('TABLES')) return tables(session, cursor, full);
  if (cursor.acceptOneOf('DATABASES', 'SCHEMAS') !== undefined) return databases(session, cursor);
  if (cursor.acceptOneOf('COLUMNS', 'FIELDS') !== undefined) return columns(session, cursor, full);
  if (cursor.accept('CREATE', 'TABLE')) return createTable(session, cursor);
  if (cursor.accept('STATUS')) return status(session, cursor, scope === 'GLOBAL');
  if (cursor.accept('VARIABLES')) return variables(session, cursor, scope === 'GLOBAL');
  const { kind, value } = cursor.peek();
  throw kind === 'word' ? errors.unsupported(`SHOW ${value.toUpperCase()}`) : cursor.syntaxError();
}
