import { errors } from '../errors.ts';
import { columnOf, quoteName } from '../store/catalog.ts';
import type { ColumnDefinition, TableDefinition } from '../store/catalog.ts';
import { assignedColumn, isChanged, knownColumn } from './assignment.ts';
import { assigned, bent } from './coerce.ts';
import { onDuplicate } from './on-duplicate.ts';
import type { Translation } from './translation.ts';

/** How the first generated AUTO_INCREMENT value is found after an INSERT. */
export type InsertIdSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'generated' }
  | { readonly kind: 'given' }
  | { readonly kind: 'parameter'; readonly ordinal: number };

const GENERATED: InsertIdSource = { kind: 'generated' };

/** A translated INSERT or REPLACE. */
export interface InsertTranslation {
  readonly sql: string;
  readonly database: string;
  readonly table: TableDefinition;
  readonly mode: 'insert' | 'ignore' | 'replace' | 'update';
  readonly insertId: InsertIdSource;
  /** Rows of VALUES; undefined for INSERT … SELECT. */
  readonly rows: number | undefined;
  /** The inserted values as a table, to find the one that was a duplicate. */
  readonly source: { readonly columns: readonly string[]; readonly sql: string };
  /** Counts what a REPLACE would put in the place of its equal: by a table's last key, MySQL leaves that alone. */
  readonly same: string | undefined;
}

function columnList(t: Translation, table: TableDefinition): ColumnDefinition[] {
  const { cursor } = t;
  const columns = cursor.inside(() => knownColumn(table, cursor.name()), true);
  const twice = columns.find((column, at) => columns.indexOf(column) < at);
  if (twice !== undefined) throw errors.columnTwice(twice.name);
  return columns;
}

function defaultOf(column: ColumnDefinition): string {
  if (column.autoIncrement) return 'NULL';
  if (column.default !== undefined) return column.default.sql;
  if (column.nullable) return 'NULL';
  throw errors.noDefault(column.name);
}

/** The column that is SQLite's rowid: an INTEGER that is the whole primary key. */
function rowidName(table: TableDefinition): string | undefined {
  const keys = table.indexes.find((index) => index.name === 'PRIMARY')?.columns ?? [];
  return keys.length === 1 ? columnOf(table, keys[0] ?? '')?.name : undefined;
}

/** One value of a row. */
interface Item {
  readonly sql: string;
  /** How an AUTO_INCREMENT column comes by its number. */
  readonly id: InsertIdSource;
}

function value(t: Translation, column: ColumnDefinition, rowidName: string | undefined): Item {
  const { cursor } = t;
  if (cursor.is('DEFAULT') && cursor.peek(1).key !== '(') {
    cursor.next();
    return { sql: defaultOf(column), id: GENERATED };
  }
  const item = t.expression();
  const sql = t.isLenient ? bent(column, item) : assigned(column, item);
  if (!column.autoIncrement) {
    if (sql === 'NULL' && !column.nullable) throw errors.notNull(column.name);
    // SQLite would number a NULL in an INTEGER PRIMARY KEY; an empty text is refused instead.
    const required = column.name === rowidName && item.literal === undefined;
    return { sql: required ? `ifnull(${sql}, '')` : sql, id: { kind: 'none' } };
  }
  const countsZero = !t.catalog.modes.has('NO_AUTO_VALUE_ON_ZERO');
  if (sql === 'NULL' || (countsZero && item.literal?.text === '0'))
    return { sql: 'NULL', id: GENERATED };
  if (item.parameter === true) {
    if (!countsZero) throw errors.unsupported('A parameter under NO_AUTO_VALUE_ON_ZERO');
    return {
      sql: `nullif(${sql}, 0)`,
      id: { kind: 'parameter', ordinal: Number(item.sql.slice(1)) },
    };
  }
  return { sql, id: { kind: 'given' } };
}

function row(
  t: Translation,
  columns: readonly ColumnDefinition[],
  number: number,
  rowidName: string | undefined,
): Item[] {
  let at = 0;
  const items = t.cursor.inside(() => {
    const column = columns[at++];
    if (column === undefined) throw errors.columnCount(String(number));
    return value(t, column, rowidName);
  }, true);
  if (at === 0) return columns.map((column) => ({ sql: defaultOf(column), id: GENERATED }));
  if (at !== columns.length) throw errors.columnCount(String(number));
  return items;
}

function valueRows(
  t: Translation,
  columns: readonly ColumnDefinition[],
  table: TableDefinition,
): Item[][] {
  const rowid = rowidName(table);
  let number = 0;
  return t.cursor.list(() => {
    t.cursor.accept('ROW');
    return row(t, columns, ++number, rowid);
  });
}

