import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Course } from '../../contract/course.ts';
import {
  EXERCISE_FOLDER,
  parseProgress,
  PROGRESS_FILE,
  type ExerciseProgress,
} from '../../contract/exercise-progress.ts';
import type { Message } from '../../contract/message.ts';
import { msg } from '../../text/message.ts';
import type { AppCommand, Mode } from './mode.ts';

const NAME = 'exercise';

/** Exercises: the commands of `exercise`, which alone lists them. */
export const exerciseMode: Mode = {
  commands: (course) => [exerciseCommand(course)],
};

/** `exercise`, whose own commands are the exercises; their options are known when their code is loaded. */
function exerciseCommand({ exercises }: Course): AppCommand {
  const names = exercises.map(({ id }) => id).join(', ');
  return {
    name: NAME,
    help: msg('cli.exercise'),
    unknownWord: (name) => msg('cli.unknown-exercise', { name, exercises: names }),
    run: async (app) => {
      const { exercises: done } = await readProgress();
      const next = exercises.find(({ id }) => !isPassed(done[id]));
      app.ui.print({
        id: 'exercises',
        title: msg('cli.exercises.title'),
        blocks: [
          {
            kind: 'keyvalue',
            rows: exercises.map(({ id, title }) => [id, titleWith(title, done[id])]),
          },
          {
            kind: 'paragraph',
            tone: 'tip',
            text: next
              ? msg('cli.exercises.next', { exercise: next.id })
              : msg('cli.exercises.all-passed'),
          },
        ],
      });
    },
    commands: exercises.map((entry): AppCommand => {
      const command: AppCommand = {
        name: entry.id,
        help: entry.title,
        // A verdict after a save must be seen without a key.
        live: true,
        run: async (app, given) =>
          (await import('../run.ts')).runExercise(app, await entry.load(), given),
      };
      return {
        ...command,
        load: async () => {
          const { options, text } = await entry.load();
          return { ...command, options, hint: text.hint };
        },
      };
    }),
  };
}

type Done = ExerciseProgress['exercises'][string] | undefined;

/** What stands in the diary of the usual folder; nothing where there is none, or none of ours. */
async function readProgress(): Promise<ExerciseProgress> {
  const file = path.resolve(EXERCISE_FOLDER, PROGRESS_FILE);
  const text = await readFile(file, 'utf8').catch(() => null);
  return parseProgress(text) ?? { v: 1, exercises: {} };
}

function isPassed(done: Done): boolean {
  return Object.values(done ?? {}).some(({ passed }) => passed);
}

/** The title, with what was done about it so far. */
function titleWith(title: Message, done: Done): Message {
  if (done === undefined) return title;
  const passed = Object.keys(done).filter((language) => done[language]?.passed === true);
  if (passed.length > 0) {
    return msg('cli.exercises.passed', { title, languages: passed.join(', ') });
  }
  const attempts = Object.values(done).reduce((sum, one) => sum + one.attempts, 0);
  return msg('cli.exercises.begun', { title, attempts });
}
