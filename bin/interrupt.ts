import { EXIT } from '../src/contract/error-codes.ts';
import { CancelledError } from '../src/contract/errors.ts';

/** Ctrl-C, as a signal to everything that runs. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** The exit code, given that of the command: a cancelled one tells by which signal, as a shell does. */
  exitCode(code: number): number;
  /** Gives Ctrl-C back to the system. */
  release(): void;
}

/** Signals that cancel, each with the exit code that a shell gives a program it ended: 128 and the signal's number. */
const SIGNALS = { SIGINT: EXIT.cancelled, SIGTERM: 143, SIGHUP: 129 } as const;

type Name = keyof typeof SIGNALS;

const NAMES = Object.keys(SIGNALS) as Name[];

/** The first Ctrl-C lets what runs put its things down; the second one ends the process at once. */
export function createInterrupt(): Interrupt {
  const controller = new AbortController();
  let heard: Name = 'SIGINT';
  const release = (): void => {
    for (const name of NAMES) process.removeListener(name, onSignal);
  };
  const onSignal = (name: NodeJS.Signals): void => {
    heard = NAMES.find((known) => known === name) ?? heard;
    controller.abort(new CancelledError());
    // Not yet: libraries that hear the same signal end the process when they are the last to listen.
    setImmediate(release);
  };
  for (const name of NAMES) process.on(name, onSignal);
  return {
    signal: controller.signal,
    exitCode: (code) => (code === EXIT.cancelled ? SIGNALS[heard] : code),
    release,
  };
}
