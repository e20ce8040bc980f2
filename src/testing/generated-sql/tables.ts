import type { Random } from './random.ts';
import { list, optional, sql, type Piece } from './tree.ts';

/** What the values of a column are to an expression. */
export type Family =
  'int' | 'decimal' | 'double' | 'text' | 'date' | 'datetime' | 'time' | 'enum' | 'json' | 'bytes';

/** One column of a generated table. */
export interface GeneratedColumn {
  readonly name: string;
  readonly family: Family;
  /** As CREATE TABLE spells it. */
  readonly type: string;
  /** Characters, digits or bytes it holds, where its type says so. */
  readonly size: number;
  /** Digits after the point of a DECIMAL. */
  readonly scale: number;
  readonly unsigned: boolean;
  readonly required: boolean;
  readonly hasDefault: boolean;
  readonly unique: boolean;
}

/** A generated table; `id` is its primary key. */
export interface GeneratedTable {
  readonly name: string;
  readonly automatic: boolean;
  readonly columns: readonly GeneratedColumn[];
}

interface Shape {
  readonly family: Family;
  readonly type: string;
  readonly size?: number;
  readonly scale?: number;
  readonly unsigned?: boolean;
  /** A literal that DEFAULT may name. */
  readonly fallback?: string;
}

/** Members of every generated ENUM: their order is neither that of the alphabet nor that of the case. */
export const MEMBERS = ['small', 'Large', 'medium'] as const;

const SHAPES: readonly Shape[] = [
  { family: 'int', type: 'TINYINT', size: 127, fallback: '-1' },
  { family: 'int', type: 'SMALLINT', size: 32_767, fallback: "'12'" },
  { family: 'int', type: 'INT', size: 2_147_483_647, fallback: '7' },
  { family: 'int', type: 'INT UNSIGNED', size: 4_294_967_295, unsigned: true, fallback: '0' },
  { family: 'int', type: 'BIGINT', size: 9_007_199_254_740_991, fallback: '1' },
  { family: 'int', type: 'BOOLEAN', size: 127, fallback: 'TRUE' },
  { family: 'decimal', type: 'DECIMAL(8,2)', size: 999_999, scale: 2, fallback: '1.50' },
  { family: 'decimal', type: 'DECIMAL(5,0)', size: 99_999, scale: 0, fallback: '3' },
  { family: 'double', type: 'DOUBLE', size: 1_000_000, fallback: '0.5' },
  { family: 'text', type: 'VARCHAR(10)', size: 10, fallback: "'none'" },
  { family: 'text', type: 'VARCHAR(40)', size: 40, fallback: "''" },
  { family: 'text', type: 'CHAR(6)', size: 6, fallback: "'x'" },
  { family: 'text', type: 'VARCHAR(10) COLLATE utf8mb4_bin', size: 10, fallback: "'A'" },
  { family: 'text', type: 'TEXT', size: 200 },
  { family: 'date', type: 'DATE', fallback: "'2024-01-01'" },
  { family: 'datetime', type: 'DATETIME', fallback: "'2024-01-01 00:00:00'" },
  { family: 'datetime', type: 'DATETIME(3)', scale: 3 },
  { family: 'time', type: 'TIME', fallback: "'10:00:00'" },
  { family: 'enum', type: `ENUM('${MEMBERS.join("', '")}')`, fallback: "'medium'" },
  { family: 'enum', type: `SET('${MEMBERS.join("', '")}')`, fallback: "'medium,small'" },
  { family: 'bytes', type: 'VARBINARY(8)', size: 8 },
  { family: 'bytes', type: 'BINARY(3)', size: 3 },
  { family: 'json', type: 'JSON' },
];

/** Types that may be a unique key here. */
const KEYS: readonly Family[] = ['int', 'text', 'date', 'enum'];

/** Makes up a table. */
export function generatedTable(random: Random, name: string): GeneratedTable {
  const count = 3 + random.below(4);
  const automatic = random.chance(0.4);
  const columns = Array.from({ length: count }, (_, at): GeneratedColumn => {
    const shape = random.pick(SHAPES);
    const required = random.chance(0.25);
    return {
      name: `${shape.family.charAt(0)}${String(at)}`,
      family: shape.family,
      type: shape.type,
      size: shape.size ?? 0,
      scale: shape.scale ?? 0,
      unsigned: shape.unsigned ?? false,
      required,
      hasDefault: shape.fallback !== undefined && random.chance(0.3),
      // What a refused row makes of the next number is no part of the grammar.
      unique:
        !automatic && shape.type !== 'TEXT' && KEYS.includes(shape.family) && random.chance(0.15),
    };
  });
  return { name, automatic, columns };
}

function columnText(column: GeneratedColumn): Piece {
  const fallback = SHAPES.find((shape) => shape.type === column.type)?.fallback ?? 'NULL';
  return sql`${column.name} ${column.type}${optional(sql`${column.required ? ' NOT NULL' : ''}`)}${optional(
    sql`${column.hasDefault ? ` DEFAULT ${fallback}` : ''}`,
  )}${optional(sql`${column.unique ? ' UNIQUE' : ''}`)}`;
}

/** CREATE TABLE of a table. */
export function createTable(table: GeneratedTable): Piece {
  const id = sql`id INT${table.automatic ? ' AUTO_INCREMENT' : ''} PRIMARY KEY`;
  return sql`CREATE TABLE ${table.name} (${id}, ${list(table.columns.map(columnText))})`;
}
