import type { AnyLab, Catalog, LabEntry } from '#tutorial';

/** A lab in the list by its folder: its words when a language is loaded, its code when it is asked for. */
export function lab<const Id extends string>(
  id: Id,
  words: () => Promise<{ readonly texts: Catalog<`lab.${Id}.title`> }>,
  code: () => Promise<{ readonly lab: AnyLab }>,
): LabEntry {
  return {
    id,
    title: { key: `lab.${id}.title` },
    texts: { load: async (language) => (await words()).texts.load(language) },
    load: async () => (await code()).lab,
  };
}
