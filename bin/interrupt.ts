import { CancelledError } from '../src/contract/errors.ts';

/** Ctrl-C, as a signal to everything that runs. */
export interface Interrupt {
  readonly signal: AbortSignal;
  /** Gives Ctrl-C back to the system. */
  release(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first Ctrl-C lets what runs put its things down; the second one ends the process at once. */
export function createInterrupt(): Interrupt {
  const controller = new AbortController();
  const release = (): void => {
    for (const name of SIGNALS) process.removeListener(name, onSignal);
  };
  const onSignal = (): void => {
    controller.abort(new CancelledError());
    // Not yet: libraries that hear the same signal end the process when they are the last to listen.
    setImmediate(release);
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return { signal: controller.signal, release };
}
