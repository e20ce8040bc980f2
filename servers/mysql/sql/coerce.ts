import { quoteText, type ColumnDefinition } from '../store/catalog.ts';
import { comparableMoments } from './compare-temporal.ts';
import { comparedLong } from './compare-long.ts';
import { memberFor, memberNumber, numeric } from './enum.ts';
import { normalDate, normalDateTime, normalTime } from './temporal.ts';
import type { Expr } from './translation.ts';
import { collationOf, FIELD, isBinary, isNumeric, type SqlType } from './types.ts';
import { spelled } from './whole.ts';

/** The number a text stands for in a MySQL comparison: its numeric beginning, else 0. */
export function numberText(text: string): string {
  return /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/.exec(text)?.[0].trim() ?? '0';
}

const NORMAL = new Map<string, (text: string, digits: number) => string | undefined>([
  ['date', normalDate],
  ['datetime', normalDateTime],
  ['time', normalTime],
]);

/** A text as a column of that temporal type stores it; undefined when it is none or the type is another. */
export function normalText(text: string, type: SqlType): string | undefined {
  return NORMAL.get(type.kind)?.(text, type.decimals);
}

/** SQL for a value that is sorted, grouped or made distinct: a computed text is given MySQL's order. */
export function ordered(value: Expr): string {
  if (value.stored === true) return value.sql;
  if (value.type.isLong === true)
    return `my_decimal(${value.sql}, ${String(value.type.decimals)}) COLLATE my_decimal`;
  if (value.type.kind === 'time') return `${value.sql} COLLATE my_time`;
  return value.type.kind === 'text' ? `${value.sql} COLLATE ${collationOf(value.type)}` : value.sql;
}

/** SQL for a value in ORDER BY: an ENUM or SET is sorted by its number. */
export function sorted(value: Expr): string {
  return memberNumber(value) ?? ordered(value);
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
    case 'datetime':
    case 'time': {
      const { kind, decimals } = value.type;
      if (value.stored === true || decimals === 0) return value.sql;
      return `my_cast_temporal(${value.sql}, '${kind}', ${String(decimals)})`;
    }
    case 'text':
    case 'int':
    case 'date':
    case 'null':
      return value.sql;
    case 'json':
      return `my_json_text(${value.sql})`;
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
  const member = memberNumber(value);
  if (member !== undefined && other.parameter === true)
    return `(iif(typeof(${other.sql}) = 'text', ${value.sql}, ${member}) COLLATE ${collationOf(value.type)})`;
  if (member !== undefined && isNumeric(other.type)) return member;
  if (value.type.kind !== 'text' || !isNumeric(other.type)) return value.sql;
  const written = value.literal?.text.trim();
  return written !== undefined && numberText(written) === written
    ? written
    : `my_real(${value.sql})`;
}

/** Bytes and texts are never equal in SQLite; in MySQL the bytes are compared. */
function asBytes(value: Expr): string {
  return value.type.kind === 'text' || value.parameter === true
    ? `CAST(${value.sql} AS BLOB)`
    : value.sql;
}

/** The types whose collation decides: that of a literal does only when there is nothing else. */
export function comparedBy(...values: readonly Expr[]): readonly SqlType[] {
  const weighty = values.filter(({ literal }) => literal === undefined);
  return (weighty.length > 0 ? weighty : values).map(({ type }) => type);
}

/** Both sides as MySQL would compare them: literals converted, text without regard to case; what is compared beside decides, too. */
export function comparable(left: Expr, right: Expr, ...beside: Expr[]): readonly [string, string] {
  const isNumber = isNumeric(left.type) || isNumeric(right.type);
  if (isNumber && (left.type.kind === 'blob' || right.type.kind === 'blob'))
    return comparable(numeric(left), numeric(right));
  const done = comparableMoments(left, right) ?? comparedLong(left, right);
  if (done !== undefined) return done;
  const a = operandFor(left, right);
  const b = operandFor(right, left);
  if (left.type.kind === 'blob' || right.type.kind === 'blob')
    return [asBytes(left), asBytes(right)];
  const isText = left.type.kind === 'text' || right.type.kind === 'text';
  if (!isText || isNumber) return [a, b];
  const hasCollation = left.stored === true || right.stored === true;
  const types = comparedBy(left, right, ...beside);
  if (hasCollation && !isBinary(...types)) return [a, b];
  return [`${a} COLLATE ${collationOf(...types)}`, b];
}

function temporalFor(column: ColumnDefinition, value: Expr): string {
  const { type } = column.declared;
  const zero = value.literal?.kind === 'number' ? value.literal.text : undefined;
  const text = value.literal?.kind === 'text' ? value.literal.text : zero;
  if (text !== undefined) {
    const normal = normalText(text, type);
    // One that is no date is refused when a row takes it: an UPDATE that meets none succeeds.
    if (normal !== undefined && !normal.startsWith('0000-00-00')) return quoteText(normal);
  }
  if (value.type.kind === type.kind && value.type.decimals === type.decimals) return value.sql;
  const kind = quoteText(type.kind);
  return `my_temporal(${value.sql}, ${kind}, ${String(type.decimals)}, ${quoteText(column.name)})`;
}

