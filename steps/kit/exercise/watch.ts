import { watch } from 'node:fs/promises';
import path from 'node:path';
import type { StepContext } from '#tutorial';
import { textOf } from './files.ts';

/** How long nothing may have happened to a file before its text counts as saved, in ms. */
const QUIET_MS = 80;
/** File systems without events (network, containers) are looked at this often, in ms. */
const LOOK_MS = 1000;

/**
 * Resolves with the file's text when it was saved with another one than `before`: whatever the editor does (rename,
 * truncate, half and then whole), and not for the same text again.
 * @throws CancelledError when the signal is aborted
 */
export async function nextSave(
  file: string,
  before: string,
  { clock, signal }: Pick<StepContext, 'clock' | 'signal'>,
): Promise<string> {
  const changes = new AbortController();
  let touched = (): void => undefined;
  void listen(file, changes.signal, () => {
    touched();
  });
  try {
    for (;;) {
      const text = await textOf(file);
      if (text !== null && text.trim() !== '' && text !== before) {
        await clock.sleep(QUIET_MS, signal);
        if ((await textOf(file)) === text) return text;
        continue;
      }
      const early = new AbortController();
      touched = () => {
        early.abort();
      };
      // A change ends the sleep, which would else hold the program for its rest.
      await clock
        .sleep(LOOK_MS, AbortSignal.any([signal, early.signal]))
        .catch((error: unknown) => {
          if (!early.signal.aborted) throw error;
        });
    }
  } finally {
    changes.abort();
  }
}

async function listen(file: string, signal: AbortSignal, touched: () => void): Promise<void> {
  try {
    // The folder, because editors put a new file in the place of the old one.
    for await (const event of watch(path.dirname(file), { signal })) {
      if (event.filename === null || event.filename === path.basename(file)) touched();
    }
  } catch {
    // Without events the file is still looked at now and then.
  }
}
