import { errors } from '../errors.ts';
import { integer } from './cast.ts';
import { numeric } from './enum.ts';
import type { Expr } from './translation.ts';
import { arithmeticType, BIGINT, divisionType, FIELD, UNSIGNED, type SqlType } from './types.ts';
import { folded } from './whole.ts';

/** A whole number computed from two, refused when it is too large; one of two small ones never is. */
function whole(sql: string, ...from: readonly Expr[]): Expr {
  if (from.some(({ type }) => type.unsigned)) return { sql: `my_positive(${sql})`, type: UNSIGNED };
  const large = from.some(({ type }) => type.code === FIELD.longlong);
  return { sql: large ? `my_signed(${sql})` : sql, type: BIGINT };
}

/** 0.1 + 0.2 is 0.3 exactly, which REAL is only when it is rounded. */
function exactly(sql: string, type: SqlType): Expr {
  return { sql: type.kind === 'decimal' ? `round(${sql}, ${String(type.decimals)})` : sql, type };
}

/** A divisor warns when it is 0. */
function divisor(value: Expr): Expr {
  return Number(value.literal?.text ?? 0) === 0
    ? { ...value, sql: `my_divisor(${value.sql})` }
    : value;
}

/** Whether an operator of bits would work on bytes; a literal of bytes stands for a number. */
const isBytes = ({ type, whole }: Expr): boolean => type.kind === 'blob' && whole === undefined;

/** An operator of bits makes its operands whole, and a number of 64 bits; one that SQLite can't hold is refused when it comes. */
function bitwise(first: Expr, second: Expr, key: string): Expr {
  if (isBytes(first) && (isBytes(second) || /[\^<>]/.test(key)))
    throw errors.unsupported(`The operator ${key} on bytes`);
  const [a, by] = [integer(first), integer(second)];
  // SQLite shifts the other way by a negative amount, of which MySQL makes a huge one.
  const b = /[<>]/.test(key) ? `iif(${by} < 0, 64, ${by})` : by;
  const sql = key === '^' ? `((${a} | ${b}) - (${a} & ${b}))` : `(${a} ${key} ${b})`;
  return { sql: `my_unsigned(${sql})`, type: UNSIGNED };
}

function calculated(left: Expr, right: Expr, key: string): Expr {
  const isWhole = left.type.kind === 'int' && right.type.kind === 'int';
  const type = arithmeticType(left.type, right.type, key);
  switch (key) {
    case '/': {
      const real = left.type.kind === 'double' ? left.sql : `${left.sql} * 1.0`;
      return { sql: `(${real} / ${right.sql})`, type: divisionType(left.type, right.type) };
    }
    case 'DIV': {
      const real = `CAST(${left.sql} * 1.0 / ${right.sql} AS INTEGER)`;
      return whole(isWhole ? `(${left.sql} / ${right.sql})` : real, left, right);
    }
    case '%':
      if (!isWhole) return exactly(`my_mod(${left.sql}, ${right.sql})`, type);
      return { sql: `(${left.sql} % ${right.sql})`, type: left.type.unsigned ? UNSIGNED : type };
    default: {
      const sql = `(${left.sql} ${key} ${right.sql})`;
      return isWhole ? whole(sql, left, right) : exactly(sql, type);
    }
  }
}

/** Translates `first key second`, an operator of numbers or bits; MOD is %. */
export function arithmetic(first: Expr, second: Expr, key: string): Expr {
  const [left, right] = [numeric(first), numeric(second)];
  if (/[&|^<>]/.test(key)) return folded(bitwise(first, second, key), key, left, right);
  const divides = key === '/' || key === '%' || key === 'DIV';
  return folded(calculated(left, divides ? divisor(right) : right, key), key, left, right);
}
