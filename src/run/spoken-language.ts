import path from 'node:path';
import { LANGUAGES, type Language } from '../text/index.ts';
import { readKept } from './kept-file.ts';
import { replaceFile } from './replace-file.ts';

/** The file of a workspace that keeps what was chosen for the program itself; cleanup keeps it. */
const fileIn = (workspace: string): string => path.join(workspace, 'settings.json');

/** The language that was chosen at home in this workspace; null where none was, or the file cannot be read. */
export async function languageKept(workspace: string): Promise<Language | null> {
  try {
    const kept: unknown = JSON.parse((await readKept(fileIn(workspace))) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('language' in kept)) return null;
    return LANGUAGES.find((known) => known === kept.language) ?? null;
  } catch {
    // A choice of so little weight stops nothing.
    return null;
  }
}

/** Keeps a language for the next time. @throws TutorialError DISK_FULL, WORKSPACE_UNUSABLE */
export function keepLanguage(workspace: string, language: Language): Promise<void> {
  return replaceFile(fileIn(workspace), `${JSON.stringify({ v: 1, language })}\n`);
}
