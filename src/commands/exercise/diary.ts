import type { Course } from '../../contract/course.ts';
import type { ExerciseProgress } from '../../contract/exercise-progress.ts';
import { readDiary } from '../../run/diary-file.ts';

/** How far the learner of a folder is with the exercises. */
export interface Standing {
  readonly passed: number;
  readonly all: number;
  /** The first that is not passed; null when all are. */
  readonly next: string | null;
  /** Whether any was begun. */
  readonly begun: boolean;
}

type Done = ExerciseProgress['exercises'][string] | undefined;

/** Whether an exercise was passed in any language. */
export function isPassed(done: Done): boolean {
  return Object.values(done ?? {}).some(({ passed }) => passed);
}

/** Counts what the diary of a folder holds of a course. */
export async function standingOf(
  { exercises }: Pick<Course, 'exercises'>,
  folder?: string,
): Promise<Standing> {
  const { exercises: done } = await readDiary(folder);
  const open = exercises.filter(({ id }) => !isPassed(done[id]));
  return {
    passed: exercises.length - open.length,
    all: exercises.length,
    next: open[0]?.id ?? null,
    begun: exercises.some(({ id }) => done[id] !== undefined),
  };
}

/** The first exercise behind this one that is not passed, else the first of all that is not; null when all others are. */
export async function nextExercise(
  { exercises }: Pick<Course, 'exercises'>,
  after: string,
  folder?: string,
): Promise<string | null> {
  const { exercises: done } = await readDiary(folder);
  const open = exercises.filter(({ id }) => id !== after && !isPassed(done[id]));
  const from = exercises.findIndex(({ id }) => id === after);
  const behind = open.find((one) => exercises.indexOf(one) > from);
  return (behind ?? open[0])?.id ?? null;
}
