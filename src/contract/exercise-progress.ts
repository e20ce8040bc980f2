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
  /** How many of its hints were shown; left out by older versions. */
  readonly hints?: number;
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
    return v === 1 && isDiary(exercises) ? { v, exercises } : null;
  } catch {
    return null;
  }
}

function isDiary(value: unknown): value is ExerciseProgress['exercises'] {
  const isObject = (one: unknown): one is object =>
    typeof one === 'object' && one !== null && !Array.isArray(one);
  return (
    isObject(value) &&
    Object.values(value).every(
      (languages) =>
        isObject(languages) &&
        Object.values(languages).every(
          (record: unknown) =>
            isObject(record) &&
            'passed' in record &&
            typeof record.passed === 'boolean' &&
            'at' in record &&
            typeof record.at === 'string' &&
            'attempts' in record &&
            typeof record.attempts === 'number',
        ),
    )
  );
}

/** What two diaries hold together; the same one twice changes nothing, and neither loses anything. */
export function mergeProgress(one: ExerciseProgress, other: ExerciseProgress): ExerciseProgress {
  const exercises: Record<string, Record<string, ExerciseRecord>> = {};
  for (const { exercises: diary } of [one, other]) {
    for (const [id, languages] of Object.entries(diary)) {
      for (const [language, record] of Object.entries(languages)) {
        const own = (exercises[id] ??= {});
        const before = own[language];
        own[language] = before === undefined ? record : mergeRecord(before, record);
      }
    }
  }
  return { v: 1, exercises };
}

function mergeRecord(one: ExerciseRecord, other: ExerciseRecord): ExerciseRecord {
  return {
    passed: one.passed || other.passed,
    at: Date.parse(other.at) > Date.parse(one.at) ? other.at : one.at,
    attempts: Math.max(one.attempts, other.attempts),
    hints: Math.max(one.hints ?? 0, other.hints ?? 0),
    gaveUp: one.gaveUp || other.gaveUp,
  };
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
    /** A hint of this number was shown. */
    readonly hint?: number;
  },
): ExerciseProgress {
  const before = progress.exercises[exercise]?.[language];
  const passed = before?.passed === true || done.checked?.passed === true;
  const record: ExerciseRecord = {
    passed,
    at,
    attempts: (before?.attempts ?? 0) + (done.checked === undefined ? 0 : 1),
    hints: Math.max(before?.hints ?? 0, done.hint ?? 0),
    gaveUp: before?.gaveUp === true || (done.gaveUp === true && !passed),
  };
  const languages = { ...progress.exercises[exercise], [language]: record };
  return { v: 1, exercises: { ...progress.exercises, [exercise]: languages } };
}
