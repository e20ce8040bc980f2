import type { ExerciseEntry } from '../../contract/course.ts';
import type { Given } from '../../contract/options.ts';
import type { App } from '../../run/app.ts';
import { msg } from '../../text/message.ts';
import { runExercise } from '../run.ts';
import { nextExercise } from './diary.ts';

/** An exercise, and what the learner wants after it: the next one, a solution, the same again, or to leave. */
export async function goOn(app: App, first: ExerciseEntry, given: Given): Promise<void> {
  let entry = first;
  let how = given;
  for (;;) {
    await runExercise(app, await entry.load(), how);
    const { ask } = app.ui;
    if (!ask.interactive || given.once === true || app.config.dryRun) return;
    const key = await afterwards(app, entry.id, how);
    if (key === 'q') return;
    const next = await nextExercise(app.course, entry.id, folderOf(given));
    const found = app.course.exercises.find(({ id }) => id === next);
    if (key === 'n' && found !== undefined) entry = found;
    const { in: language, folder } = given;
    how = {
      ...(language === undefined ? {} : { in: language }),
      ...(folder === undefined ? {} : { folder }),
      ...(key === 's' ? { solution: true } : {}),
    };
  }
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
