import { flagsOf, typeFlags } from '../store/catalog.ts';
import type { OutColumn } from '../sql/scope.ts';
import { BIGINT, BLOB, DOUBLE, NULL_TYPE, TEXT, type SqlType, type Value } from '../sql/types.ts';

/** A column of a result, as its definition packet says it. */
export interface ResultColumn {
  readonly name: string;
  readonly type: SqlType;
  readonly flags: number;
  readonly schema: string;
  readonly table: string;
  readonly orgTable: string;
  readonly orgName: string;
}

/** The answer to a statement without rows. */
export interface OkReply {
  readonly kind: 'ok';
  readonly affected: number;
  readonly insertId: number;
  readonly info: string;
  readonly warnings: number;
}

/** The answer to a statement with rows. */
export interface RowsReply {
  readonly kind: 'rows';
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Value[])[];
  readonly warnings: number;
}

/** What a statement answers when it succeeds. */
export type Reply = OkReply | RowsReply;

/** The plainest answer. */
export function ok(parts: Partial<Omit<OkReply, 'kind'>> = {}): OkReply {
  return { kind: 'ok', affected: 0, insertId: 0, info: '', warnings: 0, ...parts };
}

/** A result column from what the translator knows. */
export function resultColumn(column: OutColumn): ResultColumn {
  const { name, type, origin, table = origin?.table.name ?? '' } = column;
  return {
    name,
    type,
    flags: origin === undefined ? typeFlags(type) : flagsOf(origin.table, origin.column),
    schema: origin?.database ?? '',
    table,
    orgTable: origin?.table.name ?? '',
    orgName: origin?.column.name ?? '',
  };
}

function typeOf(value: Value): SqlType {
  if (typeof value === 'number') return Number.isInteger(value) ? BIGINT : DOUBLE;
  if (typeof value === 'bigint') return BIGINT;
  return value instanceof Uint8Array ? BLOB : TEXT;
}

/** The type of a column whose expression did not tell it, from the values that came out. */
function inferred(rows: readonly (readonly Value[])[], index: number, declared: SqlType): SqlType {
  let found: SqlType | undefined;
  for (const row of rows) {
    const value = row[index] ?? null;
    if (value === null) continue;
    const type = typeOf(value);
    // A far constant comes as text, and is no other type for that.
    if (declared.kind === 'int' && (type === BIGINT || declared.isLong === true)) continue;
    if (type === TEXT || type === BLOB) return type;
    if (found !== DOUBLE) found = type;
  }
  return found ?? (declared.kind === 'unknown' ? NULL_TYPE : declared);
}

/** A result of rows; columns of unknown type take the type of their values. */
export function rowsReply(
  columns: readonly ResultColumn[],
  rows: readonly (readonly Value[])[],
): RowsReply {
  const settled = columns.map((column, index) => {
    const { kind } = column.type;
    if (column.orgName !== '' || (kind !== 'unknown' && kind !== 'int')) return column;
    const type = inferred(rows, index, column.type);
    return type === column.type ? column : { ...column, type, flags: typeFlags(type) };
  });
  return { kind: 'rows', columns: settled, rows, warnings: 0 };
}

/** A result whose columns are plain texts or numbers, such as that of SHOW. */
export function listReply(
  names: readonly string[],
  rows: readonly (readonly Value[])[],
): RowsReply {
  const columns = names.map((name, index) => {
    const type = typeOf(rows.find((row) => (row[index] ?? null) !== null)?.[index] ?? '');
    return resultColumn({ name, type });
  });
  return { kind: 'rows', columns, rows, warnings: 0 };
}
