import type { DeclaredType } from '../sql/numeric-type.ts';
import { FLAG, type SqlType } from '../sql/types.ts';

/** What a column takes when an INSERT leaves it out. */
export interface ColumnDefault {
  /** SQL for SQLite. */
  readonly sql: string;
  /** As `SHOW COLUMNS` prints it; null is NULL. */
  readonly text: string | null;
  /** An expression, shown with DEFAULT_GENERATED. */
  readonly generated: boolean;
}

/** One column of a table, as it was declared. */
export interface ColumnDefinition {
  readonly name: string;
  readonly declared: DeclaredType;
  readonly nullable: boolean;
  readonly autoIncrement: boolean;
  readonly default: ColumnDefault | undefined;
  /** Set to the current time by an UPDATE that does not name it. */
  readonly onUpdateNow: boolean;
  readonly comment: string;
}

/** A column of which only its name and type were said. */
export function plainColumn(name: string, declared: DeclaredType): ColumnDefinition {
  const rest = { autoIncrement: false, default: undefined, onUpdateNow: false, comment: '' };
  return { name, declared, nullable: true, ...rest };
}

/** One key of a table; the primary key's name is PRIMARY. */
export interface IndexDefinition {
  readonly name: string;
  readonly unique: boolean;
  readonly columns: readonly string[];
}

/** A foreign key, kept as SQLite's own constraint. */
export interface ForeignKey {
  readonly name: string;
  readonly sql: string;
  /** The table it refers to. */
  readonly parent: string;
}

/** One table, as MySQL would describe it. */
export interface TableDefinition {
  readonly name: string;
  readonly columns: readonly ColumnDefinition[];
  readonly indexes: readonly IndexDefinition[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly comment: string;
  readonly collation: string;
  /** Where AUTO_INCREMENT begins, if not at 1. */
  readonly firstNumber?: number;
}

/** The collation of texts that none was named for. */
export const DEFAULT_COLLATION = 'utf8mb4_0900_ai_ci';

/** A name in double quotes, for SQLite. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a literal, for SQLite. */
export function quoteText(text: string): string {
  const literal = `'${text.replaceAll("'", "''")}'`;
  return text.includes('\0') ? `CAST(X'${Buffer.from(text).toString('hex')}' AS TEXT)` : literal;
}

/** Names compare without regard to case, as MySQL's column names do. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The table's column of that name. */
export function columnOf(table: TableDefinition, name: string): ColumnDefinition | undefined {
  return table.columns.find((column) => sameName(column.name, name));
}

/** What `SHOW COLUMNS` says under Key: PRI, UNI, MUL or nothing. */
export function keyOf(
  table: TableDefinition,
  column: ColumnDefinition,
): '' | 'PRI' | 'UNI' | 'MUL' {
  const inside = table.indexes.filter((index) =>
    index.columns.some((name) => sameName(name, column.name)),
  );
  if (inside.some((index) => index.name === 'PRIMARY')) return 'PRI';
  const first = inside.filter((index) => sameName(index.columns[0] ?? '', column.name));
  if (first.some((index) => index.unique && index.columns.length === 1)) return 'UNI';
  return first.length > 0 ? 'MUL' : '';
}

/** The flags of a column in a result. */
export function flagsOf(table: TableDefinition, column: ColumnDefinition): number {
  const { type } = column.declared;
  const key = keyOf(table, column);
  let flags = typeFlags(type);
  if (!column.nullable) flags |= FLAG.notNull;
  if (key === 'PRI') flags |= FLAG.primaryKey;
  if (key === 'UNI') flags |= FLAG.uniqueKey;
  if (key === 'MUL') flags |= FLAG.multipleKey;
  if (column.autoIncrement) flags |= FLAG.autoIncrement;
  if (column.declared.text.startsWith('enum')) flags |= FLAG.enum;
  if (column.declared.text.startsWith('set')) flags |= FLAG.set;
  if (column.declared.text.startsWith('timestamp')) flags |= FLAG.timestamp;
  if (column.onUpdateNow) flags |= FLAG.onUpdateNow;
  if (!column.nullable && column.default === undefined && !column.autoIncrement) {
    flags |= FLAG.noDefault;
  }
  return flags;
}

const BINARY = new Set(['blob', 'json', 'date', 'datetime', 'time', 'bit']);

/** The flags that follow from the type alone. */
export function typeFlags(type: SqlType): number {
  let flags = 0;
  if (type.unsigned) flags |= FLAG.unsigned;
  if (type.code === 252 || type.kind === 'json') flags |= FLAG.blob;
  if (BINARY.has(type.kind) || type.binary === true) flags |= FLAG.binary;
  return flags;
}
