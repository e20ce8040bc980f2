import type { Course } from '../../contract/course.ts';
import { msg } from '../../text/message.ts';
import type { AppCommand, Mode } from './mode.ts';

const NAME = 'exercise';

/** Exercises: the commands of `exercise`, which alone lists them. */
export const exerciseMode: Mode = {
  commands: (course) => [exerciseCommand(course)],
  menu: { label: msg('cli.menu.exercises'), question: msg('cli.menu.which-exercise') },
  units: (_course, commands) => commands.find(({ name }) => name === NAME)?.commands ?? [],
  otherwise: NAME,
};

/** `exercise`, whose own commands are the exercises; their options are known when their code is loaded. */
function exerciseCommand({ exercises }: Course): AppCommand {
  const names = exercises.map(({ id }) => id).join(', ');
  return {
    name: NAME,
    help: msg('cli.exercise'),
    unknownWord: (name) => msg('cli.unknown-exercise', { name, exercises: names }),
    run: (app) => {
      app.ui.print({
        id: 'exercises',
        title: msg('cli.exercises.title'),
        blocks: [
          { kind: 'keyvalue', rows: exercises.map(({ id, title }) => [id, title]) },
          { kind: 'paragraph', tone: 'tip', text: msg('cli.exercises.how') },
        ],
      });
      return Promise.resolve();
    },
    commands: exercises.map((entry): AppCommand => {
      const command: AppCommand = {
        name: entry.id,
        help: entry.title,
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
