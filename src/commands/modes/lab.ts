import type { Course } from '../../contract/course.ts';
import { msg } from '../../text/message.ts';
import { expectOption } from '../figures/expect.ts';
import type { AppCommand, Mode } from './mode.ts';

const NAME = 'lab';

/** Labs: the commands of `lab`, which alone lists them. */
export const labMode: Mode = {
  commands: (course) => [labCommand(course)],
};

/** `lab`, whose own commands are the labs; their options are known when their code is loaded. */
function labCommand({ labs }: Course): AppCommand {
  const names = labs.map(({ id }) => id).join(', ');
  return {
    name: NAME,
    help: msg('cli.lab'),
    unknownWord: (name, similar) =>
      similar === null
        ? msg('cli.unknown-lab', { name, labs: names })
        : msg('cli.unknown-lab.similar', { name, similar, labs: names }),
    run: async (app) => {
      await (await import('../labs.ts')).showLabs(app);
    },
    commands: labs.map((entry): AppCommand => {
      const command: AppCommand = {
        name: entry.id,
        help: entry.title,
        run: async (app, given) =>
          (await import('../run.ts')).runLab(app, await entry.load(), given),
      };
      return {
        ...command,
        load: async () => {
          const { options, text, figures = [] } = await entry.load();
          return { ...command, options: { ...options, ...expectOption(figures) }, hint: text.hint };
        },
      };
    }),
  };
}
