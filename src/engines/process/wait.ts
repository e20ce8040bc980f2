import { CancelledError } from '../../contract/errors.ts';
import { holds } from '../waits/holds.ts';

/** Between two looks at something that takes milliseconds. */
export const POLL_MS = 5;

/** True when a cancelled program gave up all its waits: there is no time for anything but to end. */
export function isGivenUp(): boolean {
  return holds.isOver;
}

/** Resolves after `ms`; rejects with CancelledError as soon as the signal is aborted or all waits are given up. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(new CancelledError());
      return;
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      letGo();
      resolve();
    }, ms);
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(new CancelledError());
    };
    const letGo = holds.hold(giveUp);
    const onAbort = (): void => {
      letGo();
      giveUp();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}

/** Polls until `done` says so; false when `deadlineMs` passed first. */
export async function poll(
  done: () => Promise<boolean>,
  deadlineMs: number,
  signal?: AbortSignal,
  everyMs = POLL_MS,
): Promise<boolean> {
  const end = performance.now() + deadlineMs;
  for (;;) {
    if (await done()) return true;
    if (performance.now() >= end) return false;
    await pause(everyMs, signal);
  }
}