/** `INSERT … SET a = 1, b = 2` as one row of values. */
function setRow(
  t: Translation,
  table: TableDefinition,
): { columns: ColumnDefinition[]; rows: Item[][] } {
  const columns: ColumnDefinition[] = [];
  const items = t.cursor.list(() => {
    const column = assignedColumn(t, table);
    columns.push(column);
    return value(t, column, rowidName(table));
  });
  return { columns, rows: [items] };
}

function fromSelect(t: Translation, columns: readonly ColumnDefinition[]): string {
  const inner = t.within(() => t.select());
  if (inner.columns.length !== columns.length) throw errors.columnCount('1');
  const converted = columns.map((column, index) => {
    const from = inner.columns[index] ?? { name: '', type: column.declared.type };
    const value = { sql: `c${String(index)}`, type: from.type, column: from };
    return (t.isLenient ? bent : assigned)(column, value);
  });
  const names = columns.map((_, index) => `c${String(index)}`).join(', ');
  return `WITH source(${names}) AS (${inner.sql}) SELECT ${converted.join(', ')} FROM source WHERE 1`;
}

function requireDefaults(table: TableDefinition, given: readonly ColumnDefinition[]): void {
  for (const column of table.columns) {
    if (!given.includes(column)) defaultOf(column);
  }
}

/** Counts the rows of a source that are in the table already, just as they are; undefined without one single key. */
function sameRows(
  { name, columns, indexes }: TableDefinition,
  given: readonly ColumnDefinition[],
  body: string,
): string | undefined {
  const [key, another] = indexes.filter(({ unique }) => unique);
  if (key === undefined || another !== undefined) return undefined;
  const found = key.columns.map((of) => `t.${quoteName(of)} = s.${quoteName(of)}`);
  const changes = columns.map((column) => {
    const value = given.includes(column) ? `s.${quoteName(column.name)}` : defaultOf(column);
    return isChanged(`t.${quoteName(column.name)}`, value);
  });
  const names = given.map((column) => quoteName(column.name)).join(', ');
  return `WITH s(${names}) AS (${body}) SELECT count(*) FROM s JOIN ${quoteName(name)} t ON ${found.join(' AND ')} WHERE NOT (${changes.join(' OR ')})`;
}

/** Translates INSERT and REPLACE; the cursor stands behind that word. */
export function insertStatement(t: Translation, replace: boolean): InsertTranslation {
  const { cursor } = t;
  cursor.acceptOneOf('LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY');
  const ignore = cursor.accept('IGNORE');
  t.isLenient = ignore;
  cursor.accept('INTO');
  const { database, table } = t.existingTable();
  const hasList = cursor.is('(') && !['SELECT', 'WITH', '('].includes(cursor.peek(1).key);
  let columns = hasList ? columnList(t, table) : [...table.columns];
  if (columns.length === 0) columns = [...table.columns];
  let rows: Item[][] | undefined;
  let body: string;
  if (cursor.accept('SET')) {
    ({ columns, rows } = setRow(t, table));
  } else if (cursor.acceptOneOf('VALUES', 'VALUE') !== undefined) {
    rows = valueRows(t, columns, table);
  }
  requireDefaults(table, columns);
  if (rows === undefined) {
    if (!cursor.isOneOf('SELECT', 'WITH', '(')) throw cursor.syntaxError();
    body = fromSelect(t, columns);
  } else {
    body = `VALUES ${rows.map((entry) => `(${entry.map((item) => item.sql).join(', ')})`).join(', ')}`;
  }
  const update = cursor.is('ON') ? onDuplicate(t, table, database) : '';
  cursor.finish();
  const names = columns.map((column) => quoteName(column.name));
  const skip = ignore && update === '' ? ' ON CONFLICT DO NOTHING' : '';
  const auto = table.columns.find((column) => column.autoIncrement);
  const returning = auto !== undefined && update !== '' ? ` RETURNING ${quoteName(auto.name)}` : '';
  const at = columns.findIndex((column) => column === auto);
  return {
    sql: `${replace ? 'REPLACE' : 'INSERT'} INTO ${quoteName(table.name)} (${names.join(', ')}) ${body}${update}${skip}${returning}`,
    database,
    table,
    mode: replace ? 'replace' : update !== '' ? 'update' : ignore ? 'ignore' : 'insert',
    insertId:
      at < 0 ? (auto ? GENERATED : { kind: 'none' }) : (rows?.[0]?.[at]?.id ?? { kind: 'given' }),
    rows: rows?.length,
    source: { columns: columns.map((column) => column.name), sql: body },
    same: replace ? sameRows(table, columns, body) : undefined,
  };
}
