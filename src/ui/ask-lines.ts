import { createInterface } from 'node:readline';
import { CancelledError } from '../contract/errors.ts';
import { msg } from '../text/message.ts';
import { keyOf } from './ask-key.ts';
import type { Kit } from './kit.ts';
import type { KeyQuestion, Questioner } from './questioner.ts';
import type { InputStream } from './streams.ts';

type RawInput = InputStream & { setRawMode?: (raw: boolean) => unknown };

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const BACKSPACES = new Set(['\u007F', '\b']);

/** One line in the terminal's own line mode: its echo, its editing, no escape sequence from us. */
function readLine(input: InputStream, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = createInterface({ input, terminal: false });
    const leave = (): void => {
      reader.close();
    };
    reader.once('line', (line) => {
      resolve(line);
      reader.close();
    });
    // A line that came before settles the promise first; then this changes nothing.
    reader.once('close', () => {
      signal?.removeEventListener('abort', leave);
      reject(new CancelledError());
    });
    // A terminal that was closed.
    reader.on('error', leave);
    signal?.addEventListener('abort', leave);
    if (signal?.aborted === true) leave();
  });
}

/** One line without echo; the question appears when the echo is off, so that no early key is shown. */
function readSecret(input: RawInput, question: () => void, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed = '';
    const finish = (settle: () => void): void => {
      input.off('data', onData).off('end', leave).off('error', leave);
      signal?.removeEventListener('abort', leave);
      input.setRawMode?.(false);
      input.pause();
      settle();
    };
    const leave = (): void => {
      finish(() => {
        reject(new CancelledError());
      });
    };
    const onData = (chunk: Buffer | string): void => {
      for (const character of chunk.toString()) {
        if (character === CTRL_C || (character === CTRL_D && typed === '')) {
          leave();
          return;
        }
        if (character === '\r' || character === '\n') {
          finish(() => {
            resolve(typed);
          });
          return;
        }
        typed = BACKSPACES.has(character)
          ? Array.from(typed).slice(0, -1).join('')
          : typed + character;
      }
    };
    input.setRawMode?.(true);
    question();
    input.on('data', onData).once('end', leave).once('error', leave);
    signal?.addEventListener('abort', leave);
    input.resume();
    if (signal?.aborted === true) leave();
  });
}

/** Questions for screen readers and plain terminals: one line each, choices are numbered, nothing is redrawn. */
export function askWithLines(
  kit: Kit,
  input: InputStream,
  write: (text: string) => void,
  signal?: AbortSignal,
): Questioner {
  async function line(question: Parameters<Questioner['line']>[0]): Promise<string> {
    const { message, hint, problem, secret } = question;
    const ask = (): void => {
      write(`${message}${hint === undefined ? '' : ` (${hint})`}: `);
    };
    for (;;) {
      let answer;
      if (secret === true) {
        answer = await readSecret(input, ask, signal);
        write('\n');
      } else {
        ask();
        answer = await readLine(input, signal);
      }
      if (question.ways?.includes(answer.trim()) === true) return answer.trim();
      const wrong = problem(answer);
      if (wrong === undefined) return answer;
      write(`${wrong}\n`);
    }
  }
  async function key(question: KeyQuestion, until?: AbortSignal): Promise<string | null> {
    for (;;) {
      write(`${question.hint}: `);
      const both = [signal, until].filter((one) => one !== undefined);
      const answer = await readLine(input, AbortSignal.any(both)).catch((error: unknown) => {
        if (until?.aborted !== true || signal?.aborted === true) throw error;
        return null;
      });
      if (answer === null) {
        write('\n');
        return null;
      }
      const pressed = keyOf(answer, question);
      if (pressed !== undefined) return pressed;
      write(`${kit.say(msg('ui.prompt.key'))}\n`);
    }
  }
  return {
    tell(lines) {
      write(lines.map((text) => `${text}\n`).join(''));
    },
    line,
    async select({ message, items, initial, ways = [] }) {
      write(`${message}\n`);
      items.forEach(({ label, hint, disabled }, index) => {
        const aside = disabled ?? hint;
        write(`${String(index + 1)}. ${label}${aside === undefined ? '' : ` - ${aside}`}\n`);
      });
      const chosen = (answer: string): number =>
        answer.trim() === '' ? initial : Number(answer.normalize('NFKC').trim()) - 1;
      const wrong = kit.say(msg('ui.prompt.choice', { max: items.length }));
      const answer = await line({
        message: `1-${String(items.length)}`,
        hint: String(initial + 1),
        ways,
        problem: (text) => {
          const item = items[chosen(text)];
          return item === undefined || item.disabled !== undefined ? wrong : undefined;
        },
      });
      return ways.includes(answer) ? answer : chosen(answer);
    },
    key: async (question) => (await key(question)) ?? '',
    keyUntil: key,
  };
}
