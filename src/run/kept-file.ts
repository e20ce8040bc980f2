import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, messageOf, TutorialError } from '../contract/errors.ts';

/** The text of a file of the workspace that cleanup keeps; null where there is none. @throws TutorialError WORKSPACE_UNUSABLE */
export async function readKept(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
    throw unusable(file, error);
  }
}

/**
 * Moves a damaged file out of the way, beside itself.
 * @param time ms of the wall clock, for its name
 * @returns where it is now
 * @throws TutorialError WORKSPACE_UNUSABLE
 */
export async function setAside(file: string, time: number): Promise<string> {
  const aside = file.replace(/\.json$/, `.damaged-${String(time)}.json`);
  try {
    await rename(file, aside);
    return aside;
  } catch (error) {
    throw unusable(file, error);
  }
}

function unusable(file: string, error: unknown): TutorialError {
  return new TutorialError('WORKSPACE_UNUSABLE', { folder: path.dirname(file) }, messageOf(error));
}
