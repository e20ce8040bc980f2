import { compareTimes } from '../sql/temporal.ts';
import { DATE_BODIES, moment } from './functions-date.ts';
import { NUMBER_BODIES } from './functions-number.ts';
import { sessionBodies, type FunctionHost } from './functions-session.ts';
import { text, TEXT_BODIES } from './functions-text.ts';
import { warningBodies, type Warn } from './functions-warning.ts';
import { errors } from '../errors.ts';
import { compareAscii, compareTexts, isLike } from './collation.ts';
import { compareDecimals } from './decimal.ts';
import type { FunctionRegistry, SqlFunction } from './function-registry.ts';

/** A function that answers NULL when any argument is NULL, as most of MySQL's do. */
function strict(body: SqlFunction): SqlFunction {
  return (...values) => (values.includes(null) ? null : body(...values));
}

/** What refuses a value, or bends one, must not be computed ahead, for rows that may never come. */
const REFUSING = new Set(
  'average beyond cast_integer clamp cut far from_days integer member member_or_none positive precise signed temporal unsigned'.split(
    ' ',
  ),
);

const like: SqlFunction = (pattern, value, escape, binary) =>
  isLike(text(pattern), text(value), text(escape), binary === 1) ? 1 : 0;

/** Registers what the translator calls: every function begins with `my_`, so SQLite's own keep their meaning. */
export function defineFunctions(registry: FunctionRegistry, current: () => FunctionHost): void {
  const warn: Warn = (error, level) => {
    current().warn(error, level);
  };
  for (const [name, body] of Object.entries({ ...TEXT_BODIES, ...NUMBER_BODIES, ...DATE_BODIES })) {
    const told: SqlFunction = (...values) => {
      const result = body(...values);
      if (result !== null || !(name in DATE_BODIES)) return result;
      const source = values[name === 'timestampdiff' || name === 'date_part' ? 1 : 0];
      const isBeyond = name === 'date_add' && (moment(source)?.month ?? 0) > 0;
      warn(isBeyond ? errors.momentOverflow() : errors.incorrectMoment(text(source)), 'Warning');
      return result;
    };
    registry.add(`my_${name}`, strict(told), !REFUSING.has(name));
  }
  for (const [name, body] of Object.entries(warningBodies(warn)))
    registry.add(`my_${name}`, strict(body), !REFUSING.has(name));
  for (const [name, body] of Object.entries(sessionBodies(current)))
    registry.add(`my_${name}`, body, false);
  registry.addOrder('my_decimal', compareDecimals);
  registry.addOrder('my_time', compareTimes);
  registry.addOrder('my_text', compareTexts, compareAscii);
  registry.add('my_like', strict(like), true);
}
