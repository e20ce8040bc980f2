import type { ExerciseEntry } from '../../contract/course.ts';
import { defaultsOf, type Choices, type Given } from '../../contract/options.ts';
import type { AnyExercise } from '../../contract/step.ts';
import type { App } from '../../run/app.ts';
import { viewOf } from '../../run/reading.ts';
import { msg } from '../../text/message.ts';
import { runExercise } from '../run.ts';
import { nextExercise } from './diary.ts';
import { languageInUse } from './language.ts';

/** An exercise, and what the learner wants after it: the next one, a solution, the same again, or to leave. */
export async function goOn(app: App, first: ExerciseEntry, given: Given): Promise<void> {
  let entry = first;
  let how = given;
  for (;;) {
    const exercise = await entry.load();
    const language = await languageInUse(exercise, folderOf(given));
    const spoken = { ...(language === undefined ? {} : { in: language }), ...how };
    if (how.solution === true && !app.config.dryRun) await readSolution(app, exercise, spoken);
    else await runExercise(app, exercise, spoken);
    const { ask } = app.ui;
    if (!ask.interactive || given.once === true || app.config.dryRun) return;
    const key = await afterwards(app, entry.id, how);
    if (key === 'q') return;
    const next = await nextExercise(app.course, entry.id, folderOf(given));
    const found = app.course.exercises.find(({ id }) => id === next);
    if (key === 'n' && found !== undefined) entry = found;
    const { in: named, folder } = given;
    how = {
      ...(named === undefined ? {} : { in: named }),
      ...(folder === undefined ? {} : { folder }),
      ...(key === 's' ? { solution: true } : {}),
    };
  }
}

/** Its solution needs no server. @throws TutorialError SOLUTION_CLOSED */
async function readSolution(app: App, exercise: AnyExercise, given: Given): Promise<void> {
  const choices = { ...defaultsOf(exercise.options), ...given } as Choices;
  const fixture = (name: string): Promise<string> => app.fixture(name);
  app.ui.print(viewOf(await exercise.solution({ choices, fixture })));
}

async function afterwards(app: App, id: string, how: Given): Promise<'n' | 's' | 'r' | 'q'> {
  const next = await nextExercise(app.course, id, folderOf(how));
  const { ask } = app.ui;
  return next === null
    ? ask.key(msg('exercises.keys.last'), ['s', 'r', 'q'], 'q')
    : ask.key(msg('exercises.keys.next', { next }), ['n', 's', 'r', 'q'], 'q');
}

function folderOf({ folder }: Given): string | undefined {
  return typeof folder === 'string' ? folder : undefined;
}
