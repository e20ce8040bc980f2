import { errors } from '../errors.ts';
import { memberNumber } from './enum.ts';
import type { Expr } from './translation.ts';
import { arithmeticType, BIGINT, divisionType, UNSIGNED, type SqlType } from './types.ts';

/** Bits are a number of 64 bits without a sign; one that SQLite can't hold is refused when it comes. */
export function unsigned(sql: string): Expr {
  return { sql: `my_unsigned(${sql})`, type: UNSIGNED };
}

function isPositive({ type, literal }: Expr): boolean {
  return type.unsigned || (literal !== undefined && !literal.text.startsWith('-'));
}

/** An operand of an arithmetic operator: bytes count as a number. */
function operand(value: Expr): Expr {
  if (['date', 'datetime', 'time'].includes(value.type.kind)) {
    throw errors.unsupported('A date or time as a number');
  }
  const number = memberNumber(value);
  if (number !== undefined) return { sql: number, type: BIGINT };
  return value.type.kind === 'blob' ? { sql: `my_bits(${value.sql})`, type: BIGINT } : value;
}

/** 0.1 + 0.2 is 0.3 exactly, which REAL is only when it is rounded. */
function exactly(sql: string, type: SqlType): Expr {
  return { sql: type.kind === 'decimal' ? `round(${sql}, ${String(type.decimals)})` : sql, type };
}

/** Translates `first key second`, an operator of numbers or bits. */
export function arithmetic(first: Expr, second: Expr, key: string): Expr {
  const left = operand(first);
  const right = operand(second);
  const whole = left.type.kind === 'int' && right.type.kind === 'int';
  const type = arithmeticType(left.type, right.type, key);
  switch (key) {
    case '/': {
      const real = left.type.kind === 'double' ? left.sql : `${left.sql} * 1.0`;
      return { sql: `(${real} / ${right.sql})`, type: divisionType(left.type, right.type) };
    }
    case 'DIV': {
      const sql = whole
        ? `(${left.sql} / ${right.sql})`
        : `CAST(${left.sql} * 1.0 / ${right.sql} AS INTEGER)`;
      const isUnsigned = left.type.unsigned || right.type.unsigned;
      return isUnsigned ? { sql: `my_positive(${sql})`, type: UNSIGNED } : { sql, type: BIGINT };
    }
    case '%':
    case 'MOD':
      if (whole) return { sql: `(${left.sql} % ${right.sql})`, type };
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
      if (whole && (left.type.unsigned || right.type.unsigned)) {
        const safe = key !== '-' && isPositive(left) && isPositive(right);
        return { sql: safe ? sql : `my_positive(${sql})`, type: UNSIGNED };
      }
      return exactly(sql, type);
    }
  }
}
