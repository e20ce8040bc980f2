import { errors, type MySqlError } from '../errors.ts';
import { numberText } from '../sql/coerce.ts';
import type { Value } from '../sql/types.ts';
import { dateText, dateTimeText, daysIn } from '../sql/temporal.ts';
import { readMoment } from './date-format.ts';
import { decimalText } from './decimal.ts';
import { text, TEXT_BODIES } from './functions-text.ts';
import type { SqlFunction } from './function-registry.ts';

/** Notes a warning; throws it instead where a change of rows in strict mode is refused by it. */
export type Warn = (error: MySqlError, level: 'Note' | 'Warning') => void;

/** Functions that may warn; none is called with NULL. */
export function warningBodies(warn: Warn): Readonly<Record<string, SqlFunction>> {
  /** The number that a value begins with. */
  const parsed = (value: Value, kind: string): Value => {
    if (typeof value === 'number' || typeof value === 'bigint') return value;
    const [source, found] = [text(value), numberText(text(value))];
    const isWhole = kind !== 'INTEGER' || /^\s*[-+]?\d+\s*$/.test(source);
    if (!isWhole || source.trim() !== found) warn(errors.truncatedValue(kind, source), 'Warning');
    if (kind === 'INTEGER') {
      const whole = BigInt(/^\s*[-+]?\d+/.exec(source)?.[0].replace('+', '') ?? 0);
      if (BigInt.asIntN(64, whole) !== whole)
        throw errors.unsupported('A number of more than 64 bits');
      return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole;
    }
    const number = Number(found);
    return kind === 'DECIMAL' && Number.isInteger(number) && !Number.isSafeInteger(number)
      ? found
      : number;
  };
  return {
    number: (value = null) => parsed(value, 'DECIMAL'),
    real: (value = null) => parsed(value, 'DOUBLE'),
    cast_integer: (value = null) => {
      if (typeof value !== 'number') return parsed(value, 'INTEGER');
      const whole = Number(decimalText(value, 0));
      if (Math.abs(whole) >= 2 ** 63) throw errors.unsupported('A number of more than 64 bits');
      return Number.isSafeInteger(whole) ? whole : BigInt(whole);
    },
    str_to_date: (value = null, format = '', kind = '') => {
      const found = readMoment(text(value), text(format));
      const { year = 0, month = 0, day = 0 } = found?.is ?? {};
      if (found === undefined || (kind !== 'time' && year * month * day === 0)) {
        warn(errors.wrongForFunction(text(value), 'str_to_date'), 'Warning');
        return null;
      }
      if (kind !== 'time' && day > daysIn(year, month))
        throw errors.unsupported('STR_TO_DATE of a day that its month does not have');
      if (found.rest !== '') warn(errors.truncatedValue(text(kind), text(value)), 'Warning');
      if (kind === 'date') return dateText(found.is);
      const whole = dateTimeText(found.is, text(format).includes('%f') ? 6 : 0);
      return kind === 'time' ? whole.slice(11) : whole;
    },
    member_or_none: (...values) => {
      try {
        return TEXT_BODIES.member?.(...values) ?? null;
      } catch (error) {
        if (!text(values[2]).startsWith('enu')) throw error;
        warn(error as MySqlError, 'Warning');
        return '';
      }
    },
    cut: (value = null, size = 0, column = '') => {
      const characters = Array.from(text(value));
      if (characters.length <= Number(size)) return value;
      warn(errors.truncated(text(column), '1'), 'Warning');
      return characters.slice(0, Number(size)).join('');
    },
    clamp: (value = null, least = 0, most = 0, column = '') => {
      const kept = Math.max(Number(least), Math.min(Number(most), Number(value)));
      if (kept !== Number(value)) warn(errors.outOfRange(text(column), '1'), 'Warning');
      return kept;
    },
    divisor: (value = null) => {
      if (Number(value) === 0) warn(errors.divisionByZero(), 'Warning');
      return value;
    },
    noted: (value = null, column = '') => {
      warn(errors.truncated(text(column), '1'), 'Note');
      return value;
    },
    stored: (value = null, scale = 0, column = '') => {
      const source = typeof value === 'number' ? String(value) : text(value);
      if (!/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(source))
        throw errors.incorrectValue('decimal', source, text(column), '1');
      const kept = decimalText(source, Number(scale));
      if (decimalText(source, 40) !== decimalText(kept, 40))
        warn(errors.truncated(text(column), '1'), 'Note');
      return kept;
    },
  };
}
