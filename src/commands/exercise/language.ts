import { EXERCISE_FOLDER, type ExerciseRecord } from '../../contract/exercise-progress.ts';
import type { AnyExercise } from '../../contract/step.ts';
import { readDiary } from '../../run/diary-file.ts';
import { filesIn } from './round.ts';

/**
 * The language in which a learner goes on who names none: that of their only file of the exercise, else the one in which
 * they worked on it last, else on any; undefined where they have written nothing yet.
 */
export async function languageInUse(
  exercise: Pick<AnyExercise, 'id' | 'files'>,
  folder: string = EXERCISE_FOLDER,
): Promise<string | undefined> {
  const files = await filesIn(folder, exercise);
  const [only] = files;
  if (files.length === 1 && only !== undefined) return only.language;
  const { exercises } = await readDiary(folder);
  const known = new Set(exercise.files.map(({ language }) => language));
  const recordsOf = (records: (typeof exercises)[string] = {}): readonly Dated[] =>
    Object.entries(records).filter(([language]) => known.has(language));
  return (
    lastOf(recordsOf(exercises[exercise.id])) ??
    lastOf(Object.values(exercises).flatMap((records) => recordsOf(records)))
  );
}

type Dated = readonly [language: string, record: Pick<ExerciseRecord, 'at'>];

function lastOf(records: readonly Dated[]): string | undefined {
  const when = (at: string): number => Date.parse(at) || 0;
  return records.toSorted(([, one], [, other]) => when(other.at) - when(one.at))[0]?.[0];
}
