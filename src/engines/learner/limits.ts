import { pause } from '../process/wait.ts';

/** What a learner's program may take. */
export const LIMITS = {
  /** Loading the file, with everything it imports. */
  loadMs: 5000,
  /** One call. */
  callMs: 2000,
  /** Ending after a SIGKILL. */
  killMs: 5000,
  /** Of its output, in messages. */
  tailBytes: 4096,
} as const;

/** What came within the limit; `undefined` when nothing did. @throws CancelledError when the signal is aborted */
export async function limited<T>(
  limitMs: number,
  coming: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  const done = new AbortController();
  const either = AbortSignal.any([signal, done.signal]);
  try {
    return await Promise.race([coming, pause(limitMs, either).then(() => undefined)]);
  } finally {
    done.abort();
  }
}
