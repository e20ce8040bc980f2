import { TutorialError } from '../../contract/errors.ts';
import { EXERCISE_FOLDER } from '../../contract/exercise-progress.ts';
import type { App } from '../../run/app.ts';
import { exerciseLine } from '../../text/exercise-line.ts';
import { msg } from '../../text/message.ts';
import { runRound } from '../run.ts';
import { filesIn, roundUnit, type Entrant } from './round.ts';

/**
 * `exercise --all`: every file that exists, in order, a line each.
 * @throws TutorialError EXERCISES_NOT_PASSED, EXERCISE_FILE_MISSING
 */
export async function checkAll(app: App, folder: string = EXERCISE_FOLDER): Promise<void> {
  const entrants: Entrant[] = [];
  for (const entry of app.course.exercises) {
    const exercise = await entry.load();
    if ((await filesIn(folder, exercise)).length === 0) continue;
    entrants.push({ learner: '', exercise, folder });
  }
  const [first] = app.course.exercises;
  if (entrants.length === 0) {
    throw new TutorialError('EXERCISE_FILE_MISSING', {
      folder,
      again: exerciseLine(first?.id ?? '', { folder }),
    });
  }
  const unit = roundUnit({
    id: 'exercises',
    title: msg('exercises.all.title'),
    why: msg('exercises.all.why', { folder }),
    entrants,
    keep: true,
    jobs: 1,
    told({ exercise, language, passed, code }, ctx) {
      const params = { exercise, language: language ?? '' };
      ctx.emit({
        event: 'step.note',
        note: passed
          ? { kind: 'result', message: msg('exercises.all.passed', params) }
          : {
              kind: 'warning',
              message: msg('exercises.all.open', { ...params, code: code ?? '' }),
            },
      });
    },
    end(grades) {
      const open = grades.filter(({ passed }) => !passed);
      const [first] = open;
      if (first === undefined) return Promise.resolve();
      const { exercise, language } = first;
      const again = exerciseLine(exercise, { in: language ?? 'js', folder });
      const params = { open: open.length, all: grades.length, again };
      return Promise.reject(new TutorialError('EXERCISES_NOT_PASSED', params));
    },
  });
  await runRound(app, unit, 'exercise --all', folder);
}
