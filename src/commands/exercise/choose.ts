import type { ExerciseEntry } from '../../contract/course.ts';
import { CancelledError } from '../../contract/errors.ts';
import type { App } from '../../run/app.ts';
import { readDiary } from '../../run/diary-file.ts';
import { msg } from '../../text/message.ts';
import { goOn } from './after.ts';
import { exercisesBoard } from './board.ts';
import { showExercises } from './list.ts';

/** `exercise` without a name: the exercises to choose from, again and again; a table of them where nobody can choose. */
export async function chooseExercise(app: App, folder?: string): Promise<void> {
  if (!app.ui.ask.interactive) {
    await showExercises(app, folder);
    return;
  }
  let left: string | null = null;
  for (;;) {
    const { exercises } = await readDiary(folder);
    const entry: ExerciseEntry | null = await app.ui.ask.board(
      exercisesBoard(app.course, exercises, left),
    );
    if (entry === null) return;
    left = entry.id;
    await doExercise(app, entry, folder);
  }
}

/** One exercise, by an interface in which a verdict after a save is seen without a key. */
async function doExercise(app: App, entry: ExerciseEntry, folder?: string): Promise<void> {
  await app.sit(
    app.config.language,
    async (own) => {
      try {
        await goOn(own, entry, folder === undefined ? {} : { folder });
      } catch (error) {
        if (error instanceof CancelledError) throw error;
        own.tellFailure(error);
        await own.ui.ask.proceed(msg('exercises.back'));
      }
    },
    true,
  );
}
