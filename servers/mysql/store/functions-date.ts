import { errors } from '../errors.ts';
import { normalText } from '../sql/coerce.ts';
import {
  dateText,
  dateTimeText,
  daysIn,
  fromEpoch,
  momentLike,
  normalTime,
  parseMoment,
  toEpoch,
  two,
  type Moment,
} from '../sql/temporal.ts';
import { sqlType, type Value } from '../sql/types.ts';
import { dateFormat, dayOfYear, weekday, weekOfYear } from './date-format.ts';
import { text } from './functions-text.ts';
import type { SqlFunction } from './function-registry.ts';

const DAY_MS = 86_400_000;
/** Day number of 1970-01-01 in MySQL's TO_DAYS(). */
const EPOCH_DAYS = 719_528;

const UNIT_MS: Readonly<Record<string, number>> = {
  SECOND: 1000,
  MINUTE: 60_000,
  HOUR: 3_600_000,
  DAY: DAY_MS,
  WEEK: 7 * DAY_MS,
};
const UNIT_MONTHS: Readonly<Record<string, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The moment a value means; undefined when it is no date. */
export function moment(value: Value | undefined): Moment | undefined {
  return value === null || value === undefined ? undefined : parseMoment(text(value));
}

function days(value: Moment): number {
  return Math.floor(toEpoch(value) / DAY_MS);
}

function addMonths(value: Moment, months: number): Moment {
  const total = value.year * 12 + value.month - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  return { ...value, year, month, day: Math.min(value.day, daysIn(year, month)) };
}

function dateAdd(value: Value, amount: Value, unit: string): Value {
  const start = moment(value);
  if (start === undefined || start.month === 0) return null;
  const months = UNIT_MONTHS[unit];
  const count = Number(amount);
  let result: Moment;
  if (months !== undefined) {
    result = addMonths(start, Math.round(count) * months);
  } else {
    const fine = unit === 'MICROSECOND' ? count : unit === 'SECOND' ? Math.round(count * 1e6) : 0;
    const coarse = fine === 0 ? Math.round(count) * (UNIT_MS[unit] ?? 0) : 0;
    const micros = start.micros + fine;
    const carried = Math.floor(micros / 1e6);
    result = fromEpoch(toEpoch(start) + coarse + carried * 1000, micros - carried * 1e6);
  }
  // Far out, a year is not even a number.
  if (!(result.year >= 0 && result.year <= 9999)) return null;
  if (result.year === 0 && months === undefined) throw errors.unsupported('A day of the year 0');
  const clock = unit in UNIT_MS && unit !== 'DAY' && unit !== 'WEEK';
  if (!start.timed && !clock && unit !== 'MICROSECOND') return dateText(result);
  return dateTimeText(result, result.micros === 0 ? 0 : 6);
}

function difference(unit: string, from: Value, to: Value): Value {
  const a = moment(from);
  const b = moment(to);
  if (a === undefined || b === undefined) return null;
  const months = UNIT_MONTHS[unit];
  const micros = (toEpoch(b) - toEpoch(a)) * 1000 + b.micros - a.micros;
  if (unit === 'MICROSECOND') return micros;
  if (months === undefined) return Math.trunc(micros / 1000 / (UNIT_MS[unit] ?? 1000));
  const [first, last, sign] = micros < 0 ? [b, a, -1] : [a, b, 1];
  const total = (last.year - first.year) * 12 + last.month - first.month;
  const rest = (value: Moment): number => value.day * DAY_MS + (toEpoch(value) % DAY_MS);
  return sign * Math.floor((rest(last) < rest(first) ? total - 1 : total) / months);
}

function part(name: string, value: Value): Value {
  const found = moment(value) ?? (CLOCK_PARTS.has(name) ? clockMoment(value) : undefined);
  if (found === undefined) return null;
  const own = Object.entries(found).find(([key]) => key === name.toLowerCase());
  return own === undefined ? (PARTS[name]?.(found) ?? null) : Number(own[1]);
}

/** What is not a field of a moment by the same name. */
const PARTS: Readonly<Record<string, (found: Moment) => number>> = {
  MICROSECOND: ({ micros }) => micros,
  QUARTER: ({ month }) => Math.ceil(month / 3),
  WEEKDAY: (found) => (weekday(found) + 6) % 7,
  DAYOFWEEK: (found) => weekday(found) + 1,
  DAYOFYEAR: (found) => dayOfYear(toEpoch(found)),
  TO_DAYS: (found) => days(found) + EPOCH_DAYS,
  WEEK: (found) => weekOfYear(found, 0).week,
  WEEKOFYEAR: (found) => weekOfYear(found, 3).week,
};

const CLOCK_PARTS = new Set(['HOUR', 'MINUTE', 'SECOND', 'MICROSECOND']);

function clockMoment(value: Value): Moment | undefined {
  const time = normalTime(text(value), 6);
  if (time === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0, micros = 0] = time
    .replace('-', '')
    .split(/[:.]/)
    .map(Number);
  return { year: 0, month: 0, day: 0, hour, minute, second, micros, timed: true };
}

function seconds(value: Value): number | undefined {
  const found = clockMoment(value);
  if (found === undefined) return undefined;
  const total = found.hour * 3600 + found.minute * 60 + found.second;
  return text(value).trimStart().startsWith('-') ? -total : total;
}

function clockText(total: number): string {
  const size = Math.min(Math.abs(Math.round(total)), 838 * 3600 + 3599);
  const clock = `${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}:${two(size % 60)}`;
  return total < 0 ? `-${clock}` : clock;
}

/** Functions on dates and times; none is called with NULL. */
export const DATE_BODIES: Readonly<Record<string, SqlFunction>> = {
  date_add: (value = null, amount = 0, unit = '') => dateAdd(value, amount, text(unit)),
  timestampdiff: (unit = '', from = null, to = null) => difference(text(unit), from, to),
  date_part: (name, value = null) => part(text(name), value),
  date_format: (value = null, format = '') => {
    const found = moment(value) ?? clockMoment(value);
    return found === undefined ? null : dateFormat(found, text(format));
  },
  datediff: (a, b) => {
    const [left, right] = [moment(a), moment(b)];
    return left === undefined || right === undefined ? null : days(left) - days(right);
  },
  last_day: (value) => {
    const found = moment(value);
    if (found === undefined || found.month === 0) return null;
    return dateText({ ...found, day: daysIn(found.year, found.month) });
  },
  from_days: (value) => {
    if (!(Number(value) > 365 && Number(value) < 3_652_425))
      throw errors.unsupported('FROM_DAYS of a day outside of the years 1 to 9999');
    return dateText(fromEpoch((Number(value) - EPOCH_DAYS) * DAY_MS, 0));
  },
  sec_to_time: (value) => clockText(Number(value)),
  time_to_sec: (value = null) => seconds(value) ?? null,
  moment_like: (value = null, digits = 0) => momentLike(text(value), Number(digits)) ?? null,
  cast_temporal: (value = null, kind = '', digits = 0) =>
    normalText(text(value), sqlType(text(kind) as 'date', 0, 0, Number(digits))) ?? null,
  temporal: (value = null, kind = '', digits = 0, column = '') => {
    const source = text(value);
    const normal = normalText(source, sqlType(text(kind) as 'date', 0, 0, Number(digits)));
    if (normal === undefined || normal.startsWith('0000-00-00'))
      throw errors.incorrectDate(text(kind), source, text(column), '1');
    return normal;
  },
};
