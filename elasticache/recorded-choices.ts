import { parseOption } from '../src/text/parse-option.ts';
import { TutorialError } from '../src/contract/errors.ts';
import type { Message } from '../src/contract/message.ts';
import { msg } from './text/index.ts';
import type { OptionValue } from '../src/contract/options.ts';
import { isOnThePage } from './options/on-the-page.ts';
import { options, type PageChoices } from './options/index.ts';
import { isUsual } from './options/usual.ts';
import { formatUser, type CacheUser } from './users.ts';

/** Choices by flag as a file holds them. */
export type RecordedChoices = Readonly<Record<string, OptionValue>>;

/** The flags that are recorded: what the page asks, and the memory; no secret and no file name but a backup's. */
const RECORDED: readonly string[] = Object.entries(options)
  .filter(([flag, option]) => isOnThePage(option) || flag === 'maxmemory')
  .filter(([, option]) => !('secret' in option))
  .map(([flag]) => flag);

/** The choices as plain JSON without secrets: passwords and tokens are generated anew when they are replayed. */
export function recordChoices(choices: PageChoices, users: readonly CacheUser[]): RecordedChoices {
  const values: RecordedChoices = { ...choices, user: users.map(formatUser) };
  return {
    ...Object.fromEntries(RECORDED.map((flag) => [flag, values[flag] ?? null])),
    // The token is not recorded; that there was one is.
    ...(choices['auth-token'] === null ? {} : { 'access-control': 'token' }),
  };
}

/** The text of a choices file. */
export function formatChoices(recorded: RecordedChoices): string {
  return `${JSON.stringify({ version: 1, choices: recorded }, null, 2)}\n`;
}

/** What differs from the defaults, as it would be typed; values with blanks in double quotes. */
export function typedFlags(recorded: RecordedChoices): readonly string[] {
  return Object.entries(recorded).flatMap(([flag, value]) => {
    if (value === null || isUsual(flag, value)) return [];
    if (typeof value === 'boolean') return [value ? `--${flag}` : `--no-${flag}`];
    const values: readonly (string | number)[] = typeof value === 'object' ? value : [value];
    return values.map((one) => `--${flag} ${/^[\w.:,-]+$/.test(String(one)) ? one : `"${one}"`}`);
  });
}

/**
 * The choices that parsed JSON records; `file` only names it in an error.
 * @throws TutorialError OPTION_INVALID naming the flag in it that cannot be used
 */
export function replayChoices(parsed: unknown, file: string): Partial<PageChoices> {
  if (!isRecord(parsed) || parsed.version !== 1 || !isRecord(parsed.choices)) {
    throw invalid('--choices', msg('create-page.choices.wrong', { file }));
  }
  const entries = Object.entries(parsed.choices).flatMap(([flag, value]) => {
    const option = RECORDED.includes(flag) ? options[flag as keyof typeof options] : undefined;
    if (option === undefined) {
      throw invalid('--choices', msg('create-page.choices.unknown', { file, flag }));
    }
    if (value === null) return [];
    const checked = parseOption(option, rawOf(value));
    if (checked.ok) return [[flag, checked.value] as const];
    throw invalid(`--choices (${flag})`, checked.problem);
  });
  return Object.fromEntries(entries);
}

/** True for a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The error of one flag. */
export function invalid(flag: string, problem: Message): TutorialError {
  return new TutorialError('OPTION_INVALID', { flag, problem });
}

function rawOf(value: unknown): string | boolean | readonly string[] {
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : String(value);
}
