import { errors } from '../errors.ts';
import { quoteText } from '../store/catalog.ts';
import { parseMoment } from './temporal.ts';
import type { Expr, Translation } from './translation.ts';
import { DATE, DATE_TEXT, DATETIME_TEXT, datetimeType, TEXT, type SqlType } from './types.ts';

/** SQLite's modifier for a unit, and how many of them make one. */
const UNITS: Readonly<Record<string, readonly [modifier: string, factor: number]>> = {
  SECOND: ['seconds', 1],
  MINUTE: ['minutes', 1],
  HOUR: ['hours', 1],
  DAY: ['days', 1],
  WEEK: ['days', 7],
  MONTH: ['months', 1],
  QUARTER: ['months', 3],
  YEAR: ['years', 1],
};
const CLOCK_UNITS = new Set(['SECOND', 'MINUTE', 'HOUR', 'MICROSECOND']);

/** Reads a unit of time such as DAY. */
export function unit(t: Translation): string {
  const { key } = t.cursor.next();
  if (key in UNITS || key === 'MICROSECOND') return key;
  if (/^[A-Z]+_[A-Z]+$/.test(key)) throw errors.unsupported(`The interval unit ${key}`);
  t.cursor.at--;
  throw t.cursor.syntaxError();
}

function literalKind(value: Expr): 'date' | 'datetime' | undefined {
  if (value.literal?.kind !== 'text') return undefined;
  const moment = parseMoment(value.literal.text);
  if (moment?.micros !== 0) return undefined;
  return moment.timed ? 'datetime' : 'date';
}

function resultType(value: Expr, clock: boolean): SqlType {
  if (value.type.kind === 'date') return clock ? datetimeType(0) : DATE;
  return value.type.kind === 'datetime' ? value.type : TEXT;
}

/** Translates `value ± amount unit` with the amount already read. */
export function shift(value: Expr, amount: Expr, name: string, minus: boolean): Expr {
  const clock = CLOCK_UNITS.has(name);
  const type = resultType(value, clock);
  const known = literalKind(value) ?? (value.type.decimals === 0 ? value.type.kind : undefined);
  const modifier = UNITS[name];
  // A fraction of a second counts, one of any other unit is rounded.
  const exact = name !== 'SECOND' || amount.type.kind === 'int';
  if ((known === 'date' || known === 'datetime') && modifier !== undefined && exact) {
    const whole = amount.type.kind === 'int' ? amount.sql : `CAST(round(${amount.sql}) AS INTEGER)`;
    const signed = `${minus ? '-' : ''}${whole}${modifier[1] === 1 ? '' : ` * ${String(modifier[1])}`}`;
    // SQLite overflows Jan 31 + 1 month into March unless told to take the last day.
    const floor = modifier[0] === 'months' || modifier[0] === 'years' ? ", 'floor'" : '';
    const call = known === 'date' && !clock ? 'date' : 'datetime';
    const sure = call === 'date' ? DATE_TEXT : DATETIME_TEXT;
    return {
      sql: `${call}(${value.sql}, (${signed}) || ' ${modifier[0]}'${floor})`,
      type: type === TEXT ? sure : type,
    };
  }
  const sign = minus ? '-' : '';
  return { sql: `my_date_add(${value.sql}, ${sign}(${amount.sql}), ${quoteText(name)})`, type };
}
