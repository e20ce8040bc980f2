import { errors } from '../errors.ts';
import { DEFAULT_COLLATION, plainColumn, sameName } from '../store/catalog.ts';
import type {
  ColumnDefault,
  ColumnDefinition,
  ForeignKey,
  IndexDefinition,
  TableDefinition,
} from '../store/catalog.ts';
import { assigned } from './coerce.ts';
import { collationName, inOrder, parseColumnType } from './column-type.ts';
import { sizes, type DeclaredType } from './numeric-type.ts';
import type { Cursor } from './cursor.ts';
import { foreignKey } from './foreign-key.ts';
import type { Translation } from './translation.ts';

/** A table under construction. */
interface TableParts {
  readonly columns: ColumnDefinition[];
  readonly indexes: IndexDefinition[];
  readonly foreignKeys: ForeignKey[];
}

/** Reads the value behind DEFAULT. */
function columnDefault(t: Translation, name: string, declared: DeclaredType): ColumnDefault {
  const { cursor } = t;
  const from = cursor.at;
  const value = t.expression(7);
  if (value.literal?.kind === 'null') return { sql: 'NULL', text: null, generated: false };
  const sql = `(${assigned(plainColumn(name, declared), value)})`;
  if (value.literal !== undefined) return { sql, text: value.literal.text, generated: false };
  if (value.sql.startsWith('my_now(')) {
    const { decimals } = declared.type;
    const digits = decimals === 0 ? '' : `(${String(decimals)})`;
    return {
      sql: `(my_now(${String(decimals)}))`,
      text: `CURRENT_TIMESTAMP${digits}`,
      generated: true,
    };
  }
  return { sql, text: cursor.textSince(from).replace(/^\((.*)\)$/s, '$1'), generated: true };
}

/** Reads one column's definition from its name on; keys it declares are added to `parts`. */
function columnDefinition(t: Translation, parts: TableParts): ColumnDefinition {
  const { cursor } = t;
  const name = cursor.name();
  let declared = parseColumnType(cursor);
  let nullable = true;
  let autoIncrement = false;
  let onUpdateNow = false;
  let comment = '';
  let fallback: ColumnDefault | undefined;
  for (;;) {
    if (cursor.accept('NOT', 'NULL')) nullable = false;
    else if (cursor.accept('NULL')) nullable = true;
    else if (cursor.accept('AUTO_INCREMENT')) autoIncrement = true;
    else if (cursor.accept('DEFAULT')) fallback = columnDefault(t, name, declared);
    else if (cursor.accept('ON', 'UPDATE')) {
      t.expression(7);
      onUpdateNow = true;
    } else if (cursor.accept('PRIMARY', 'KEY')) {
      parts.indexes.push({ name: 'PRIMARY', unique: true, columns: [name] });
    } else if (cursor.accept('UNIQUE')) {
      cursor.accept('KEY');
      parts.indexes.push({ name, unique: true, columns: [name] });
    } else if (cursor.accept('COMMENT')) comment = cursor.string();
    else if (cursor.accept('COLLATE')) {
      const collation = collationName(cursor);
      declared = { ...inOrder(declared, collation), collation };
    } else if (cursor.accept('CHARACTER', 'SET') || cursor.accept('CHARSET')) cursor.next();
    else if (cursor.accept('REFERENCES')) {
      // MySQL reads a REFERENCES of a column and does nothing with it.
      foreignKey(t, [name], 'ignored');
    } else break;
  }
  if (cursor.isOneOf('GENERATED', 'AS')) throw errors.unsupported('A generated column');
  if (cursor.is('CHECK')) throw errors.unsupported('A CHECK constraint');
  if (autoIncrement) nullable = false;
  return { name, declared, nullable, autoIncrement, default: fallback, onUpdateNow, comment };
}

function keyColumns(cursor: Cursor): string[] {
  return cursor.inside(() => {
    const name = cursor.name();
    sizes(cursor);
    cursor.direction();
    return name;
  });
}

function indexOptions(cursor: Cursor): void {
  while (cursor.isOneOf('USING', 'COMMENT', 'VISIBLE', 'INVISIBLE')) {
    const { key } = cursor.next();
    if (key === 'USING' || key === 'COMMENT') cursor.next();
  }
}

/** Reads `(columns)` and options of an index, whose name may have been left out. */
function indexDefinition(
  cursor: Cursor,
  name: string | undefined,
  unique: boolean,
  taken: readonly IndexDefinition[],
): IndexDefinition {
  indexOptions(cursor);
  const columns = keyColumns(cursor);
  indexOptions(cursor);
  const base = name ?? columns[0] ?? 'key';
  const isTaken = (wanted: string): boolean => taken.some((index) => sameName(index.name, wanted));
  let chosen = base;
  for (let suffix = 2; name === undefined && isTaken(chosen); suffix++)
    chosen = `${base}_${String(suffix)}`;
  return { name: chosen, unique, columns };
}

