import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { BIN, ROOT } from './run-bin.ts';

/** A command in a pseudo-terminal, as a person has it before them. */
export interface Terminal {
  /** All that was shown so far, without colours and cursor movements. */
  readonly shown: () => string;
  /** The same with them. */
  readonly raw: () => string;
  /** Resolves with the text when it has been shown since the last `sees`; rejects when the command ends before. */
  sees(text: string | RegExp): Promise<string>;
  type(keys: string): void;
  /** Gives the terminal another size. */
  resize(cols: number, rows: number): void;
  /** Closes the terminal, as its window is closed. */
  hangUp(): void;
  readonly pid: number;
  /** Resolves with the exit code. */
  readonly ended: Promise<number>;
}

/** Keys as a terminal sends them. */
export const KEY = { enter: '\r', ctrlC: '\u0003', ctrlZ: '\u001A', down: '\u001B[B' } as const;

/** How a command is started in a terminal. */
interface TerminalOptions {
  /** A command before Node, as in run-bin. */
  readonly through?: readonly string[];
  readonly cols?: number;
  readonly rows?: number;
}

/** Starts the built command line in a terminal, of 100 columns and 40 rows where nothing else is said. */
export function openTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  { through = [], cols = 100, rows = 40 }: TerminalOptions = {},
): Terminal {
  const [program = '', ...line] = [...through, process.execPath, BIN, ...args];
  let raw = '';
  let seen = 0;
  let exited = false;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const pty = spawn(program, line, {
    cols,
    rows,
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      XDG_CACHE_HOME: path.join(ROOT, 'node_modules/.cache/elasticache-tutorial-tests'),
      ...env,
    },
  });
  pty.onData((text) => {
    raw += text;
    tell();
  });
  const ended = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      exited = true;
      resolve(signal === undefined || signal === 0 ? exitCode : 128 + signal);
      tell();
    });
  });
  const shown = (): string => stripVTControlCharacters(raw);
  return {
    shown,
    raw: () => raw,
    pid: pty.pid,
    ended,
    type: (keys) => {
      pty.write(keys);
    },
    resize: (cols, rows) => {
      pty.resize(cols, rows);
    },
    hangUp: () => {
      // The library's types leave out what its terminals have on every system but Windows.
      (pty as typeof pty & { destroy(): void }).destroy();
    },
    sees: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const fresh = shown().slice(seen);
          const at = typeof text === 'string' ? fresh.indexOf(text) : fresh.search(text);
          if (at < 0 && !exited) return;
          listeners.delete(look);
          if (at < 0) reject(new Error(`ended without showing ${String(text)}:\n${shown()}`));
          else {
            seen += at + 1;
            resolve(typeof text === 'string' ? text : (text.exec(fresh)?.[0] ?? ''));
          }
        };
        listeners.add(look);
        look();
      }),
  };
}
