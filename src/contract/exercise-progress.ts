/** Where learners' files are unless another folder is named; relative to the working directory. */
export const EXERCISE_FOLDER = 'elasticache-exercises';

/** The learner's diary in that folder: no proof, for a check can always be run again. */
export const PROGRESS_FILE = 'progress.json';

/** What was done about one exercise in one language. */
export interface ExerciseRecord {
  readonly passed: boolean;
  /** When it was checked last, ISO 8601. */
  readonly at: string;
  readonly attempts: number;
  /** The solution was looked at before it was passed. */
  readonly gaveUp: boolean;
}

/** The diary: records by exercise, then by language. */
export interface ExerciseProgress {
  readonly v: 1;
  readonly exercises: Readonly<Record<string, Readonly<Record<string, ExerciseRecord>>>>;
}

/** A diary from its text; an empty one for no text, null for a text that is none of ours and is left alone. */
export function parseProgress(text: string | null): ExerciseProgress | null {
  if (text === null) return { v: 1, exercises: {} };
  try {
    const read = JSON.parse(text) as Partial<ExerciseProgress> | null;
    const { v, exercises } = read ?? {};
    return v === 1 && typeof exercises === 'object' ? { v, exercises } : null;
  } catch {
    return null;
  }
}

/** The diary with one more check, or with the solution looked at. Once passed stays passed. */
export function withRecord(
  progress: ExerciseProgress,
  {
    exercise,
    language,
    at,
    ...done
  }: {
    readonly exercise: string;
    readonly language: string;
    readonly at: string;
    readonly checked?: { readonly passed: boolean };
    readonly gaveUp?: boolean;
  },
): ExerciseProgress {
  const before = progress.exercises[exercise]?.[language];
  const passed = before?.passed === true || done.checked?.passed === true;
  const record: ExerciseRecord = {
    passed,
    at,
    attempts: (before?.attempts ?? 0) + (done.checked === undefined ? 0 : 1),
    gaveUp: before?.gaveUp === true || (done.gaveUp === true && !passed),
  };
  const languages = { ...progress.exercises[exercise], [language]: record };
  return { v: 1, exercises: { ...progress.exercises, [exercise]: languages } };
}
