import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The learner's file of an exercise. */
export interface LearnerFile {
  readonly path: string;
  /** True when it was there already: it is never overwritten. */
  readonly found: boolean;
}

/**
 * Puts the starter where the learner writes, unless there is a file already.
 * @param name for example `03-ttl.mjs`
 */
export async function placeStarter(
  folder: string,
  name: string,
  starter: string,
): Promise<LearnerFile> {
  const file = path.resolve(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, starter, { flag: 'wx' });
    return { path: file, found: false };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return { path: file, found: true };
    throw error;
  }
}

/** The text of the file; null while it is not there, as between the two halves of an editor's save. */
export async function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

/**
 * Puts the learner's file aside under a name of its own, so that a starter can take its place.
 * @returns where it is now; null when there was none
 */
export async function putAside(
  folder: string,
  name: string,
  today: string,
): Promise<string | null> {
  const file = path.resolve(folder, name);
  if ((await textOf(file)) === null) return null;
  const { name: base, ext } = path.parse(name);
  for (let count = 1; ; count += 1) {
    const aside = path.resolve(
      folder,
      `${base}.${today}${count === 1 ? '' : `-${String(count)}`}${ext}`,
    );
    if ((await textOf(aside)) !== null) continue;
    await rename(file, aside);
    return aside;
  }
}

/** A path as one types it in the folder one is in. */
export function fromHere(file: string): string {
  return path.relative(process.cwd(), file);
}
