import { CancelledError, type StepContext } from '#tutorial';
import { msg } from '../text.ts';
import { textOf } from './files.ts';
import { nextSave } from './watch.ts';

/** What a learner wants while their file is waited for. */
export type Wish = 'saved' | 'hint' | 'solution' | 'again' | 'open' | 'leave';

const KEYS: Readonly<Record<string, Wish>> = {
  ...{ h: 'hint', s: 'solution', r: 'again' },
  ...{ o: 'open', q: 'leave' },
};

/** Waits for the file to be saved with another text than `before`, or for a key. @throws CancelledError */
export async function nextWish(
  file: string,
  before: string,
  { ask, edit, clock, signal }: Pick<StepContext, 'ask' | 'edit' | 'clock' | 'signal'>,
): Promise<Wish> {
  // Saved while it was checked: nothing is asked then.
  const now = await textOf(file);
  if (now === before || now === null) {
    const settled = new AbortController();
    const saved = nextSave(file, before, {
      clock,
      signal: AbortSignal.any([signal, settled.signal]),
    }).then(
      () => {
        settled.abort();
      },
      (error: unknown) => {
        if (!settled.signal.aborted || !(error instanceof CancelledError)) throw error;
      },
    );
    // Heard below; until then it is nobody's failure.
    saved.catch(() => undefined);
    const keys = ['h', 'r', 's', ...(edit === null ? [] : ['o']), 'q'];
    const hint = msg(edit === null ? 'exercise.keys' : 'exercise.keys.edit');
    try {
      const key = await ask.keyUntil(hint, keys, settled.signal);
      settled.abort();
      await saved;
      return (key === null ? undefined : KEYS[key]) ?? 'saved';
    } finally {
      settled.abort();
      await saved.catch(() => undefined);
    }
  }
  await nextSave(file, before, { clock, signal });
  return 'saved';
}
