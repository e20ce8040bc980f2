import { quoteText } from '../store/catalog.ts';
import type { Expr } from './translation.ts';
import { BIGINT, decimalType, type SqlType } from './types.ts';

const BITS = 64;

/** The 64 bits of a whole number as BIGINT has them, or as BIGINT UNSIGNED. */
export const signed = (value: bigint): bigint => BigInt.asIntN(BITS, value);
export const unsigned = (value: bigint): bigint => BigInt.asUintN(BITS, value);

/** Operators on whole constants; undefined where MySQL answers NULL. */
const OPERATORS: Readonly<Record<string, (a: bigint, b: bigint) => bigint | undefined>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  DIV: (a, b) => (b === 0n ? undefined : a / b),
  '%': (a, b) => (b === 0n ? undefined : a % b),
  '&': (a, b) => unsigned(a & b),
  '|': (a, b) => unsigned(a | b),
  '^': (a, b) => unsigned(a ^ b),
  '<<': (a, b) => (unsigned(b) < BITS ? unsigned(a << unsigned(b)) : 0n),
  '>>': (a, b) => (unsigned(b) < BITS ? unsigned(a) >> unsigned(b) : 0n),
};

/** Whether the expression is a whole constant above what SQLite's signed 64 bits hold. */
export function isFar({ whole, type }: Pick<Expr, 'whole' | 'type'>): boolean {
  return type.kind === 'int' && whole !== undefined && signed(whole) !== whole;
}

/**
 * A whole constant that MySQL computed. SQLite refuses a far one when it meets it, so whoever needs no number
 * takes its digits instead (`spelled`); one beyond its own type is out of range there.
 */
export function constant(whole: bigint, type: SqlType): Expr {
  if ((type.unsigned ? unsigned : signed)(whole) !== whole)
    return { sql: `my_beyond('BIGINT${type.unsigned ? ' UNSIGNED' : ''}')`, type };
  // SQLite would take a bare number in ORDER BY for a place in the list.
  const sql = isFar({ whole, type }) ? `my_far('${String(whole)}')` : `(${String(whole)} + 0)`;
  return { sql, type, whole };
}

/** `a key b`, computed here when both are whole constants; else as it was translated. */
export function folded(computed: Expr, key: string, a: Expr, b: Expr): Expr {
  if (a.whole === undefined || b.whole === undefined) return computed;
  const whole = OPERATORS[key]?.(a.whole, b.whole);
  return whole === undefined ? computed : constant(whole, computed.type);
}

/** `-value`, which is no literal. */
export function negated({ sql, type, whole }: Expr): Expr {
  if (whole === undefined) return { sql: `(-${sql})`, type: type.unsigned ? BIGINT : type };
  return signed(-whole) === -whole ? constant(-whole, BIGINT) : long(String(-whole), 0);
}

/** A DECIMAL of more digits than a REAL keeps, which goes as text. */
export function long(text: string, decimals: number): Expr {
  return { sql: quoteText(text), type: { ...decimalType(decimals), isLong: true } };
}

/** A far constant as the DECIMAL of the same digits; any other expression as it is. */
export function spelled(value: Expr): Expr {
  return isFar(value) ? { ...value, ...long(String(value.whole), 0), whole: undefined } : value;
}
