/** The text of C's `%.17g`, in which redis-server 7.0 writes every double. */
export function doubleText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [digits = '0', power = '0'] = value.toExponential(16).split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 17) {
    const text = value.toFixed(Math.max(0, 16 - exponent));
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  }
  const mantissa = digits.replace(/\.?0+$/, '');
  const sign = exponent < 0 ? '-' : '+';
  return `${mantissa}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
