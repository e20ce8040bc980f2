import { TutorialError } from '../contract/errors.ts';
import type { Given, OptionSet, OptionValue } from '../contract/options.ts';
import { parseOption } from '../text/parse-option.ts';

/** A flag's value as commander gives it, or undefined when it was not typed. */
export type RawValue = string | boolean | readonly string[] | undefined;

/**
 * What was typed of an option set, parsed; what was not typed is left out.
 * @throws TutorialError OPTION_INVALID naming the flag; a secret's value is never repeated
 */
export function parseGiven(options: OptionSet, raw: Readonly<Record<string, RawValue>>): Given {
  const given: Record<string, OptionValue> = {};
  for (const [name, option] of Object.entries(options)) {
    const typed = raw[name];
    if (typed === undefined) continue;
    const parsed = parseOption(option, typed);
    if (!parsed.ok)
      throw new TutorialError('OPTION_INVALID', { flag: `--${name}`, problem: parsed.problem });
    given[name] = parsed.value;
  }
  return given;
}
