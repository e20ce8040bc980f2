import type { Command } from '../cli/command.ts';
import type { Course } from '../contract/course.ts';
import type { Choices, OptionSet } from '../contract/options.ts';
import type { AnyStep } from '../contract/step.ts';
import { REPORT_FORMAT_NAMES } from '../report/formats.ts';
import type { App } from '../run/app.ts';
import { msg } from '../text/message.ts';
import { SHELL_NAMES } from './shells.ts';

/** A command of the tutorial. */
export type AppCommand = Command<App>;

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
    ...course.steps.map((step) => stepCommand(course, step)),
    labCommand(course),
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

function stepCommand(course: Course, step: AnyStep): AppCommand {
  const purge: OptionSet =
    step === course.cleanup
      ? { purge: { type: 'switch', default: false, help: msg('cli.option.purge') } }
      : {};
  return {
    name: step.id,
    help: step.text.title,
    options: { ...step.options, ...purge },
    hint: step.text.hint,
    run: async (app, given) => (await import('./run.ts')).runOne(app, step, given),
  };
}

/** `lab`, whose own commands are the labs; their options are known when their code is loaded. */
function labCommand({ labs }: Course): AppCommand {
  const names = labs.map(({ id }) => id).join(', ');
  return {
    name: 'lab',
    help: msg('cli.lab'),
    unknownWord: (name) => msg('cli.unknown-lab', { name, labs: names }),
    run: async (app) => {
      (await import('./labs.ts')).showLabs(app);
    },
    commands: labs.map((entry): AppCommand => {
      const command: AppCommand = {
        name: entry.id,
        help: entry.title,
        run: async (app, given) =>
          (await import('./run.ts')).runLab(app, await entry.load(), given),
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
