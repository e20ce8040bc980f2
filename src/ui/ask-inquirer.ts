import { CancelledError } from '../contract/errors.ts';
import { msg } from '../text/message.ts';
import type { Kit } from './kit.ts';
import type { Questioner } from './questioner.ts';
import type { InputStream, OutputStream } from './streams.ts';

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

/** Questions on a terminal, drawn by inquirer in the run's language and colours. */
export function askWithInquirer(
  kit: Kit,
  input: InputStream,
  output: OutputStream,
  signal?: AbortSignal,
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
  return {
    tell(lines) {
      output.write(lines.map((text) => `${text}\n`).join(''));
    },
    async line({ message, hint, problem, shown, secret, enterOnly }) {
      const prompts = await import('@inquirer/prompts');
      const validate = (answer: string): string | true => problem(answer) ?? true;
      return settle(input, signal, ({ signal: either }) => {
        const context = { input, output, signal: either };
        if (secret === true)
          // A mask tells the length of the secret; a fixed word does not, but the library has it in English only.
          return prompts.password({ message, validate, mask: '*', theme: common }, context);
        const question = hint === undefined ? message : `${message} ${theme.quiet(`(${hint})`)}`;
        const transformer = (answer: string, { isFinal }: { isFinal: boolean }): string =>
          isFinal
            ? theme.accent(kit.say(shown?.(answer) ?? answer))
            : enterOnly === true
              ? ''
              : answer;
        return prompts.input({ message: question, validate, transformer, theme: common }, context);
      });
    },
    async select({ message, items, initial }) {
      const prompts = await import('@inquirer/prompts');
      const choices = items.map(({ label, hint, disabled }, value) => ({
        value,
        name: label,
        ...(hint === undefined ? {} : { description: hint }),
        ...(disabled === undefined ? {} : { disabled: `(${disabled})` }),
      }));
      return settle(input, signal, ({ signal: either }) =>
        prompts.select<number>(
          {
            message,
            choices,
            default: initial,
            pageSize: 12,
            loop: false,
            theme: { ...common, icon: { cursor: '>' } },
          },
          { input, output, signal: either },
        ),
      );
    },
  };
}
