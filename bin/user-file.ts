import { randomBytes } from 'node:crypto';
import { chmod, lstat, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hasCode, messageOf, TutorialError } from '../src/contract/errors.ts';

/** More links than this behind each other are a circle. */
const LINKS = 40;

/** Where no file of a learner's is written: name by name. */
export type Reserved = readonly string[];

/**
 * Writes a file that a learner named, whole or not at all: beside it first, then in its place. It keeps its mode, and
 * a link to it stays a link. Devices and pipes are written to as they are.
 * @throws TutorialError FILE_RESERVED in a folder of ours, REPORT_UNWRITABLE, DISK_FULL
 */
export async function writeUserFile(file: string, text: string, reserved: Reserved): Promise<void> {
  try {
    const target = await followLinks(path.resolve(file));
    for (const folder of reserved) {
      if (await liesIn(target, folder)) throw new TutorialError('FILE_RESERVED', { file, folder });
    }
    await replace(target, text);
  } catch (error) {
    if (error instanceof TutorialError) throw error;
    const reason = messageOf(error);
    if (hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT')) {
      throw new TutorialError('DISK_FULL', { folder: path.dirname(path.resolve(file)) }, reason);
    }
    throw new TutorialError('REPORT_UNWRITABLE', { file }, reason);
  }
}

async function replace(target: string, text: string): Promise<void> {
  const before = await orNull(stat(target));
  // A file of somebody else would become ours.
  const ours = before === null || before.uid === process.getuid?.();
  if (before !== null && !(before.isFile() && ours)) {
    await writeFile(target, text);
    return;
  }
  const aside = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(aside, text, { flag: 'wx' });
    if (before !== null) await chmod(aside, before.mode & 0o7777);
    await rename(aside, target);
  } catch (error) {
    await rm(aside, { force: true });
    if (before === null || hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT')) throw error;
    // A folder may refuse new files and let this one be written.
    await writeFile(target, text);
  }
}

/** Where the text would end up: also of a link whose file is not there yet. */
async function followLinks(file: string): Promise<string> {
  let target = file;
  for (let link = 0; link < LINKS; link += 1) {
    const found = await orNull(lstat(target));
    if (found?.isSymbolicLink() !== true) break;
    target = path.resolve(path.dirname(target), await readlink(target));
  }
  const parent = await orNull(realpath(path.dirname(target)));
  return parent === null ? target : path.join(parent, path.basename(target));
}

/** By what the folders are and not by their names: these differ by case, by links and by mounts. */
async function liesIn(target: string, folder: string): Promise<boolean> {
  const own = await orNull(stat(folder));
  if (own === null) return path.relative(folder, target).split(path.sep)[0] !== '..';
  for (let above = target; ; above = path.dirname(above)) {
    const found = await orNull(stat(above));
    if (found !== null && found.dev === own.dev && found.ino === own.ino) return true;
    if (above === path.dirname(above)) return false;
  }
}

/** Null for what is not there. */
async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
    throw error;
  }
}
