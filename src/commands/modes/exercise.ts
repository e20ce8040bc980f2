import type { Course } from '../../contract/course.ts';
import { EXERCISE_FOLDER } from '../../contract/exercise-progress.ts';
import type { OptionSet } from '../../contract/options.ts';
import { msg } from '../../text/message.ts';
import type { AppCommand, Mode } from './mode.ts';

const NAME = 'exercise';

/** What `exercise` alone can be asked with. */
const OPTIONS = {
  all: { type: 'switch', default: false, help: msg('exercises.option.all') },
  once: { type: 'switch', default: false, help: msg('exercises.option.once') },
  folder: {
    ...{ type: 'text', placeholder: 'folder', default: EXERCISE_FOLDER },
    help: msg('exercises.option.folder'),
  },
} as const satisfies OptionSet;

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
    options: OPTIONS,
    place: true,
    run: async (app, { all, folder }) => {
      const where = typeof folder === 'string' ? folder : undefined;
      if (all === true) await (await import('../exercise/all.ts')).checkAll(app, where);
      else await (await import('../exercise/choose.ts')).chooseExercise(app, where);
    },
    commands: exercises.map((entry): AppCommand => {
      const command: AppCommand = {
        name: entry.id,
        help: entry.title,
        // A verdict after a save must be seen without a key.
        live: true,
        run: async (app, given) => (await import('../exercise/after.ts')).goOn(app, entry, given),
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
