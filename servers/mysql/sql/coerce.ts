import { errors } from '../errors.ts';
import { quoteText, type ColumnDefinition } from '../store/catalog.ts';
import { normalDate, normalDateTime, normalTime } from './temporal.ts';
import type { Expr } from './translation.ts';
import { DATE_TEXT, DATETIME_TEXT, isNumeric, type SqlType } from './types.ts';

/** The number a text stands for in a MySQL comparison: its numeric beginning, else 0. */
export function numberText(text: string): string {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/.exec(text)?.[0].trim() ?? '0';
}

/** A text as a column of that temporal type stores it; undefined when it is none or the type is another. */
export function normalText(text: string, type: SqlType): string | undefined {
  switch (type.kind) {
    case 'date':
      return normalDate(text);
    case 'datetime':
      return normalDateTime(text, type.decimals);
    case 'time':
      return normalTime(text, type.decimals);
    default:
      return undefined;
  }
}

function literalFor(literal: Expr, other: Expr): string {
  if (literal.literal?.kind !== 'text') return literal.sql;
  if (isNumeric(other.type)) return numberText(literal.literal.text);
  // A DATE compared with a text that has a time of day compares as DATETIME.
  const { type } = other;
  const normal = normalText(literal.literal.text, type);
  if (normal === undefined) return literal.sql;
  if (type.kind === 'date' && /\d[T ]\d/.test(literal.literal.text)) {
    return quoteText(normalDateTime(literal.literal.text, 0) ?? normal);
  }
  return quoteText(normal);
}

/**
 * SQL that rounds a number half away from zero on its decimal digits, as MySQL rounds a DECIMAL. SQLite
 * rounds the binary value (12.35, which is a little less, to 12.3); the factor lifts it over that gap.
 */
export function roundedDecimal(sql: string, places: number): string {
  return `round(${sql} * 1.0000000000000004, ${String(places)})`;
}

/** SQL for a value as the text MySQL would print. */
export function asText(value: Expr): string {
  if (value.literal?.kind === 'number' && value.type.kind !== 'double') {
    return quoteText(value.literal.text);
  }
  switch (value.type.kind) {
    case 'decimal':
      return `my_decimal(${value.sql}, ${String(value.type.decimals)})`;
    case 'text':
    case 'int':
    case 'date':
    case 'datetime':
    case 'time':
    case 'json':
    case 'null':
      return value.sql;
    case 'blob':
      return `CAST(${value.sql} AS TEXT)`;
    default:
      return `my_text(${value.sql})`;
  }
}

function operandFor(value: Expr, other: Expr): string {
  // A JSON value is compared as the number or text it holds.
  if (value.type.kind === 'json' && other.type.kind !== 'json')
    return `json_extract(${value.sql}, '$')`;
  // A text is compared with a number by its numeric beginning, which is what SQLite's CAST takes too.
  if (value.type.kind === 'text' && value.literal === undefined && isNumeric(other.type)) {
    return `CAST(${value.sql} AS REAL)`;
  }
  return literalFor(value, other);
}

/** Bytes and texts are never equal in SQLite; in MySQL the bytes are compared. */
function asBytes(value: Expr): string {
  return value.type.kind === 'text' || value.parameter === true
    ? `CAST(${value.sql} AS BLOB)`
    : value.sql;
}

/** Both sides of a comparison as MySQL would compare them: literals converted, text without regard to case. */
export function comparable(left: Expr, right: Expr): readonly [left: string, right: string] {
  const a = operandFor(left, right);
  const b = operandFor(right, left);
  if (left.type.kind === 'blob' || right.type.kind === 'blob')
    return [asBytes(left), asBytes(right)];
  const isText = left.type.kind === 'text' || right.type.kind === 'text';
  const hasCollation = left.stored === true || right.stored === true;
  const other = isNumeric(left.type) || isNumeric(right.type);
  return isText && !hasCollation && !other ? [`${a} COLLATE NOCASE`, b] : [a, b];
}

function temporalFor(column: ColumnDefinition, value: Expr, row: number): string {
  const { type } = column.declared;
  const zero = value.literal?.kind === 'number' ? value.literal.text : undefined;
  const text = value.literal?.kind === 'text' ? value.literal.text : zero;
  if (text !== undefined) {
    const normal = normalText(text, type);
    if (normal === undefined || normal.startsWith('0000-00-00')) {
      throw errors.incorrectDate(type.kind, text, column.name, String(row));
    }
    return quoteText(normal);
  }
  if (value.type.kind === type.kind && value.type.decimals === type.decimals) return value.sql;
  const sure = type.kind === 'date' ? DATE_TEXT : type.decimals === 0 ? DATETIME_TEXT : undefined;
  if (value.type === sure && type.kind !== 'time') return value.sql;
  const kind = quoteText(type.kind);
  return `my_temporal(${value.sql}, ${kind}, ${String(type.decimals)}, ${quoteText(column.name)})`;
}

function integerFor(value: Expr): string {
  if (value.type.kind === 'int' || value.literal?.kind === 'text') return value.sql;
  return `my_integer(${value.sql})`;
}

/**
 * SQL for a value on its way into a column, converted as MySQL's assignment does.
 * @throws MySqlError 1292 for a literal that is no date; other faults are found by the table's checks.
 */
export function assigned(column: ColumnDefinition, value: Expr, row: number): string {
  const { declared } = column;
  if (value.literal?.kind === 'null' || value.type.kind === 'null') return 'NULL';
  switch (declared.type.kind) {
    case 'int':
    case 'year':
      return integerFor(value);
    case 'bit':
      return value.type.kind === 'int' ? value.sql : `my_bits(${value.sql})`;
    case 'decimal':
      if (value.literal?.kind === 'number' && /^\d+$/.test(value.literal.text)) {
        return declared.storage === 'NUMERIC' ? value.sql : quoteText(value.literal.text);
      }
      if (declared.storage === 'NUMERIC' && value.literal === undefined && isNumeric(value.type)) {
        return roundedDecimal(value.sql, declared.type.decimals);
      }
      return `my_decimal(${value.literal === undefined ? value.sql : quoteText(value.literal.text)}, ${String(declared.type.decimals)})`;
    case 'date':
    case 'datetime':
    case 'time':
      return temporalFor(column, value, row);
    case 'blob':
      return value.type.kind === 'blob' ? value.sql : `CAST(${value.sql} AS BLOB)`;
    case 'text':
    case 'json':
      // A parameter that is a whole number is bound as one, so only text arrives here.
      return value.parameter === true ? value.sql : asText(value);
    default:
      return value.sql;
  }
}
