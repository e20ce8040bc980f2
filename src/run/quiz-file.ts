import path from 'node:path';
import { TutorialError } from '../contract/errors.ts';
import { fileAnswer, type Answer, type Moved } from '../quiz/boxes.ts';
import { formatRecord, parseRecord, type QuizRecord } from '../quiz/record.ts';
import { readKept, setAside } from './kept-file.ts';
import { replaceFile } from './replace-file.ts';

/** What is remembered of the answers, and what is wrong with the file. */
export interface QuizState {
  readonly record: QuizRecord;
  /** `damaged`: some or all of it cannot be read. `newer`: a later version wrote it, so it is not touched. */
  readonly trouble: 'damaged' | 'newer' | null;
}

/** The answers to the quiz in a workspace; cleanup keeps them. Each is on disk before the next question. */
export interface QuizStore {
  /** Absolute. */
  readonly file: string;
  /** Reads and changes nothing. @throws TutorialError WORKSPACE_UNUSABLE */
  read(): Promise<QuizState>;
  /**
   * Makes sure that answers can be kept.
   * @returns where a damaged file was set aside, or null
   * @throws TutorialError QUIZ_NEWER, WORKSPACE_UNUSABLE, DISK_FULL
   */
  prepare(): Promise<string | null>;
  /** Changes the whole record. @throws TutorialError QUIZ_NEWER, WORKSPACE_UNUSABLE, DISK_FULL */
  merge(how: (record: QuizRecord) => QuizRecord): Promise<void>;
  /**
   * Keeps an answer that was given at `now` (ms since 1970), and says what became of the question.
   * @throws TutorialError QUIZ_NEWER, WORKSPACE_UNUSABLE, DISK_FULL
   */
  answered(id: string, answer: Pick<Answer, 'right' | 'sure'>, now: number): Promise<Moved>;
}

/** The store of a workspace; `now` is the wall clock in ms, for the name of what is set aside. */
export function createQuizStore(folder: string, now = Date.now): QuizStore {
  const file = path.join(folder, 'quiz.json');
  const read = (): Promise<QuizState> => readQuizFile(file);
  const readable = async (): Promise<QuizState> => {
    const state = await read();
    if (state.trouble === 'newer') throw new TutorialError('QUIZ_NEWER', { file });
    return state;
  };
  return {
    file,
    read,
    prepare: async () => {
      const { record, trouble } = await readable();
      if (trouble === null) return null;
      const aside = await setAside(file, now());
      // What could be read of it is kept.
      await replaceFile(file, formatRecord(record));
      return aside;
    },
    merge: async (how) => {
      const { record } = await readable();
      await replaceFile(file, formatRecord(how(record)));
    },
    answered: async (id, answer, time) => {
      // Read anew: another sitting may have answered meanwhile.
      const { record } = await readable();
      const moved = fileAnswer(record[id], answer, time);
      await replaceFile(file, formatRecord({ ...record, [id]: moved.card }));
      return moved;
    },
  };
}

async function readQuizFile(file: string): Promise<QuizState> {
  const text = await readKept(file);
  if (text === null) return { record: {}, trouble: null };
  const found = parseRecord(text);
  if (found.kind !== 'record') return { record: {}, trouble: found.kind };
  return { record: found.record, trouble: found.whole ? null : 'damaged' };
}
