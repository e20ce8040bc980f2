import { errors } from '../errors.ts';
import { columnOf, quoteName, sameName, type TableDefinition } from '../store/catalog.ts';
import { columnSql } from '../store/table-sql.ts';
import { columnDefinition, indexDefinition, type TableParts } from '../sql/create-table.ts';
import type { Translation } from '../sql/translation.ts';
import type { Cursor } from '../sql/cursor.ts';
import { translation } from './compile.ts';
import {
  addIndex,
  beforeDefinition,
  changeTable,
  UNCHANGED,
  dropIndex,
  writableDatabase,
  type TableChange,
} from './table-change.ts';
import { ok, type Reply } from './reply.ts';
import type { Session } from './session.ts';

function addColumn(t: Translation, table: TableDefinition): TableChange {
  const { cursor } = t;
  const parts: TableParts = { columns: [], indexes: [], foreignKeys: [] };
  const column = columnDefinition(t, parts);
  if (cursor.isOneOf('FIRST', 'AFTER')) throw errors.unsupported('The place of an added column');
  if (parts.indexes.length > 0) throw errors.unsupported('A key on an added column');
  if (columnOf(table, column.name) !== undefined) throw errors.duplicateColumn(column.name);
  // SQLite wants a default for an added NOT NULL column, MySQL takes the type's zero.
  const zero = {
    sql: ['INTEGER', 'REAL', 'NUMERIC'].includes(column.declared.storage) ? '0' : "''",
    text: null,
    generated: false,
  };
  const stored =
    column.nullable || column.default !== undefined ? column : { ...column, default: zero };
  return {
    before: table,
    after: { ...table, columns: [...table.columns, column] },
    statements: [`ALTER TABLE ${quoteName(table.name)} ADD COLUMN ${columnSql(stored)}`],
  };
}

function dropColumn(table: TableDefinition, name: string): TableChange {
  const column = columnOf(table, name);
  if (column === undefined) throw errors.cantDropKey(name);
  if (table.indexes.some((index) => index.columns.some((key) => sameName(key, name)))) {
    throw errors.unsupported('Dropping a column that is part of a key');
  }
  return {
    before: table,
    after: { ...table, columns: table.columns.filter((other) => other !== column) },
    statements: [`ALTER TABLE ${quoteName(table.name)} DROP COLUMN ${quoteName(column.name)}`],
  };
}

function rename(table: TableDefinition, name: string): TableChange {
  if (table.indexes.some((index) => index.name !== 'PRIMARY')) {
    throw errors.unsupported('Renaming a table that has secondary indexes');
  }
  return {
    before: table,
    after: { ...table, name },
    statements: [`ALTER TABLE ${quoteName(table.name)} RENAME TO ${quoteName(name)}`],
  };
}

/** The next AUTO_INCREMENT value; never below what the table has used. */
function autoIncrement(table: TableDefinition, next: number): TableChange {
  const name = table.name.replaceAll("'", "''");
  return {
    before: table,
    after: table,
    statements: [
      `INSERT INTO sqlite_sequence(name, seq) SELECT '${name}', 0 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = '${name}')`,
      `UPDATE sqlite_sequence SET seq = max(seq, ${String(next - 1)}) WHERE name = '${name}'`,
    ],
  };
}

function add(t: Translation, table: TableDefinition): TableChange {
  const { cursor } = t;
  const unique = cursor.accept('UNIQUE');
  if (unique || cursor.isOneOf('INDEX', 'KEY')) {
    cursor.acceptOneOf('INDEX', 'KEY');
    return addIndex(table, indexDefinition(cursor, cursor.optionalName(), unique, table.indexes));
  }
  if (cursor.isOneOf('PRIMARY', 'CONSTRAINT', 'FOREIGN', 'FULLTEXT', 'SPATIAL', 'CHECK')) {
    throw errors.unsupported(`ALTER TABLE … ADD ${cursor.peek().key}`);
  }
  cursor.accept('COLUMN');
  return addColumn(t, table);
}

function drop(cursor: Cursor, table: TableDefinition): TableChange {
  if (cursor.acceptOneOf('INDEX', 'KEY') !== undefined) return dropIndex(table, cursor.name());
  if (cursor.isOneOf('PRIMARY', 'FOREIGN', 'CONSTRAINT', 'CHECK')) {
    throw errors.unsupported(`ALTER TABLE … DROP ${cursor.peek().key}`);
  }
  cursor.accept('COLUMN');
  return dropColumn(table, cursor.name());
}

function change(t: Translation, table: TableDefinition): TableChange {
  const { cursor } = t;
  const { key } = cursor.next();
  switch (key) {
    case 'ADD':
      return add(t, table);
    case 'DROP':
      return drop(cursor, table);
    case 'RENAME':
      if (
        cursor.acceptOneOf('TO', 'AS') === undefined &&
        cursor.isOneOf('COLUMN', 'INDEX', 'KEY')
      ) {
        throw errors.unsupported(`ALTER TABLE … RENAME ${cursor.peek().key}`);
      }
      return rename(table, cursor.name());
    case 'AUTO_INCREMENT':
      cursor.accept('=');
      return autoIncrement(table, cursor.integer());
    case 'COMMENT':
      cursor.accept('=');
      return { before: table, after: { ...table, comment: cursor.string() }, statements: [] };
    case 'ENGINE':
      cursor.accept('=');
      cursor.next();
      return { before: table, after: table, statements: [] };
    default:
      throw errors.unsupported(`ALTER TABLE … ${key}`);
  }
}

/** ALTER TABLE, one change after another. */
export async function alterTable(session: Session, cursor: Cursor): Promise<Reply> {
  cursor.expect('ALTER');
  if (!cursor.accept('TABLE'))
    throw errors.unsupported(`ALTER ${cursor.peek().value.toUpperCase()}`);
  const t = translation(cursor, session.view, session.database);
  const { database: name, table } = t.existingTable();
  const database = writableDatabase(session, name);
  const changes: TableChange[] = [];
  let current = table;
  do {
    const next = change(t, current);
    changes.push(next);
    current = next.after;
  } while (cursor.accept(','));
  cursor.finish();
  beforeDefinition(session, 'Com_alter_table');
  for (const next of changes) await changeTable(session, database, next);
  return ok({ info: UNCHANGED });
}
