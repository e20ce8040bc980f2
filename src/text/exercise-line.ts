import { EXERCISE_FOLDER } from '../contract/exercise-progress.ts';
import { shellWord } from './command-lines.ts';

/** How an exercise is asked for on the same files, behind how the tutorial is called: `exercise ttl --in py`. */
export function exerciseLine(
  id: string,
  {
    in: language,
    folder = EXERCISE_FOLDER,
  }: {
    readonly in?: string | undefined;
    readonly folder?: string | undefined;
  },
): string {
  return [
    ...['exercise', id],
    ...(language === undefined ? [] : ['--in', language]),
    ...(folder === EXERCISE_FOLDER ? [] : ['--folder', shellWord(folder)]),
  ].join(' ');
}
