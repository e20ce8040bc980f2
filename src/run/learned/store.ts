import path from 'node:path';
import { TutorialError } from '../../contract/errors.ts';
import { NOTHING_LEARNED, type Learned, type LearnedUnit } from '../../contract/learned.ts';
import { readKept, setAside } from '../kept-file.ts';
import { replaceFile } from '../replace-file.ts';
import { mergeLearned, withFinished } from './merge.ts';
import { parseLearned } from './shape.ts';

/** The file in a workspace that remembers what was learned; cleanup keeps it. */
const LEARNED_FILE = 'progress.json';

/** What is remembered, and what is wrong with the file. */
export interface LearnedState {
  readonly learned: Learned;
  /** `damaged`: some or all of it cannot be read. `newer`: a later version wrote it, so it is not touched. */
  readonly trouble: 'damaged' | 'newer' | null;
}

/** What was learned in a workspace, kept apart from what stands there. Whoever writes holds the workspace. */
export interface LearnedStore {
  /** Absolute. */
  readonly file: string;
  /** Reads and changes nothing. @throws TutorialError WORKSPACE_UNUSABLE */
  read(): Promise<LearnedState>;
  /**
   * Remembers that a unit was finished.
   * @returns where a damaged file was set aside, or null
   * @throws TutorialError PROGRESS_NEWER, WORKSPACE_UNUSABLE, DISK_FULL
   */
  finished(id: string, unit: Omit<LearnedUnit, 'times'>): Promise<string | null>;
  /** Adds another record and loses nothing. @returns and throws as `finished` */
  merge(other: Learned): Promise<string | null>;
}

/** The store of a workspace; `now` is the wall clock in ms, for the name of what is set aside. */
export function createLearnedStore(folder: string, now = Date.now): LearnedStore {
  const file = path.join(folder, LEARNED_FILE);
  const change = async (how: (learned: Learned) => Learned): Promise<string | null> => {
    const { learned, trouble } = await readLearnedFile(file);
    if (trouble === 'newer') throw new TutorialError('PROGRESS_NEWER', { file });
    const aside = trouble === 'damaged' ? await setAside(file, now()) : null;
    await replaceFile(file, `${JSON.stringify(how(learned))}\n`);
    return aside;
  };
  return {
    file,
    read: () => readLearnedFile(file),
    finished: (id, unit) => change((learned) => withFinished(learned, id, unit)),
    merge: (other) => change((learned) => mergeLearned(learned, other)),
  };
}

async function readLearnedFile(file: string): Promise<LearnedState> {
  const text = await readKept(file);
  if (text === null) return { learned: NOTHING_LEARNED, trouble: null };
  const read = parseLearned(text);
  if (read.kind !== 'learned') return { learned: NOTHING_LEARNED, trouble: read.kind };
  return { learned: { v: 1, units: read.units }, trouble: read.whole ? null : 'damaged' };
}
