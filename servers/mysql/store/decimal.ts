import type { Value } from '../sql/types.ts';

/** Writes `1.5e+21` and the like without an exponent. */
function plain(text: string): string {
  const found = /^(-?)(\d+)(?:\.(\d*))?e([+-]\d+)$/i.exec(text);
  if (found === null) return text;
  const [, sign = '', whole = '', fraction = '', power = '0'] = found;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length);
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * A number as DECIMAL text with exactly `scale` digits after the point, rounded half away from zero
 * on its decimal digits (so that 2.345 becomes 2.35, as in MySQL, and not 2.34).
 */
export function decimalText(value: Exclude<Value, null>, scale: number): string {
  const text = plain(
    value instanceof Uint8Array ? Buffer.from(value).toString() : String(value),
  ).trim();
  const found = /^([-+]?)(\d*)(?:\.(\d*))?/.exec(text);
  const [, sign = '', whole = '', fraction = ''] = found ?? [];
  const kept = fraction.slice(0, scale).padEnd(scale, '0');
  let digits = BigInt(`${whole}${kept}` || '0');
  if (Number(fraction.charAt(scale) || '0') >= 5) digits += 1n;
  const all = digits.toString().padStart(scale + 1, '0');
  const shown = scale === 0 ? all : `${all.slice(0, -scale)}.${all.slice(-scale)}`;
  return sign === '-' && digits !== 0n ? `-${shown}` : shown;
}

/** The shortest text of a DOUBLE, as MySQL prints one. */
export function doubleText(value: number): string {
  return String(value).replace('e+', 'e');
}

/** The text of a FLOAT: six significant digits, as MySQL prints one. */
export function floatText(value: number): string {
  return doubleText(Number(Math.fround(value).toPrecision(6)));
}

/** Order of two decimals given as text. */
export function compareDecimals(a: string, b: string): number {
  const scale = Math.max((a.split('.')[1] ?? '').length, (b.split('.')[1] ?? '').length);
  const left = BigInt(decimalText(a, scale).replace('.', ''));
  const right = BigInt(decimalText(b, scale).replace('.', ''));
  return left < right ? -1 : left > right ? 1 : 0;
}
