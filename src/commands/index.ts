import type { Course } from '../contract/course.ts';
import { EXPORT_FORMATS } from '../../elasticache/export/formats.ts';
import { TutorialError } from '../contract/errors.ts';
import type { Choices, OptionSet, OptionValue } from '../contract/options.ts';
import { REPORT_FORMAT_NAMES } from '../report/formats.ts';
import type { App } from '../run/app.ts';
import { msg } from '../text/message.ts';
import { expectOption } from './figures/expect.ts';
import { ALL_MODES } from './modes/index.ts';
import type { AppCommand } from './modes/mode.ts';
import { OPENABLE } from './openable.ts';
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
      operands: { name: 'word', help: msg('cli.words.word'), optional: true },
      run: async (app, { word }) => (await import('./words.ts')).showWords(app, wordOf(word)),
    },
    {
      name: 'compare',
      help: msg('cli.compare'),
      run: async (app) => (await import('./compare.ts')).showComparison(app),
    },
    {
      name: 'status',
      help: msg('cli.status'),
      run: async (app) => (await import('./status.ts')).showStatus(app),
    },
    define({
      name: 'progress',
      help: msg('cli.progress'),
      options: {
        export: {
          ...{ type: 'text', placeholder: 'file', implied: '-', default: null },
          help: msg('cli.option.progress-export'),
        },
        import: {
          ...{ type: 'text', placeholder: 'file', default: null },
          help: msg('cli.option.progress-import'),
        },
      },
      run: async (app, given) => (await import('./learned/progress.ts')).showProgress(app, given),
    }),
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
    exportCommand(),
    openCommand(),
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
    define({
      name: 'summary',
      help: msg('cli.summary'),
      operands: { name: 'files', help: msg('cli.operand.files') },
      options: { csv: { type: 'switch', default: false, help: msg('cli.option.csv') } },
      run: async (app, given) => (await import('./summary/summary.ts')).showSummary(app, given),
    }),
    define({
      name: 'grade',
      help: msg('cli.grade'),
      live: true,
      operands: { name: 'folders', help: msg('grade.operand') },
      options: {
        out: {
          ...{ type: 'text', placeholder: 'file', default: null },
          help: msg('grade.option.out'),
        },
        exercise: {
          ...{ type: 'text', placeholder: 'names', default: null },
          help: msg('grade.option.exercise'),
        },
        require: {
          ...{ type: 'integer', placeholder: 'number', default: null, min: 1, max: 100 },
          help: msg('grade.option.require'),
        },
        jobs: {
          ...{ type: 'integer', placeholder: 'number', default: 1, min: 1, max: 16 },
          help: msg('grade.option.jobs'),
        },
      },
      hint: msg('grade.hint'),
      run: async (app, given) => (await import('./exercise/grade.ts')).gradeFolders(app, given),
    }),
  ];
}

/** Words that were typed behind a command are one with blanks between; null where there are none. */
function wordOf(typed: OptionValue | undefined): string | null {
  const word = Array.isArray(typed) ? typed.join(' ') : '';
  return word === '' ? null : word;
}

/** `export`, whose own commands are the formats. */
function exportCommand(): AppCommand {
  const formats = EXPORT_FORMATS.join(', ');
  return {
    name: 'export',
    help: msg('cli.export'),
    unknownWord: (format) => msg('cli.export.unknown', { format, formats }),
    run: () => {
      const problem = msg('cli.export.which', { formats });
      return Promise.reject(new TutorialError('USAGE', { problem }));
    },
    commands: EXPORT_FORMATS.map((format) =>
      define({
        name: format,
        help: msg(`cli.export.${format}`),
        options: {
          choices: {
            ...{ type: 'text', placeholder: 'file', default: null },
            help: msg('cli.export.choices'),
          },
          out: { type: 'text', placeholder: 'file', default: null, help: msg('cli.option.out') },
        },
        run: async (app, given) => (await import('./export.ts')).exportChoices(app, format, given),
      }),
    ),
  };
}

/** `open`, whose own commands are the servers. */
function openCommand(): AppCommand {
  const servers = OPENABLE.join(', ');
  return {
    name: 'open',
    help: msg('cli.open'),
    unknownWord: (name) => msg('cli.unknown-server', { name, servers }),
    run: () => {
      const problem = msg('cli.which-server', { servers });
      return Promise.reject(new TutorialError('USAGE', { problem }));
    },
    commands: OPENABLE.map((role) =>
      define({
        name: role,
        help: msg(`cli.open.${role}`),
        options: {},
        run: async (app) => (await import('./open.ts')).openServer(app, role),
      }),
    ),
  };
}

/** What is done when no command was typed: the home, from where all others can be chosen. */
export function homeCommand(commands: readonly AppCommand[]): AppCommand {
  return {
    name: 'home',
    help: msg('cli.description'),
    run: async (app) => (await import('./home/home.ts')).home(app, commands),
  };
}

function runCommand(course: Course): AppCommand {
  return {
    name: 'run',
    help: msg('cli.run'),
    options: {
      from: { type: 'text', placeholder: 'step', default: null, help: msg('cli.option.from') },
      keep: { type: 'switch', default: false, help: msg('cli.option.keep') },
      ...expectOption(course.steps.flatMap(({ figures = [] }) => figures)),
      ...Object.fromEntries(course.steps.flatMap((step) => Object.entries(step.options))),
    },
    run: async (app, given) => (await import('./run.ts')).runAll(app, given),
  };
}
