import type { Course } from '../contract/course.ts';
import type { Choices, OptionSet } from '../contract/options.ts';
import { REPORT_FORMAT_NAMES } from '../report/formats.ts';
import type { App } from '../run/app.ts';
import { msg } from '../text/message.ts';
import { ALL_MODES } from './modes/index.ts';
import type { AppCommand } from './modes/mode.ts';
import { SHELL_NAMES } from './shells.ts';

/** Declares a command whose `run` knows the types of its own options. */
function define<const O extends OptionSet>(
  command: Omit<AppCommand, 'options' | 'run'> & {
    readonly options: O;
    run(app: App, given: Partial<Choices<O>>): Promise<void>;
  },
): AppCommand {
  return command;
}

/**
 * Every command, in the order of `--help`: the one place that knows them all. The command line, the menu and the
 * lines that sentences name read it.
 */
export function commandsOf(course: Course): readonly AppCommand[] {
  return [
    runCommand(course),
    ...ALL_MODES.flatMap((mode) => mode.commands(course)),
    {
      name: 'words',
      help: msg('cli.words'),
      argument: { name: 'word', help: msg('cli.words.word') },
      run: async (app, { word }) =>
        (await import('./words.ts')).showWords(app, typeof word === 'string' ? word : null),
    },
    {
      name: 'status',
      help: msg('cli.status'),
      run: async (app) => (await import('./status.ts')).showStatus(app),
    },
    define({
      name: 'env',
      help: msg('cli.env'),
      options: {
        shell: {
          type: 'choice',
          placeholder: 'name',
          values: SHELL_NAMES,
          default: 'sh',
          help: msg('cli.option.shell'),
        },
      },
      run: async (app, { shell = 'sh' }) => (await import('./env.ts')).printEnv(app, shell),
    }),
    {
      name: 'doctor',
      help: msg('cli.doctor'),
      run: async (app) => (await import('./doctor.ts')).showDoctor(app),
    },
    define({
      name: 'report',
      help: msg('cli.report'),
      options: {
        format: {
          type: 'choice',
          placeholder: 'name',
          values: REPORT_FORMAT_NAMES,
          default: 'md',
          help: msg('cli.option.format'),
        },
        out: { type: 'text', placeholder: 'file', default: null, help: msg('cli.option.out') },
      },
      run: async (app, given) => (await import('./report.ts')).writeReport(app, given),
    }),
  ];
}

/** What is done when no command was typed: a menu over the others. */
export function menuCommand(commands: readonly AppCommand[]): AppCommand {
  return {
    name: 'menu',
    help: msg('cli.description'),
    run: async (app) => {
      const picked = await (await import('./menu.ts')).menu(app, commands);
      await picked?.run(app, {});
    },
  };
}

function runCommand(course: Course): AppCommand {
  return {
    name: 'run',
    help: msg('cli.run'),
    options: {
      from: { type: 'text', placeholder: 'step', default: null, help: msg('cli.option.from') },
      keep: { type: 'switch', default: false, help: msg('cli.option.keep') },
      ...Object.fromEntries(course.steps.flatMap((step) => Object.entries(step.options))),
    },
    run: async (app, given) => (await import('./run.ts')).runAll(app, given),
  };
}
