import type { Random } from './random.ts';
import type { Family, GeneratedColumn } from './tables.ts';
import { sql, type Piece } from './tree.ts';
import {
  clockText,
  dateText,
  decimalNumber,
  jsonText,
  literal,
  momentText,
  quoted,
  wholeNumber,
  word,
} from './values.ts';

/** A column as an expression names it. */
export interface Named {
  readonly reference: string;
  readonly column: GeneratedColumn;
}

/** What an expression may be made of. */
export interface Surroundings {
  readonly random: Random;
  readonly columns: readonly Named[];
  /** Makes up an expression that yields what is wanted. */
  expression(what: Yield, depth: number): Piece;
}

/** What an expression yields; a condition is 1, 0 or NULL. */
export type Yield = Exclude<Family, 'enum'> | 'condition';

/** The smallest expressions. */
export const SIMPLEST: Readonly<Record<Yield, string>> = {
  int: '1',
  decimal: '1.5',
  double: '1e0',
  text: "'a'",
  date: "DATE '2024-01-01'",
  datetime: "TIMESTAMP '2024-01-01 00:00:00'",
  time: "TIME '10:00:00'",
  json: 'JSON_ARRAY()',
  bytes: "x'41'",
  condition: 'TRUE',
};

/** A constant of what is wanted. */
export function constant({ random }: Surroundings, what: Yield): Piece {
  switch (what) {
    case 'int':
      return sql`${String(wholeNumber(random, 100))}`;
    case 'decimal':
      return sql`${decimalNumber(random, 1 + random.below(2))}`;
    case 'double':
      return sql`${decimalNumber(random, 1)}e0`;
    case 'text':
      return sql`${quoted(word(random))}`;
    case 'date':
      return sql`DATE '${dateText(random)}'`;
    case 'datetime':
      return sql`TIMESTAMP '${momentText(random)}'`;
    case 'time':
      return sql`TIME '${clockText(random)}'`;
    case 'json':
      return sql`${quoted(jsonText(random))}`;
    case 'bytes':
      return sql`x'${random.pick(['41', '00ff', '616263'])}'`;
    case 'condition':
      return sql`${random.pick(['TRUE', 'FALSE'])}`;
  }
}

/** A column of what is wanted; undefined when there is none. */
export function columnOf({ random, columns }: Surroundings, what: Yield): Named | undefined {
  const fitting = columns.filter(({ column }) => column.family === what && !column.unsigned);
  return fitting.length === 0 ? undefined : random.pick(fitting);
}

/** A value to compare with, which a prepared statement may send. */
export function comparand({ random }: Surroundings, column: GeneratedColumn): Piece {
  const text = (value: string): Piece => literal(quoted(value), value);
  switch (column.family) {
    case 'int': {
      const value = wholeNumber(random);
      return literal(String(value), value);
    }
    case 'decimal': {
      const value = decimalNumber(random, column.scale);
      return literal(value, value);
    }
    case 'double':
      return sql`${decimalNumber(random, 2)}`;
    case 'date':
      return text(random.chance(0.3) ? momentText(random) : dateText(random));
    case 'datetime':
      return text(random.chance(0.2) ? dateText(random) : momentText(random));
    case 'time':
      return text(clockText(random));
    case 'bytes':
      return sql`x'${random.pick(['41', '410000', '00ff', '616263'])}'`;
    default:
      return text(word(random));
  }
}
