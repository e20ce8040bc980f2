import { errors } from '../errors.ts';
import { asText } from './coerce.ts';
import type { Cursor } from './cursor.ts';
import { memberNumber, numeric } from './enum.ts';
import { sizes } from './numeric-type.ts';
import type { Expr } from './translation.ts';
import {
  BIGINT,
  BLOB,
  DATE,
  datetimeType,
  decimalType,
  DOUBLE,
  JSON_TYPE,
  TEXT,
  TIME,
  UNSIGNED,
  type SqlType,
} from './types.ts';
import { constant, signed, unsigned } from './whole.ts';

/** SQL of a value cut or rounded to a whole number. */
export function integer(value: Expr): string {
  const { sql, type } = number(value);
  if (type.kind === 'int') return sql;
  return `my_cast_integer(${type.kind === 'double' ? `my_round_even(${sql}, 0)` : sql})`;
}

/** A value before it is made a number: of a text, that tells what it can't read. */
function number(value: Expr): Expr {
  const isText = /^(?:text|blob)$/.test(value.type.kind) && memberNumber(value) === undefined;
  return isText && value.whole === undefined ? value : numeric(value);
}

/** CAST AS SIGNED or UNSIGNED. */
function asInteger(value: Expr, type: SqlType): Expr {
  const { whole } = numeric(value);
  if (whole !== undefined) return constant((type.unsigned ? unsigned : signed)(whole), type);
  return { sql: type.unsigned ? `my_unsigned(${integer(value)})` : integer(value), type };
}

/** Translates `CAST(value AS …)`; the cursor stands at the type. */
export function parseCastType(cursor: Cursor, value: Expr): Expr {
  const { key } = cursor.next();
  const [size, scale = 0] = sizes(cursor);
  const textual = (sql: string): string =>
    size === undefined ? sql : `substr(${sql}, 1, ${String(size)})`;
  switch (key) {
    case 'SIGNED':
    case 'UNSIGNED':
      if (!cursor.accept('INTEGER')) cursor.accept('INT');
      return asInteger(value, key === 'SIGNED' ? BIGINT : UNSIGNED);
    case 'CHAR':
    case 'NCHAR':
      if (cursor.accept('CHARACTER', 'SET') || cursor.accept('CHARSET')) cursor.next();
      return { sql: textual(`CAST(${asText(value)} AS TEXT)`), type: TEXT };
    case 'BINARY':
      if (size === undefined) return { sql: `CAST(${asText(value)} AS BLOB)`, type: BLOB };
      return {
        sql: `my_fill(${textual(`CAST(${asText(value)} AS BLOB)`)}, ${String(size)})`,
        type: BLOB,
      };
    case 'DECIMAL':
    case 'DEC': {
      // What does not fit becomes the largest number that does.
      const most = `${'9'.repeat((size ?? 10) - scale) || '0'}.${'9'.repeat(scale) || '0'}`;
      const rounded = `my_precise(my_decimal(my_number(${number(value).sql}), ${String(scale)}))`;
      return { sql: `max(-${most}, min(${most}, ${rounded}))`, type: decimalType(scale) };
    }
    case 'DOUBLE':
    case 'REAL':
    case 'FLOAT':
      cursor.accept('PRECISION');
      return { sql: `CAST(${numeric(value).sql} AS REAL)`, type: DOUBLE };
    case 'DATE':
    case 'DATETIME':
    case 'TIME': {
      const decimals = size ?? 0;
      const type = { DATE, DATETIME: datetimeType(decimals), TIME: { ...TIME, decimals } }[key];
      return { sql: `my_cast_temporal(${value.sql}, '${type.kind}', ${String(decimals)})`, type };
    }
    case 'JSON':
      return { sql: `json(${value.sql})`, type: JSON_TYPE };
    default:
      throw errors.unsupported(`CAST AS ${key}`);
  }
}
