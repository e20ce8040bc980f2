import { CancelledError } from '../../contract/errors.ts';
import { afterLooks } from '../waits/patience.ts';

/** What a learner's program may take. */
export const LIMITS = {
  /** Loading the file, with everything it imports. */
  loadMs: 5000,
  /** One call. */
  callMs: 4000,
  /** Ending after a SIGKILL. */
  killMs: 5000,
  /** Of its output, in messages. */
  tailBytes: 4096,
  /** Of its output, in all. */
  outputBytes: 1024 ** 2,
  /** Between two looks at how much it printed. */
  lookMs: 50,
} as const;

/**
 * What came within the limit; `undefined` when nothing did. Looks are counted and not the time, so that a machine that
 * stood still blames no program.
 * @throws CancelledError when the signal is aborted
 */
export async function limited<T>(
  limitMs: number,
  coming: Promise<T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  let letGo = (): void => undefined;
  const late = new Promise<undefined>((resolve, reject) => {
    const cancel = (): void => {
      reject(new CancelledError());
    };
    const noLooks = afterLooks(limitMs, () => {
      resolve(undefined);
    });
    letGo = () => {
      noLooks();
      signal.removeEventListener('abort', cancel);
    };
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    letGo();
  }
}
