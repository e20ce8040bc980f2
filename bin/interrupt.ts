import { setMaxListeners } from 'node:events';
import { EXIT } from '../src/contract/error-codes.ts';
import { CancelledError } from '../src/contract/errors.ts';
import { onTerminalClosed } from './terminal.ts';

/**
 * Ctrl-C, and a terminal that was closed, as a signal to everything that runs; `pressed` is aborted by the first one.
 * Who presses it in the last moment, when the work is done, meant to stop what comes behind this command too: the
 * exit code says so.
 */
export function createInterrupt(pressed: AbortSignal): AbortSignal {
  const controller = new AbortController();
  // As many listen as there is work at once; Node takes more than ten for a leak.
  setMaxListeners(0, controller.signal);
  const interrupt = (): void => {
    controller.abort(new CancelledError());
  };
  if (pressed.aborted) interrupt();
  else pressed.addEventListener('abort', interrupt, { once: true });
  onTerminalClosed(interrupt);
  process.once('exit', () => {
    if (controller.signal.aborted && !process.exitCode) process.exitCode = EXIT.cancelled;
  });
  return controller.signal;
}
