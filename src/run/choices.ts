import { TutorialError } from '../contract/errors.ts';
import { msg, type Message } from '../text/message.ts';
import type { Choices, Option, OptionSet, OptionValue } from '../contract/options.ts';

/** A flag's value as commander gives it, or undefined when it was not typed. */
export type RawValue = string | boolean | readonly string[] | undefined;

/** A parsed value, or what is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly value: OptionValue }
  | { readonly ok: false; readonly problem: Message };

/** Parses and validates one value by its declaration. */
export function parseOption(option: Option, raw: Exclude<RawValue, undefined>): Parsed {
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
      : { ok: false, problem: msg('cli.not-in-range', { min: option.min, max: option.max }) };
  }
  if (option.type === 'choice') {
    return option.values.includes(text)
      ? { ok: true, value: text }
      : { ok: false, problem: msg('cli.not-one-of', { values: option.values.join(', ') }) };
  }
  const problem = option.check?.(text);
  return problem === undefined ? { ok: true, value: text } : { ok: false, problem };
}

/**
 * The choices of an option set from what was typed; defaults where nothing was.
 * @throws TutorialError OPTION_INVALID naming the flag; a secret's value is never repeated
 */
export function parseChoices(options: OptionSet, raw: Readonly<Record<string, RawValue>>): Choices {
  const choices: Record<string, OptionValue> = {};
  for (const [name, option] of Object.entries(options)) {
    const typed = raw[name];
    if (typed === undefined) {
      choices[name] = option.default;
      continue;
    }
    const parsed = parseOption(option, typed);
    if (!parsed.ok)
      throw new TutorialError('OPTION_INVALID', { flag: `--${name}`, problem: parsed.problem });
    choices[name] = parsed.value;
  }
  return choices;
}