/** Reads a PRIMARY KEY, KEY, UNIQUE or FOREIGN KEY of a table; false when something else comes. */
function tableKey(t: Translation, parts: TableParts): boolean {
  const { cursor } = t;
  const constraint = cursor.accept('CONSTRAINT') ? (cursor.optionalName() ?? '') : '';
  if (cursor.accept('PRIMARY', 'KEY')) {
    parts.indexes.push(indexDefinition(cursor, 'PRIMARY', true, parts.indexes));
  } else if (cursor.accept('UNIQUE')) {
    cursor.acceptOneOf('KEY', 'INDEX');
    const name = cursor.optionalName() ?? (constraint === '' ? undefined : constraint);
    parts.indexes.push(indexDefinition(cursor, name, true, parts.indexes));
  } else if (cursor.acceptOneOf('KEY', 'INDEX') !== undefined) {
    parts.indexes.push(indexDefinition(cursor, cursor.optionalName(), false, parts.indexes));
  } else if (cursor.accept('FOREIGN', 'KEY')) {
    cursor.optionalName();
    const columns = keyColumns(cursor);
    cursor.expect('REFERENCES');
    const name = constraint === '' ? `fk_${String(parts.foreignKeys.length + 1)}` : constraint;
    parts.foreignKeys.push(foreignKey(t, columns, name));
  } else if (cursor.isOneOf('CHECK', 'FULLTEXT', 'SPATIAL')) {
    throw errors.unsupported(`${cursor.peek().key} in CREATE TABLE`);
  } else {
    return false;
  }
  return true;
}

/** What stands behind the columns of a table. */
type TableOptions = Pick<TableDefinition, 'comment' | 'collation' | 'firstNumber'>;

function tableOptions(cursor: Cursor): TableOptions {
  let comment = '';
  let collation = DEFAULT_COLLATION;
  let firstNumber = 0;
  while (cursor.peek().kind === 'word') {
    const { key } = cursor.next();
    if (key === 'PARTITION') throw errors.unsupported('PARTITION BY');
    if (key === 'DEFAULT') continue;
    if (key === 'CHARACTER') cursor.expect('SET');
    cursor.accept('=');
    if (key === 'COLLATE') collation = collationName(cursor);
    const value = key === 'COLLATE' ? cursor.peek(-1) : cursor.next();
    if (value.kind === 'end') throw cursor.syntaxError();
    if (key === 'AUTO_INCREMENT') firstNumber = Number(value.value);
    if (key === 'COMMENT') comment = value.value;
    cursor.accept(',');
  }
  return firstNumber > 1 ? { comment, collation, firstNumber } : { comment, collation };
}

/** The first name that stands there a second time. */
function repeated(named: readonly { readonly name: string }[]): string | undefined {
  const names = named.map(({ name }) => name.toLowerCase());
  return named.find((_, at) => names.indexOf(names[at] ?? '') < at)?.name;
}

/** Makes a table of its parts: primary key first, key columns not null, faults found. */
function finishTable(name: string, parts: TableParts, options: TableOptions): TableDefinition {
  const primary = parts.indexes.find((index) => index.name === 'PRIMARY');
  const columns = parts.columns.map((column) => {
    const { declared } = column;
    const isKey = primary?.columns.some((key) => sameName(key, column.name)) === true;
    return {
      ...column,
      declared: declared.collation === undefined ? inOrder(declared, options.collation) : declared,
      nullable: column.nullable && !isKey,
    };
  });
  const [column, index] = [repeated(columns), repeated(parts.indexes)];
  if (column !== undefined) throw errors.duplicateColumn(column);
  if (index === 'PRIMARY') throw errors.multiplePrimaryKeys();
  if (index !== undefined) throw errors.duplicateKeyName(index);
  for (const key of parts.indexes.flatMap((index) => index.columns)) {
    if (!columns.some((column) => sameName(column.name, key))) throw errors.keyColumn(key);
  }
  const [auto, another] = columns.filter(({ autoIncrement }) => autoIncrement);
  if (auto !== undefined) {
    const isKey = parts.indexes.some((index) => sameName(index.columns[0] ?? '', auto.name));
    if (another !== undefined || !isKey) throw errors.autoColumn();
    if (primary?.columns.length !== 1)
      throw errors.unsupported('AUTO_INCREMENT outside a primary key of one column');
  }
  // MySQL's own order, by which an upsert finds the row that is in the way.
  const isFree = (key: string): boolean =>
    columns.find(({ name: of }) => sameName(of, key))?.nullable === true;
  const rank = (index: IndexDefinition): number =>
    index === primary ? 0 : index.unique ? 1 + Number(index.columns.some(isFree)) : 3;
  const indexes = parts.indexes.toSorted((a, b) => rank(a) - rank(b));
  return { name, columns, indexes, foreignKeys: parts.foreignKeys, ...options };
}

/** Reads `(columns and keys) options`; the cursor stands at the parenthesis. */
export function tableBody(t: Translation, name: string): TableDefinition {
  const { cursor } = t;
  const parts: TableParts = { columns: [], indexes: [], foreignKeys: [] };
  cursor.expect('(');
  do {
    if (!tableKey(t, parts)) parts.columns.push(columnDefinition(t, parts));
  } while (cursor.accept(','));
  cursor.expect(')');
  return finishTable(name, parts, tableOptions(cursor));
}
