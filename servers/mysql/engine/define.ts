import { errors, type MySqlError } from '../errors.ts';
import { quoteName, type TableDefinition } from '../store/catalog.ts';
import type { Database } from '../store/database.ts';
import { tableSql } from '../store/table-sql.ts';
import { tableBody } from '../sql/create-table.ts';
import type { Cursor } from '../sql/cursor.ts';
import { translation } from './compile.ts';
import { INFORMATION_SCHEMA } from './information-schema.ts';
import { ok, type Reply } from './reply.ts';
import type { Session } from './session.ts';

/** Commits what is open, as MySQL does before a change of definitions, and refuses in a read-only transaction. */
function beforeDefinition(session: Session, counter: string): void {
  session.count(counter);
  session.transaction.requireWritable();
  session.transaction.commit();
}

/** The database of a table about to be changed. */
function writableDatabase(session: Session, name: string): Database {
  session.requireAccess(name);
  const database = session.instance.database(name);
  if (database.name === INFORMATION_SCHEMA) throw errors.databaseDenied(session.account.user, name);
  return database;
}

/** What is there already, or is not: an error, or a note where IF [NOT] EXISTS was said. */
function told(session: Session, error: MySqlError, lenient: boolean, affected = 0): Reply {
  if (!lenient) throw error;
  session.warn(error, 'Note');
  return ok({ affected });
}

function createDatabase(session: Session, cursor: Cursor): Reply {
  const lenient = cursor.accept('IF', 'NOT', 'EXISTS');
  const name = cursor.name();
  while (cursor.peek().kind === 'word' || cursor.is('=')) cursor.next();
  cursor.accept(';');
  beforeDefinition(session, 'Com_create_db');
  const { instance } = session;
  if (instance.databases.has(name)) return told(session, errors.databaseExists(name), lenient, 1);
  if (!session.account.admin && name.toLowerCase() === 'mysql') {
    throw errors.databaseDenied(session.account.user, name);
  }
  instance.createDatabase(name);
  if (!session.account.admin) instance.userDatabases.add(name);
  return ok({ affected: 1 });
}

function dropDatabase(session: Session, cursor: Cursor): Reply {
  const lenient = cursor.accept('IF', 'EXISTS');
  const name = cursor.name();
  cursor.finish();
  beforeDefinition(session, 'Com_drop_db');
  const database = session.instance.databases.get(name);
  if (database === undefined) return told(session, errors.databaseMissing(name), lenient);
  session.requireAccess(name);
  if (name === INFORMATION_SCHEMA) throw errors.databaseDenied(session.account.user, name);
  const affected = database.tables.size;
  session.instance.dropDatabase(name);
  if (session.database === name) session.database = undefined;
  return ok({ affected });
}

async function createTable(session: Session, cursor: Cursor): Promise<Reply> {
  const lenient = cursor.accept('IF', 'NOT', 'EXISTS');
  const t = translation(cursor, session);
  const { database: databaseName, name } = t.tableName();
  const database = writableDatabase(session, databaseName);
  const exists = database.tables.has(name);
  let table: TableDefinition;
  if (cursor.accept('LIKE')) {
    table = { ...t.existingTable().table, name, foreignKeys: [] };
  } else {
    if (!cursor.is('(')) {
      throw cursor.isOneOf('AS', 'SELECT')
        ? errors.unsupported('CREATE TABLE … SELECT')
        : cursor.syntaxError();
    }
    table = tableBody(t, name);
    if (cursor.isOneOf('AS', 'SELECT')) throw errors.unsupported('CREATE TABLE … SELECT');
  }
  cursor.finish();
  beforeDefinition(session, 'Com_create_table');
  if (exists) return told(session, errors.tableExists(name), lenient);
  await session.transaction.define(database, (sqlite) => {
    session.asCurrent(() => {
      for (const sql of tableSql(table)) sqlite.script(sql);
      const isAuto = table.columns.some((column) => column.autoIncrement);
      const last = isAuto && table.firstNumber !== undefined ? table.firstNumber - 1 : 0;
      if (last > 0) sqlite.run('INSERT INTO sqlite_sequence VALUES (?1, ?2)', [name, last]);
    });
    database.tables.set(name, table);
    session.instance.schemaVersion++;
  });
  return ok();
}

/** CREATE … */
export async function createStatement(session: Session, cursor: Cursor): Promise<Reply> {
  cursor.expect('CREATE');
  if (cursor.acceptOneOf('DATABASE', 'SCHEMA') !== undefined)
    return createDatabase(session, cursor);
  if (cursor.accept('TABLE')) return createTable(session, cursor);
  const { kind, value } = cursor.peek();
  throw kind === 'word'
    ? errors.unsupported(`CREATE ${value.toUpperCase()}`)
    : cursor.syntaxError();
}

function refuseReferenced(
  session: Session,
  dropped: readonly { database: string; name: string }[],
): void {
  for (const { database, name } of dropped)
    for (const child of session.instance.database(database).tables.values()) {
      const key = child.foreignKeys.find(({ parent }) => parent === name);
      if (key !== undefined && !dropped.some((other) => other.name === child.name))
        throw errors.referenced(name, key.name, child.name);
    }
}

async function dropTables(session: Session, cursor: Cursor): Promise<Reply> {
  const lenient = cursor.accept('IF', 'EXISTS');
  const t = translation(cursor, session);
  const names = cursor.list(() => t.tableName());
  cursor.acceptOneOf('RESTRICT', 'CASCADE');
  cursor.finish();
  beforeDefinition(session, 'Com_drop_table');
  if (session.variables.get('foreign_key_checks') === 1) refuseReferenced(session, names);
  const missing: string[] = [];
  for (const { database: databaseName, name } of names) {
    const database = writableDatabase(session, databaseName);
    if (database.tables.has(name)) {
      await session.transaction.define(database, (sqlite) => {
        sqlite.script(`DROP TABLE ${quoteName(name)}`);
        database.tables.delete(name);
        session.instance.schemaVersion++;
      });
    } else {
      missing.push(`${databaseName}.${name}`);
    }
  }
  if (missing.length === 0) return ok();
  if (!lenient) throw errors.unknownTable(missing.join(','));
  for (const name of missing) session.warn(errors.unknownTable(name), 'Note');
  return ok();
}

/** DROP … */
export async function dropStatement(session: Session, cursor: Cursor): Promise<Reply> {
  cursor.expect('DROP');
  if (cursor.acceptOneOf('DATABASE', 'SCHEMA') !== undefined) return dropDatabase(session, cursor);
  if (cursor.accept('TABLE')) return dropTables(session, cursor);
  const { kind, value } = cursor.peek();
  throw kind === 'word' ? errors.unsupported(`DROP ${value.toUpperCase()}`) : cursor.syntaxError();
}

/** TRUNCATE [TABLE]: empties a table and begins its AUTO_INCREMENT anew. */
export async function truncateStatement(session: Session, cursor: Cursor): Promise<Reply> {
  cursor.expect('TRUNCATE');
  cursor.accept('TABLE');
  const { database: name, table } = translation(cursor, session).existingTable();
  cursor.finish();
  beforeDefinition(session, 'Com_truncate');
  await session.transaction.define(writableDatabase(session, name), (sqlite) => {
    sqlite.script(`DELETE FROM ${quoteName(table.name)}`);
    if (table.columns.some((column) => column.autoIncrement)) {
      sqlite.run('DELETE FROM sqlite_sequence WHERE name = ?1', [table.name]);
    }
  });
  return ok();
}
