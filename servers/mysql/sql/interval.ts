import { errors } from '../errors.ts';
import { quoteText } from '../store/catalog.ts';
import { integer } from './cast.ts';
import type { Expr, Translation } from './translation.ts';
import { DATE, datetimeType, TEXT, type SqlType } from './types.ts';

const DATE_UNITS = new Set(['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']);
const CLOCK_UNITS = new Set(['SECOND', 'MINUTE', 'HOUR', 'MICROSECOND']);

/** Reads a unit of time such as DAY. */
export function unit(t: Translation): string {
  const { key } = t.cursor.next();
  if (DATE_UNITS.has(key) || CLOCK_UNITS.has(key)) return key;
  if (/^[A-Z]+_[A-Z]+$/.test(key)) throw errors.unsupported(`The interval unit ${key}`);
  t.cursor.at--;
  throw t.cursor.syntaxError();
}

function resultType(value: Expr, clock: boolean): SqlType {
  if (value.type.kind === 'date') return clock ? datetimeType(0) : DATE;
  return value.type.kind === 'datetime' ? value.type : TEXT;
}

/** Translates `value ± amount unit` with the amount already read. */
export function shift(value: Expr, amount: Expr, name: string, minus: boolean): Expr {
  const type = resultType(value, CLOCK_UNITS.has(name));
  const sign = minus ? '-' : '';
  // Only seconds have a fraction.
  const count = name === 'SECOND' ? `my_number(${amount.sql})` : integer(amount);
  return { sql: `my_date_add(${value.sql}, ${sign}(${count}), ${quoteText(name)})`, type };
}
