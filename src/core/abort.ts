import { fanOut } from './fan-out.ts';

/** Calls back when a signal is aborted. @returns a function that ends the subscription */
export const onAbort = fanOut<AbortSignal>((signal, heard) => {
  signal.addEventListener('abort', heard, { once: true });
  return () => {
    signal.removeEventListener('abort', heard);
  };
});
