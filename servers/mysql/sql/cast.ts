import { errors } from '../errors.ts';
import { asText } from './coerce.ts';
import type { Cursor } from './cursor.ts';
import { numeric } from './enum.ts';
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
  sqlType,
  TEXT,
  TIME,
} from './types.ts';

/** SQL of a value cut or rounded to a whole number. */
export function integer(value: Expr): string {
  const { sql, type } = value.type.kind === 'text' ? value : numeric(value);
  if (type.kind === 'int') return sql;
  if (type.kind === 'double') return `CAST(my_round_even(${sql}, 0) AS INTEGER)`;
  if (type.kind === 'decimal') return `CAST(round(${sql}) AS INTEGER)`;
  return `my_cast_integer(${sql})`;
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
      return {
        sql: key === 'SIGNED' ? integer(value) : `my_unsigned(${integer(value)})`,
        type: key === 'SIGNED' ? BIGINT : sqlType('int', BIGINT.code, 20, 0, true),
      };
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
      const rounded = `CAST(my_decimal(my_number(${(value.type.kind === 'text' ? value : numeric(value)).sql}), ${String(scale)}) AS NUMERIC)`;
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
