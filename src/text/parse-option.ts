import { msg, type Message } from './message.ts';
import { boundsOf, type Option, type OptionValue } from '../contract/options.ts';

/** A parsed value, or what is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly value: OptionValue }
  | { readonly ok: false; readonly problem: Message };

/** Parses and validates one value, of a flag or of a file of choices, by its declaration. */
export function parseOption(option: Option, raw: string | boolean | readonly string[]): Parsed {
  if (option.type === 'switch') return { ok: true, value: raw === true || raw === 'true' };
  if (option.type === 'list') {
    const value = typeof raw === 'object' ? raw : [String(raw)];
    const problem = value.map((one) => option.check?.(one)).find((one) => one !== undefined);
    return problem === undefined ? { ok: true, value } : { ok: false, problem };
  }
  const text = String(raw);
  if (option.type === 'integer') {
    const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= option.min && value <= option.max
      ? { ok: true, value }
      : { ok: false, problem: msg('cli.not-in-range', boundsOf(option)) };
  }
  if (option.type === 'choice') {
    return option.values.includes(text)
      ? { ok: true, value: text }
      : { ok: false, problem: msg('cli.not-one-of', { values: option.values.join(', ') }) };
  }
  const value = raw === true && option.implied !== undefined ? option.implied : text;
  const problem = option.check?.(value);
  return problem === undefined ? { ok: true, value } : { ok: false, problem };
}
