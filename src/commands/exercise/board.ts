import type { Course, ExerciseEntry } from '../../contract/course.ts';
import type { ExerciseProgress } from '../../contract/exercise-progress.ts';
import { msg, type Message } from '../../text/message.ts';
import type { Board } from '../../ui/board/board.ts';
import { isPassed } from './diary.ts';

type Records = ExerciseProgress['exercises'][string];

/** Every exercise to choose from, a line each, with what was done of it; the next one is what Enter takes. */
export function exercisesBoard(
  { exercises }: Pick<Course, 'exercises'>,
  done: ExerciseProgress['exercises'],
  /** The one that was chosen last and is left as it is; null for none. */
  left: string | null = null,
): Board<ExerciseEntry> {
  const passed = exercises.filter(({ id }) => isPassed(done[id]));
  const open = exercises.filter((entry) => !passed.includes(entry));
  const initial = open.find(({ id }) => id === left) ?? open[0] ?? exercises[0];
  if (initial === undefined) throw new Error('there is nothing to choose');
  return {
    title: msg('cli.exercises.title'),
    corner: msg('exercises.counted', { passed: passed.length, all: exercises.length }),
    lines: [],
    groups: [
      {
        items: exercises.map((entry) => ({
          value: entry,
          name: entry.id,
          about: entry.title,
          done: passed.includes(entry),
          ...asideOf(done[entry.id]),
        })),
      },
    ],
    initial,
    question: msg('cli.exercises.title'),
    leave: msg('exercises.leave'),
  };
}

/** Of several languages that one is told in which most was done. */
function asideOf(records: Records = {}): { readonly aside?: Message } {
  const [most] = Object.entries(records).toSorted(
    ([, one], [, other]) =>
      Number(other.passed) - Number(one.passed) || other.attempts - one.attempts,
  );
  if (most === undefined) return {};
  const [language, { attempts, hints = 0 }] = most;
  const params = { language, attempts };
  return {
    aside:
      hints === 0
        ? msg('exercises.done', params)
        : msg('exercises.done.hints', { ...params, hints }),
  };
}
