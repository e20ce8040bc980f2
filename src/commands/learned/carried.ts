import {
  mergeProgress,
  parseProgress,
  type ExerciseProgress,
} from '../../contract/exercise-progress.ts';
import type { Learned } from '../../contract/learned.ts';
import { mergeRecords, parseRecord, type QuizRecord } from '../../quiz/record.ts';
import type { App } from '../../run/app.ts';
import { changeDiary, readDiary } from '../../run/diary-file.ts';

/** Everything a learner takes along: what was learned, the answers to the quiz, and the diary of the exercises. */
export interface Carried {
  readonly learned: Learned;
  readonly quiz: QuizRecord;
  readonly exercises: ExerciseProgress;
}

/** The text of the file; what an older version reads of it stands where it stood. */
export async function carriedText(app: App, learned: Learned): Promise<string> {
  const { record } = await app.quiz.read();
  const { exercises } = await readDiary();
  return `${JSON.stringify({ ...learned, quiz: { v: 1, questions: record }, exercises }, null, 2)}\n`;
}

/** What such a file holds beside what was learned; null where that is damaged or a newer version's. */
export function besideLearned(text: string): Omit<Carried, 'learned'> | null {
  const { quiz, exercises = {} } = JSON.parse(text) as {
    readonly quiz?: unknown;
    readonly exercises?: unknown;
  };
  const record = quiz === undefined ? null : parseRecord(JSON.stringify(quiz));
  const diary = parseProgress(JSON.stringify({ v: 1, exercises }));
  if (diary === null || (record !== null && (record.kind !== 'record' || !record.whole)))
    return null;
  return { quiz: record?.record ?? {}, exercises: diary };
}

/** Adds to the answers and to the diary of the usual folder, and loses nothing. */
export async function addBeside(
  app: App,
  { quiz, exercises }: Omit<Carried, 'learned'>,
): Promise<void> {
  if (Object.keys(quiz).length > 0) await app.quiz.merge((record) => mergeRecords(record, quiz));
  if (Object.keys(exercises.exercises).length === 0) return;
  await changeDiary(undefined, (diary) => mergeProgress(diary, exercises));
}
