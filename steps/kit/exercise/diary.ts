import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseProgress, PROGRESS_FILE, withRecord } from '#tutorial';
import { textOf } from './files.ts';

/** What one exercise writes into the diary of the learner's folder. */
export interface Diary {
  checked(passed: boolean): Promise<void>;
  gaveUp(): Promise<void>;
  /** A hint of this number, from 1, was shown. */
  hinted(number: number): Promise<void>;
  /** How many hints were shown so far. */
  hints(): Promise<number>;
  /** Whether it was passed in this language before. */
  passed(): Promise<boolean>;
}

/** The diary of a folder. A file of that name that is none of ours is left as it is. */
export function diaryOf(folder: string, exercise: string, language: string): Diary {
  const file = path.resolve(folder, PROGRESS_FILE);
  const record = async (
    done: Pick<Parameters<typeof withRecord>[1], 'checked' | 'gaveUp' | 'hint'>,
  ): Promise<void> => {
    const progress = parseProgress(await textOf(file));
    if (progress === null) return;
    const at = new Date().toISOString();
    const next = withRecord(progress, { exercise, language, at, ...done });
    // Written aside and moved into place, so that it is whole whenever somebody looks.
    const aside = `${file}.${process.pid}`;
    await writeFile(aside, `${JSON.stringify(next, null, 2)}\n`);
    await rename(aside, file);
  };
  return {
    checked: (passed) => record({ checked: { passed } }),
    gaveUp: () => record({ gaveUp: true }),
    hinted: (hint) => record({ hint }),
    async hints() {
      const progress = parseProgress(await textOf(file));
      return progress?.exercises[exercise]?.[language]?.hints ?? 0;
    },
    async passed() {
      const progress = parseProgress(await textOf(file));
      return progress?.exercises[exercise]?.[language]?.passed === true;
    },
  };
}
