import { numeric } from './enum.ts';
import type { Expr } from './translation.ts';
import { arithmeticType, BIGINT, divisionType, FIELD, UNSIGNED, type SqlType } from './types.ts';

/** Bits are a number of 64 bits without a sign; one that SQLite can't hold is refused when it comes. */
export function unsigned(sql: string): Expr {
  return { sql: `my_unsigned(${sql})`, type: UNSIGNED };
}

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

/** Translates `first key second`, an operator of numbers or bits. */
export function arithmetic(first: Expr, second: Expr, key: string): Expr {
  const left = numeric(first);
  const divides = key === '/' || key === '%' || key === 'MOD' || key === 'DIV';
  const right = divides ? divisor(numeric(second)) : numeric(second);
  const isWhole = left.type.kind === 'int' && right.type.kind === 'int';
  const type = arithmeticType(left.type, right.type, key);
  switch (key) {
    case '/': {
      const real = left.type.kind === 'double' ? left.sql : `${left.sql} * 1.0`;
      return { sql: `(${real} / ${right.sql})`, type: divisionType(left.type, right.type) };
    }
    case 'DIV': {
      return whole(
        isWhole
          ? `(${left.sql} / ${right.sql})`
          : `CAST(${left.sql} * 1.0 / ${right.sql} AS INTEGER)`,
        left,
        right,
      );
    }
    case '%':
    case 'MOD':
      if (isWhole) return { sql: `(${left.sql} % ${right.sql})`, type };
      return exactly(`my_mod(${left.sql}, ${right.sql})`, type);
    case '^':
      return unsigned(`((${left.sql} | ${right.sql}) - (${left.sql} & ${right.sql}))`);
    case '|':
    case '&':
    case '<<':
    case '>>':
      return unsigned(`(${left.sql} ${key} ${right.sql})`);
    default: {
      const sql = `(${left.sql} ${key} ${right.sql})`;
      return isWhole ? whole(sql, left, right) : exactly(sql, type);
    }
  }
}