function integerFor({ name }: ColumnDefinition, value: Expr): string {
  if (value.type.kind === 'int') return value.sql;
  const isDouble = value.type.kind === 'double' || value.type.kind === 'float';
  const sql = isDouble ? `my_round_even(${value.sql}, 0)` : value.sql;
  return `my_integer(${sql}, ${quoteText(name)})`;
}

/** CHAR keeps no spaces at its end, VARCHAR none beyond its length. */
function textFor({ name, declared }: ColumnDefinition, value: Expr, told: boolean): string {
  // A parameter that is a whole number is bound as one, so only text arrives here.
  const sql = value.parameter === true ? value.sql : asText(value);
  const size = Number(/^(?:var)?char\((\d+)\)/.exec(declared.text)?.[1] ?? 0);
  if (size === 0) return sql;
  if (value.literal?.kind === 'text') {
    const bare = value.literal.text.replace(/ +$/, '');
    const cut = Array.from(value.literal.text).slice(0, Math.max(size, Array.from(bare).length));
    if (declared.text.startsWith('char')) return quoteText(bare);
    const kept = quoteText(cut.join(''));
    return kept === value.sql || !told ? kept : `my_noted(${kept}, ${quoteText(name)})`;
  }
  if (declared.text.startsWith('char')) return `rtrim(${sql}, ' ')`;
  if (value.literal !== undefined || value.type.length <= declared.type.length) return sql;
  const cut = `substr(${sql}, 1, ${String(size)})`;
  const noted = told ? `my_noted(${cut}, ${quoteText(name)})` : cut;
  return `iif(length(${sql}) > ${String(size)} AND length(rtrim(${sql}, ' ')) <= ${String(size)}, ${noted}, ${sql})`;
}

/** BINARY is filled up with zero bytes. */
function bytesFor({ declared }: ColumnDefinition, value: Expr): string {
  const sql = value.type.kind === 'blob' ? value.sql : `CAST(${value.sql} AS BLOB)`;
  const size = /^binary\((\d+)\)/.exec(declared.text)?.[1];
  return size === undefined ? sql : `my_fill(${sql}, ${size})`;
}

/** Bytes that were written as a literal, or a far constant, as a column of numbers takes them. */
function numberFor(type: SqlType, value: Expr): Expr {
  if (type.kind === 'bit' || !isNumeric(type)) return value;
  const number = value.whole === undefined ? value : numeric(value);
  // Only a BIGINT UNSIGNED would hold a far one.
  return type.code === FIELD.longlong && type.unsigned ? number : spelled(number);
}

/**
 * SQL for a value on its way into a column, converted as MySQL's assignment does; with notes of what is cut if `told`.
 * @throws MySqlError 1292 for a literal that is no date; other faults are found by the table's checks.
 */
export function assigned(column: ColumnDefinition, from: Expr, told = true): string {
  const { declared } = column;
  const value = numberFor(declared.type, from);
  if (value.literal?.kind === 'null' || value.type.kind === 'null') return 'NULL';
  switch (declared.type.kind) {
    case 'int':
    case 'year':
      return integerFor(column, value);
    case 'bit':
      return value.type.kind === 'int' ? value.sql : `my_bits(${value.sql})`;
    case 'decimal':
      if (declared.storage === 'NUMERIC' && value.type.kind === 'int') return value.sql;
      return `my_${told ? 'stored' : 'decimal'}(${value.literal === undefined ? value.sql : quoteText(value.literal.text)}, ${String(declared.type.decimals)}, ${quoteText(column.name)})`;
    case 'date':
    case 'datetime':
    case 'time':
      return temporalFor(column, value);
    case 'blob':
      return bytesFor(column, value);
    case 'json':
      return value.type.kind === 'json' ? value.sql : asText(value);
    case 'text':
      return declared.members === undefined
        ? textFor(column, value, told)
        : memberFor(column, value);
    default:
      return value.sql;
  }
}

/**
 * The same under IGNORE, which bends what does not fit, with a warning: a text is cut, a whole number becomes the nearest
 * that does, a word that is no member the empty text. What else does not fit is found by the table's checks.
 */
export function bent(column: ColumnDefinition, value: Expr): string {
  const sql = assigned(column, value);
  if (sql === 'NULL') return sql;
  const { type, text, checks, members } = column.declared;
  const name = quoteText(column.name);
  if (members !== undefined) return sql.replace(/^my_member\(/, 'my_member_or_none(');
  const size = /char\((\d+)\)/.exec(text)?.[1];
  if (size !== undefined) return `my_cut(${sql}, ${size}, ${name})`;
  const range = checks.map(({ condition }) => /^% BETWEEN (\S+) AND (\S+)$/.exec(condition));
  const [, least = '', most = ''] = range.find((found) => found !== null) ?? [];
  return type.kind === 'int' && most !== '' && Number.isSafeInteger(Number(most))
    ? `my_clamp(${sql}, ${least}, ${most}, ${name})`
    : sql;
}
