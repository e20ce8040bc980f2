import { errors } from '../errors.ts';
import { quoteText } from '../store/catalog.ts';
import type { Expr, Translation } from './translation.ts';
import { BIGINT, BLOB, decimalType, DOUBLE, INT, sqlType, TEXT, UNSIGNED } from './types.ts';
import { constant, long } from './whole.ts';

/** Digits a REAL keeps exactly. */
const EXACT_DIGITS = 15;

/** A number literal; a DECIMAL that SQLite could only keep inexactly goes as text. */
export function numberLiteral(written: string): Expr {
  // There is no -0 but among DOUBLEs.
  const text = /^-[0.]+$/.test(written) ? written.slice(1) : written;
  const literal = { kind: 'number', text } as const;
  if (/e/i.test(text) && !Number.isFinite(Number(text))) throw errors.illegalDouble(text);
  if (/e/i.test(text)) return { sql: text, type: DOUBLE, literal };
  const point = text.indexOf('.');
  if (point >= 0) {
    const decimals = text.length - point - 1;
    if (text.length - 1 > EXACT_DIGITS) return { ...long(text, decimals), literal };
    return { sql: text, type: decimalType(decimals), literal };
  }
  const whole = BigInt(text);
  if (BigInt.asIntN(64, whole) !== whole) {
    const isUnsigned = BigInt.asUintN(64, whole) === whole;
    return { ...(isUnsigned ? constant(whole, UNSIGNED) : long(text, 0)), literal };
  }
  const sql = whole < 0n ? `(${text})` : text;
  return { sql, type: BigInt.asIntN(32, whole) === whole ? INT : BIGINT, literal, whole };
}

/** Text literals side by side, which are one. */
export function textLiteral(t: Translation): Expr {
  let value = t.cursor.string();
  const label = value.trimStart();
  while (t.cursor.peek().kind === 'string') value += t.cursor.string();
  const plain = sqlType('text', TEXT.code, value.length * 4, 31);
  const type = t.catalog.modes.has('BINARY') ? { ...plain, binary: true } : plain;
  return { sql: quoteText(value), type, literal: { kind: 'text', text: value }, label };
}

/** A literal of hexadecimal digits: bytes, which stand for a number among numbers. */
export function hexLiteral(digits: string): Expr {
  const sql = `X'${digits.length % 2 === 1 ? '0' : ''}${digits}'`;
  return { sql, type: BLOB, whole: BigInt(`0x${digits || '0'}`) };
}

/** The hexadecimal digits of a literal of bits. */
export function bytesOfBits(bits: string): string {
  const hex = BigInt(`0b${bits || '0'}`).toString(16);
  return bits === '' ? '' : hex.padStart(2 * Math.ceil(bits.length / 8), '0');
}
