import { Command, CommanderError, Option as Flag } from 'commander';
import type { RawValue } from './choices.ts';
import type { GlobalFlags } from './config.ts';
import type { Course } from './course.ts';
import { TutorialError } from './errors.ts';
import type { Translator } from './i18n/index.ts';
import { msg, type Message, type MessageKey } from './i18n/message.ts';
import type { Option, OptionSet } from './options.ts';
import type { AnyStep } from './step.ts';

/** What a command line asks for. */
export interface Request {
  readonly command:
    'menu' | 'run' | 'step' | 'labs' | 'lab' | 'status' | 'env' | 'doctor' | 'report';
  /** The step's or lab's id. */
  readonly name: string | null;
  readonly globals: GlobalFlags;
  /** The command's own options by kebab-case name; undefined where nothing was typed. */
  readonly raw: Readonly<Record<string, RawValue>>;
}

/** What the command line is derived from. */
export interface CliDeps {
  readonly course: Course;
  /** The lab that argv names, already loaded, so that its options can be parsed. */
  readonly lab: AnyStep | null;
  readonly translator: Translator;
  readonly version: string;
  readonly write: (text: string) => void;
}

/**
 * Parses a command line into a request; null when help or version was printed instead.
 * @throws TutorialError USAGE
 */
export async function parseCommandLine(
  argv: readonly string[],
  deps: CliDeps,
): Promise<Request | null> {
  let request: Request | null = null;
  const program = buildProgram(deps, (asked) => {
    request = asked;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw usageError(error);
  }
  return request;
}

type Act = (request: Request) => void;

function buildProgram(deps: CliDeps, act: Act): Command {
  const text = (key: MessageKey): string => deps.translator.text({ key });
  const program = describe(new Command('elasticache-tutorial'), deps)
    .description(text('cli.description'))
    .version(deps.version, '-V, --version', text('cli.option.version'))
    .helpCommand('help [command]', text('cli.help.command'));
  addGlobals(program, text);
  const add = (parent: Command, spec: CommandSpec): Command =>
    addCommand(parent, spec, program, deps, act);

  program.action(() => {
    act({ command: 'menu', name: null, globals: program.opts(), raw: {} });
  });
  add(program, {
    line: 'run',
    help: 'cli.run',
    command: 'run',
    options: {
      from: { type: 'text', placeholder: 'step', default: null, help: 'cli.option.from' },
      keep: { type: 'switch', default: false, help: 'cli.option.keep' },
      ...Object.assign({}, ...deps.course.steps.map((step) => step.options)),
    },
  });
  for (const step of deps.course.steps) {
    const purge: OptionSet =
      step === deps.course.cleanup
        ? { purge: { type: 'switch', default: false, help: 'cli.option.purge' } }
        : {};
    add(program, {
      line: step.id,
      help: step.text.title,
      command: 'step',
      name: step.id,
      options: { ...step.options, ...purge },
      hint: step.text.hint,
    });
  }
  const lab = add(program, { line: 'lab', help: 'cli.lab', command: 'labs' });
  for (const entry of deps.course.labs) {
    const loaded = deps.lab?.id === entry.id ? deps.lab : null;
    add(lab, {
      line: entry.id,
      help: entry.title,
      command: 'lab',
      name: entry.id,
      options: loaded?.options ?? {},
      ...(loaded === null ? {} : { hint: loaded.text.hint }),
    });
  }
  add(program, { line: 'status', help: 'cli.status', command: 'status' });
  add(program, {
    line: 'env',
    help: 'cli.env',
    command: 'env',
    options: {
      shell: {
        type: 'choice',
        placeholder: 'name',
        values: ['sh', 'fish', 'powershell', 'dotenv', 'json'],
        default: 'sh',
        help: 'cli.option.shell',
      },
    },
  });
  add(program, { line: 'doctor', help: 'cli.doctor', command: 'doctor' });
  add(program, {
    line: 'report',
    help: 'cli.report',
    command: 'report',
    options: {
      format: {
        type: 'choice',
        placeholder: 'name',
        values: ['md', 'json'],
        default: 'md',
        help: 'cli.option.format',
      },
      out: { type: 'text', placeholder: 'file', default: null, help: 'cli.option.out' },
    },
  });
  return program;
}

interface CommandSpec {
  readonly line: string;
  readonly help: MessageKey;
  readonly command: Request['command'];
  readonly name?: string;
  readonly options?: OptionSet;
  readonly hint?: MessageKey;
}

function addCommand(
  parent: Command,
  spec: CommandSpec,
  program: Command,
  deps: CliDeps,
  act: Act,
): Command {
  const text = (key: MessageKey): string => deps.translator.text({ key });
  const command = describe(parent.command(spec.line), deps).description(text(spec.help));
  if (spec.hint !== undefined) command.addHelpText('after', `\n${text(spec.hint)}`);
  const names = new Map<string, string>();
  for (const [name, option] of Object.entries(spec.options ?? {})) {
    const flag = flagFor(name, option, text);
    if (option.group !== undefined) flag.helpGroup(`${text(option.group)}:`);
    names.set(name, flag.attributeName());
    command.addOption(flag);
  }
  command.action(() => {
    const typed = command.opts<Record<string, RawValue>>();
    const raw = Object.fromEntries(
      [...names]
        .filter(([, attribute]) => command.getOptionValueSource(attribute) === 'cli')
        .map(([name, attribute]) => [name, typed[attribute]]),
    );
    act({ command: spec.command, name: spec.name ?? null, globals: program.opts(), raw });
  });
  return command;
}

/** One declaration makes the flag and its help line. */
function flagFor(name: string, option: Option, text: (key: MessageKey) => string): Flag {
  const help = text(option.help);
  if (option.type === 'switch') {
    return new Flag(option.default ? `--no-${name}` : `--${name}`, help);
  }
  if (option.type === 'list') {
    const collect = (value: string, before: readonly string[] = []): readonly string[] => [
      ...before,
      value,
    ];
    return new Flag(`--${name} <${option.placeholder}>`, help).argParser(collect);
  }
  const shown = option.default === null ? '' : ` (${text('cli.help.default')}: ${option.default})`;
  return new Flag(`--${name} <${option.placeholder}>`, help + shown);
}

function addGlobals(program: Command, text: (key: MessageKey) => string): void {
  program
    .option('--lang <code>', text('cli.option.lang'))
    .option('--workspace <folder>', text('cli.option.workspace'))
    .option('-y, --yes', text('cli.option.yes'))
    .option('--dry-run', text('cli.option.dry-run'))
    .option('--output <mode>', text('cli.option.output'))
    .option('--json', text('cli.option.json'))
    .option('--no-color', text('cli.option.no-color'))
    .option('--engine <kind>', text('cli.option.engine'))
    .option('--redis-url <url>', text('cli.option.redis-url'))
    .option('--mysql-url <url>', text('cli.option.mysql-url'));
}

const TITLES: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'cli.help.usage',
  'Options:': 'cli.help.options',
  'Commands:': 'cli.help.commands',
  'Arguments:': 'cli.help.arguments',
  'Global Options:': 'cli.help.global-options',
};

/** What every command shares: help in the language, nothing printed or ended behind our back. */
function describe(command: Command, deps: CliDeps): Command {
  const text = (key: MessageKey): string => deps.translator.text({ key });
  return command
    .exitOverride()
    .helpOption('-h, --help', text('cli.option.help'))
    .allowExcessArguments(false)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => {
        const key = TITLES[title];
        return key === undefined ? title : text(key);
      },
    })
    .configureOutput({ writeOut: deps.write, writeErr: () => undefined });
}

function usageError(error: CommanderError): TutorialError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const problems: Readonly<Record<string, Message>> = {
    'commander.unknownCommand': msg('cli.unknown-command', { name }),
    'commander.unknownOption': msg('cli.unknown-option', { name }),
    'commander.optionMissingArgument': msg('cli.missing-value', { name }),
    'commander.excessArguments': msg('cli.too-many'),
  };
  return new TutorialError('USAGE', {
    problem: problems[error.code] ?? error.message.replace(/^error: /, ''),
  });
}
