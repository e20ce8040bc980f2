import { CancelledError } from '../contract/errors.ts';
import { msg } from '../text/message.ts';
import { askKey } from './ask-key.ts';
import type { Kit } from './kit.ts';
import type { Questioner } from './questioner.ts';
import type { InputStream, OutputStream } from './streams.ts';
import { wrap } from './wrap.ts';

/** Errors by which the library says that the person wants out. */
const LEAVING = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

function isLeaving(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'name' in error &&
    LEAVING.has(String(error.name))
  );
}

/** Columns before a question, and those that are left for its answer. */
const PREFIX = 2;
const ANSWER = 10;

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
}

/**
 * Runs one prompt. Ctrl-C and the abort of the run reject it; so does the end of the input (Ctrl-D on an empty
 * line, or a terminal that was closed), which the library does not report: it would wait for ever on an input that is
 * closed.
 */
async function settle<T>(
  input: InputStream,
  signal: AbortSignal | undefined,
  ask: (context: { input: InputStream; signal: AbortSignal }) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  const onEnd = (): void => {
    ended.abort();
  };
  const onKey = (_text: string | undefined, key: Key | undefined): void => {
    if (key?.ctrl !== true || key.name !== 'd') return;
    setImmediate(() => {
      if (input.isPaused()) onEnd();
    });
  };
  input.on('end', onEnd).on('error', onEnd).on('keypress', onKey);
  try {
    // The library would open the terminal and never close it: Ctrl-C may come while it is loaded.
    if (signal?.aborted === true) throw new CancelledError();
    const either = signal === undefined ? ended.signal : AbortSignal.any([ended.signal, signal]);
    const listening = new Set(input.listeners('error'));
    const answer = ask({ input, signal: either });
    // A terminal that was closed is an error of the input, which the library's reader hands on to nobody: that would
    // end the process at once.
    for (const listener of input.listeners('error') as (() => void)[]) {
      if (!listening.has(listener)) input.off('error', listener);
    }
    return await answer;
  } catch (error) {
    if (isLeaving(error)) throw new CancelledError();
    throw error;
  } finally {
    input.off('end', onEnd).off('error', onEnd).off('keypress', onKey);
  }
}

/** Asks until it is answered, or one of `ways` is typed instead. */
async function orWay<T>(
  input: InputStream,
  ways: readonly string[],
  signal: AbortSignal | undefined,
  ask: (stop: AbortSignal | undefined) => Promise<T>,
): Promise<T | string> {
  if (ways.length === 0) return ask(signal);
  const typed = new AbortController();
  let way: string | undefined;
  const onKey = (text: string | undefined): void => {
    if (text === undefined || !ways.includes(text)) return;
    way = text;
    typed.abort();
  };
  input.on('keypress', onKey);
  try {
    return await ask(signal === undefined ? typed.signal : AbortSignal.any([typed.signal, signal]));
  } catch (error) {
    if (way === undefined || signal?.aborted === true) throw error;
    return way;
  } finally {
    input.off('keypress', onKey);
  }
}

/** Questions on a terminal, drawn by inquirer in the run's language and colours. */
export function askWithInquirer(
  kit: Kit,
  input: InputStream,
  output: OutputStream,
  signal?: AbortSignal,
  suspend?: () => Promise<void>,
): Questioner {
  const { theme } = kit;
  const style = {
    message: theme.strong,
    answer: theme.accent,
    defaultAnswer: (text: string) => theme.quiet(`(${text})`),
    error: (text: string) => theme.bad(text),
    highlight: theme.accent,
    help: theme.quiet,
    disabled: (text: string) => theme.quiet(`  ${text}`),
    description: theme.quiet,
    keysHelpTip: () => theme.quiet(kit.say(msg('ui.prompt.keys'))),
  };
  const prefix = { idle: theme.accent('?'), done: theme.quiet('?') };
  const common = { prefix, style };
  /**
   * Writes all but the last line of a long question, which the library would break anywhere, and Japanese after a few
   * words. Gives what is left to ask, and with what before it.
   */
  const begin = (question: string): { readonly message: string; readonly theme: typeof common } => {
    const lines = wrap(question, kit.columns() - PREFIX - ANSWER, kit.measure);
    const message = lines.pop() ?? '';
    const [first, ...more] = lines;
    if (first === undefined) return { message, theme: common };
    const above = [`${prefix.idle} ${theme.strong(first)}`];
    for (const text of more) above.push(`${' '.repeat(PREFIX)}${theme.strong(text)}`);
    output.write(above.map((text) => `${text}\n`).join(''));
    return { message, theme: { ...common, prefix: { idle: ' ', done: ' ' } } };
  };
  return {
    tell(lines) {
      output.write(lines.map((text) => `${text}\n`).join(''));
    },
    async line({ message, hint, problem, shown, secret, enterOnly, ways = [] }) {
      const prompts = await import('@inquirer/prompts');
      const isWay = (answer: string): boolean => ways.includes(answer.trim());
      const validate = (answer: string): string | true =>
        isWay(answer) || (problem(answer) ?? true);
      return settle(input, signal, ({ signal: either }) => {
        const context = { input, output, signal: either };
        if (secret === true)
          // Nothing is written before the library listens: until then the terminal echoes what is typed.
          // A mask tells the length of the secret; a fixed word does not, but the library has it in English only.
          return prompts.password({ message, validate, mask: '*', theme: common }, context);
        const begun = begin(message);
        const question = begun.message + (hint === undefined ? '' : ` ${theme.quiet(`(${hint})`)}`);
        const transformer = (answer: string, { isFinal }: { isFinal: boolean }): string =>
          isFinal
            ? theme.accent(kit.say(isWay(answer) ? answer : (shown?.(answer) ?? answer)))
            : enterOnly === true
              ? ''
              : answer;
        return prompts.input({ ...begun, message: question, validate, transformer }, context);
      });
    },
    key: async (question) =>
      (await askKey(question, kit, { input, output, signal, suspend })) ?? '',
    keyUntil: (question, until) => askKey(question, kit, { input, output, signal, suspend, until }),
    async select({ message, items, initial, ways = [] }) {
      const prompts = await import('@inquirer/prompts');
      const choices = items.map(({ label, hint, disabled }, value) => ({
        value,
        name: label,
        ...(hint === undefined ? {} : { description: hint }),
        ...(disabled === undefined ? {} : { disabled: `(${disabled})` }),
      }));
      const begun = begin(message);
      return orWay(input, ways, signal, (stop) =>
        settle(input, stop, ({ signal: either }) =>
          prompts.select<number>(
            {
              ...begun,
              choices,
              default: initial,
              pageSize: 12,
              loop: false,
              theme: { ...begun.theme, icon: { cursor: '>' } },
            },
            { input, output, signal: either },
          ),
        ),
      );
    },
  };
}
