import path from 'node:path';
import type { CodeLanguage } from '#tutorial';
import { diaryOf } from './diary.ts';
import { textOf } from './files.ts';
import { fileNameOf } from './languages.ts';

/** A file of the learner's. */
export interface PassedFile {
  readonly name: string;
  readonly text: string;
}

/** The last of these exercises that the learner has passed, as it stands in the folder; null where there is none. */
export async function lastPassed(
  exercises: readonly { readonly id: string; readonly number: number }[],
  folder: string,
  language: CodeLanguage,
): Promise<PassedFile | null> {
  for (const { id, number } of exercises.toReversed()) {
    if (!(await diaryOf(folder, id, language).passed())) continue;
    const name = fileNameOf(number, id, language);
    const text = await textOf(path.resolve(folder, name));
    if (text !== null) return { name, text };
  }
  return null;
}
