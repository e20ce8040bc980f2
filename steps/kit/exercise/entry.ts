import type { AnyExercise, Catalog, ExerciseEntry } from '#tutorial';

/** An exercise in the list by its folder: its words when a language is loaded, its code when it is asked for. */
export function exercise<const Id extends string>(
  id: Id,
  words: () => Promise<{ readonly texts: Catalog<`exercise.${Id}.title`> }>,
  code: () => Promise<{ readonly exercise: AnyExercise }>,
): ExerciseEntry {
  return {
    id,
    title: { key: `exercise.${id}.title` },
    texts: { load: async (language) => (await words()).texts.load(language) },
    load: async () => (await code()).exercise,
  };
}
