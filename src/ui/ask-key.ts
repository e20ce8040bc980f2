import { CancelledError } from '../contract/errors.ts';
import type { Kit } from './kit.ts';
import { INDENT } from './label.ts';
import type { KeyQuestion } from './questioner.ts';
import { RawKeys } from './raw-keys.ts';
import type { InputStream, OutputStream } from './streams.ts';
import { truncate } from './width.ts';

/** Erases a line of the keys and goes back to the one above it. */
const ERASE = '\r\u001B[2K\u001B[1A';
/** What stands between keys. */
const BETWEEN = '   ';

/** The keys on as few lines as hold them, none torn from its name unless it is wider than the terminal. */
export function hintLines(hint: string, kit: Kit): readonly string[] {
  const room = kit.columns() - 1 - INDENT;
  const lines: string[] = [];
  for (const key of hint.split(BETWEEN)) {
    const last = lines.at(-1);
    const joined = last === undefined ? key : last + BETWEEN + key;
    if (last !== undefined && kit.measure(joined) <= room) lines[lines.length - 1] = joined;
    else lines.push(truncate(key, room, kit.measure));
  }
  return lines.map((line) => ' '.repeat(INDENT) + line);
}

/** Where one key is asked for. */
export interface KeyTerminal {
  readonly input: InputStream;
  readonly output: OutputStream;
  readonly signal: AbortSignal | undefined;
  /** Hands the terminal back to the shell on Ctrl-Z; resolves when it is ours again. */
  readonly suspend: (() => Promise<void>) | undefined;
  /** Ends the question without an answer. */
  readonly until?: AbortSignal;
}

/**
 * Waits for one of a few keys on a terminal, under a line that names them and goes away with the answer;
 * null when `until` is aborted first.
 * @throws CancelledError on Ctrl-C, when the input ends, and when the run is aborted
 */
export function askKey(
  question: KeyQuestion,
  kit: Kit,
  terminal: KeyTerminal,
): Promise<string | null> {
  const { input, output, signal, suspend, until } = terminal;
  let shown = 0;
  const show = (): void => {
    const lines = hintLines(question.hint, kit);
    shown = lines.length;
    output.write(lines.map((line) => `\n${kit.theme.accent(line)}`).join(''));
  };
  const erase = (): void => {
    output.write(ERASE.repeat(shown));
  };
  return new Promise((resolve, reject) => {
    const finish = (settle: () => void): void => {
      keys.close();
      signal?.removeEventListener('abort', leave);
      until?.removeEventListener('abort', stop);
      erase();
      settle();
    };
    const leave = (): void => {
      finish(() => {
        reject(new CancelledError());
      });
    };
    const stop = (): void => {
      if (signal?.aborted === true) leave();
      else
        finish(() => {
          resolve(null);
        });
    };
    const pause = async (): Promise<void> => {
      keys.close();
      await suspend?.();
      erase();
      keys.open();
      show();
    };
    const keys = new RawKeys(input, {
      key: ({ name, ctrl }, text) => {
        if (ctrl === true) {
          if (name === 'c' || name === 'd') leave();
          else if (name === 'z' && suspend !== undefined) void pause();
          return;
        }
        const key = keyOf(text, question);
        if (key === undefined) return;
        finish(() => {
          resolve(key);
        });
      },
      end: leave,
    });
    if (signal?.aborted === true) {
      reject(new CancelledError());
      return;
    }
    if (until?.aborted === true) {
      resolve(null);
      return;
    }
    signal?.addEventListener('abort', leave);
    until?.addEventListener('abort', stop);
    // The keys are named when they are read, so that no early one is echoed.
    keys.open();
    show();
  });
}

/** What was typed as one of the keys; Enter and blanks are the empty key. Full-width digits and letters count. */
export function keyOf(typed: string | undefined, { keys }: KeyQuestion): string | undefined {
  if (typed === undefined) return undefined;
  const key = typed.normalize('NFKC').trim().toLowerCase();
  return keys.find((one) => one === key);
}
