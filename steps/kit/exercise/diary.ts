import { changeDiary, type ExerciseRecord, readDiary, withRecord } from '#tutorial';

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
  /** Whether its solution may be seen: it was passed, or given up. */
  isOpen(): Promise<boolean>;
}

/** The diary of a folder. A file of that name that is none of ours is left as it is. */
export function diaryOf(folder: string, exercise: string, language: string): Diary {
  const record = (
    done: Pick<Parameters<typeof withRecord>[1], 'checked' | 'gaveUp' | 'hint'>,
  ): Promise<void> => {
    const at = new Date().toISOString();
    return changeDiary(folder, (diary) => withRecord(diary, { exercise, language, at, ...done }));
  };
  const recorded = async (): Promise<ExerciseRecord | undefined> =>
    (await readDiary(folder)).exercises[exercise]?.[language];
  return {
    checked: (passed) => record({ checked: { passed } }),
    gaveUp: () => record({ gaveUp: true }),
    hinted: (hint) => record({ hint }),
    hints: async () => (await recorded())?.hints ?? 0,
    passed: async () => (await recorded())?.passed === true,
    async isOpen() {
      const record = await recorded();
      return record?.passed === true || record?.gaveUp === true;
    },
  };
}
