import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, messageOf, TutorialError } from '../contract/errors.ts';
import {
  EXERCISE_FOLDER,
  parseProgress,
  PROGRESS_FILE,
  type ExerciseProgress,
} from '../contract/exercise-progress.ts';
import { sweepUnfinished, writeWhole } from './replace-file.ts';

/** Where the diary of a learner's folder is; absolute. */
function diaryFile(folder: string = EXERCISE_FOLDER): string {
  return path.resolve(folder, PROGRESS_FILE);
}

/** What stands in the diary of a folder; nothing where there is none, or none of ours. */
export async function readDiary(folder?: string): Promise<ExerciseProgress> {
  return (await diaryIn(folder)) ?? { v: 1, exercises: {} };
}

/**
 * Changes the diary of a folder, which is made where there is none. It is whole whenever somebody looks, and what
 * processes left half written when they were killed is removed. A file of that name that is none of ours is left alone.
 * @throws TutorialError EXERCISE_FOLDER_UNUSABLE, DISK_FULL
 */
export async function changeDiary(
  folder: string | undefined,
  how: (diary: ExerciseProgress) => ExerciseProgress,
): Promise<void> {
  const file = diaryFile(folder);
  const diary = await diaryIn(folder);
  if (diary === null) return;
  await sweepUnfinished(path.dirname(file), { of: PROGRESS_FILE });
  await inExerciseFolder(path.dirname(file), () =>
    writeWhole(file, `${JSON.stringify(how(diary), null, 2)}\n`, 'umask'),
  );
}

/** Work that writes into a learner's folder. @throws TutorialError EXERCISE_FOLDER_UNUSABLE, DISK_FULL */
export async function inExerciseFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TutorialError) throw error;
    const isFull = hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT');
    const code = isFull ? 'DISK_FULL' : 'EXERCISE_FOLDER_UNUSABLE';
    throw new TutorialError(code, { folder }, messageOf(error));
  }
}

async function diaryIn(folder: string | undefined): Promise<ExerciseProgress | null> {
  return parseProgress(await readFile(diaryFile(folder), 'utf8').catch(() => null));
}
