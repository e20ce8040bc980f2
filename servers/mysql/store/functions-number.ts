import { errors } from '../errors.ts';
import type { Value } from '../sql/types.ts';
import { decimalText } from './decimal.ts';
import { text } from './functions-text.ts';
import type { SqlFunction } from './function-registry.ts';

const MOST = 9_223_372_036_854_775_807n;

/** A whole number that SQLite can hold. Throws 1366 or 1265 for a text on its way into a column. */
function whole(value: Value, column: Value = null): Value {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  if (typeof value === 'bigint') return value;
  if (value instanceof Uint8Array) return value;
  const source = text(value);
  if (!/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(source)) {
    if (column === null) return source;
    throw /^\s*[-+]?\d/.test(source)
      ? errors.truncated(text(column), '1')
      : errors.incorrectValue('integer', source, text(column), '1');
  }
  const rounded = BigInt(decimalText(source, 0));
  if (rounded > MOST || rounded < -MOST - 1n) return Number(rounded);
  const small = Number(rounded);
  return Number.isSafeInteger(small) ? small : rounded;
}

function bits(value: Value): Value {
  if (!(value instanceof Uint8Array)) return whole(value);
  const source = Buffer.from(value).toString('hex');
  return source === '' ? 0 : whole(BigInt(`0x${source}`));
}

function decimal(value: Value, scale: Value): Value {
  const source = typeof value === 'number' ? String(value) : text(value);
  if (!/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(source)) return source;
  return decimalText(source, Number(scale));
}

/** Makes a number whole by `whole` at that place of its digits. */
function wholeAt(value: Value, digits: Value, whole: (scaled: number) => number): Value {
  const factor = 10 ** Number(digits);
  return whole(Number((Number(value) * factor).toPrecision(15))) / factor;
}

/** A DOUBLE is rounded to the even number where two are as near. */
function roundEven(value: Value, digits: Value): Value {
  if (typeof value === 'bigint') return value;
  const factor = 10 ** Math.abs(Number(digits));
  const scaled = Number(digits) < 0 ? Number(value) / factor : Number(value) * factor;
  const nearest = Math.round(scaled);
  const even = nearest % 2 !== 0 && nearest - scaled === 0.5 ? nearest - 1 : nearest;
  return Number(digits) < 0 ? even * factor : even / factor;
}

const RANDOM_LIMIT = 0x3fffffff;
const generators = new Map<number, { first: number; second: number; last: number }>();

/**
 * MySQL's RAND(seed): the two linear generators of its source (`my_rnd`), one pair per seed and statement.
 * @param moment changes with every statement, so that each begins anew.
 */
export function seededRandom(seed: number, moment: number): number {
  let state = generators.get(seed);
  if (state?.last !== moment) {
    generators.clear();
    const start = seed >>> 0;
    state = {
      first: ((Math.imul(start, 0x10001) + 55_555_555) >>> 0) % RANDOM_LIMIT,
      second: (Math.imul(start, 0x10000001) >>> 0) % RANDOM_LIMIT,
      last: moment,
    };
    generators.set(seed, state);
  }
  state.first = (state.first * 3 + state.second) % RANDOM_LIMIT;
  state.second = (state.first + state.second + 33) % RANDOM_LIMIT;
  return state.first / RANDOM_LIMIT;
}

/** Whether SQLite answered a REAL because the whole number was too large for its integers. */
function isReal(value: Value): boolean {
  return typeof value === 'number' && !Number.isSafeInteger(value);
}

/** Functions on numbers; none is called with NULL. */
export const NUMBER_BODIES: Readonly<Record<string, SqlFunction>> = {
  integer: (value = null, column = null) => whole(value, column),
  bits: (value = null) => bits(value),
  decimal: (value = null, scale = 0) => decimal(value, scale),
  unsigned: (value = null) => {
    if (Number(value) < 0) throw errors.unsupported('A number above 9223372036854775807');
    return value;
  },
  positive: (value = null) => {
    if (Number(value) < 0 || Number(value) > 2 ** 64)
      throw errors.outOfRangeExpression('BIGINT UNSIGNED');
    if (isReal(value)) throw errors.unsupported('A number above 9223372036854775807');
    return value;
  },
  far: () => {
    throw errors.unsupported('A number above 9223372036854775807 here');
  },
  beyond: (type = '') => {
    throw errors.outOfRangeExpression(text(type));
  },
  precise: (value = null) => {
    const digits = text(value).replace(/(\.\d*?)0+$/, '$1');
    if (digits.replace(/^[-0.]+|\.|e.*/g, '').length > 15)
      throw errors.unsupported('A calculation with more than 15 digits');
    return Number(value);
  },
  average: (sum = null, count = null) => {
    // A sum that came as a REAL is no exact one.
    if (typeof sum === 'number' && !Number.isSafeInteger(sum)) return sum / Number(count);
    const [all, of] = [BigInt(text(sum)), BigInt(text(count))];
    const mean = Number(all) / Number(of);
    // Half of a digit is added for rounding away from zero.
    const exact = (all * 20_000n + (all < 0n ? -of : of)) / (of * 2n);
    if (BigInt(decimalText(mean, 4).replace('.', '')) !== exact)
      throw errors.unsupported('An average of more than 15 digits');
    return mean;
  },
  signed: (value = null) => {
    if (isReal(value)) throw errors.outOfRangeExpression('BIGINT');
    return value;
  },
  mod: (a, b) => (Number(b) === 0 ? null : Number((Number(a) % Number(b)).toPrecision(15))),
  truncate: (value = null, digits = 0) => wholeAt(value, digits, Math.trunc),
  round_even: (value = null, digits = 0) => roundEven(value, digits),
  round: (value = null, digits = 0) =>
    wholeAt(value, digits, (scaled) => Math.sign(scaled) * Math.round(Math.abs(scaled))),
};
