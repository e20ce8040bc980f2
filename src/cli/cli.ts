import { Command, CommanderError } from 'commander';
import { parseChoices, type RawValue } from '../run/choices.ts';
import { addGlobals, describe, flagFor, speakerOf } from './cli-flags.ts';
import type { GlobalFlags } from './config.ts';
import type { Course } from '../contract/course.ts';
import { TutorialError } from '../contract/errors.ts';
import type { Translator } from '../text/index.ts';
import { msg, type Message } from '../text/message.ts';
import type { OptionSet } from '../contract/options.ts';
import type { AnyLab } from '../contract/step.ts';

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
  readonly lab: AnyLab | null;
  readonly translator: Translator;
  readonly version: string;
  readonly write: (text: string) => void;
}

/**
 * Parses a command line into a request; null when help or version was printed instead.
 * @throws TutorialError USAGE, OPTION_INVALID
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
  const text = speakerOf(deps.translator);
  const program = describe(new Command('elasticache-tutorial'), deps)
    .description(text('cli.description'))
    .version(deps.version, '-V, --version', text('cli.option.version'))
    .helpCommand('help [command]', text('cli.help.command'));
  addGlobals(program, text);
  const add = (parent: Command, spec: CommandSpec): Command =>
    addCommand(parent, spec, program, deps, act);

  program.allowExcessArguments(true).action(() => {
    refuseWord(program, (name) => msg('cli.unknown-command', { name }));
    act({ command: 'menu', name: null, globals: program.opts(), raw: {} });
  });
  add(program, {
    line: 'run',
    help: msg('cli.run'),
    command: 'run',
    options: {
      from: { type: 'text', placeholder: 'step', default: null, help: msg('cli.option.from') },
      keep: { type: 'switch', default: false, help: msg('cli.option.keep') },
      ...Object.fromEntries(deps.course.steps.flatMap((step) => Object.entries(step.options))),
    },
  });
  for (const step of deps.course.steps) {
    const purge: OptionSet =
      step === deps.course.cleanup
        ? { purge: { type: 'switch', default: false, help: msg('cli.option.purge') } }
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
  const labs = deps.course.labs.map(({ id }) => id).join(', ');
  const lab = add(program, {
    line: 'lab',
    help: msg('cli.lab'),
    command: 'labs',
    unknownWord: (name) => msg('cli.unknown-lab', { name, labs }),
  });
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
  add(program, { line: 'status', help: msg('cli.status'), command: 'status' });
  add(program, {
    line: 'env',
    help: msg('cli.env'),
    command: 'env',
    options: {
      shell: {
        type: 'choice',
        placeholder: 'name',
        values: ['sh', 'fish', 'powershell', 'dotenv', 'json'],
        default: 'sh',
        help: msg('cli.option.shell'),
      },
    },
  });
  add(program, { line: 'doctor', help: msg('cli.doctor'), command: 'doctor' });
  add(program, {
    line: 'report',
    help: msg('cli.report'),
    command: 'report',
    options: {
      format: {
        type: 'choice',
        placeholder: 'name',
        values: ['md', 'html', 'json'],
        default: 'md',
        help: msg('cli.option.format'),
      },
      out: { type: 'text', placeholder: 'file', default: null, help: msg('cli.option.out') },
    },
  });
  return program;
}

interface CommandSpec {
  readonly line: string;
  readonly help: Message;
  readonly command: Request['command'];
  readonly name?: string;
  readonly options?: OptionSet;
  readonly hint?: Message;
  /** What to say of a word that is none of the command's own commands. */
  readonly unknownWord?: (word: string) => Message;
}

/** Where commands are expected, a word that is none of them is no surplus argument. */
function refuseWord(command: Command, problem: (word: string) => Message): void {
  const [word] = command.args;
  if (word !== undefined) throw new TutorialError('USAGE', { problem: problem(word) });
}

function addCommand(
  parent: Command,
  spec: CommandSpec,
  program: Command,
  deps: CliDeps,
  act: Act,
): Command {
  const text = speakerOf(deps.translator);
  const command = describe(parent.command(spec.line), deps).description(text(spec.help));
  const { options = {}, unknownWord } = spec;
  if (unknownWord !== undefined) command.allowExcessArguments(true);
  if (spec.hint !== undefined) command.addHelpText('after', `\n${text(spec.hint)}`);
  const names = new Map<string, string>();
  for (const [name, option] of Object.entries(options)) {
    const flag = flagFor(name, option, text);
    if (option.group !== undefined) flag.helpGroup(`${text(option.group)}:`);
    names.set(name, flag.attributeName());
    command.addOption(flag);
  }
  command.action(() => {
    if (unknownWord !== undefined) refuseWord(command, unknownWord);
    const typed = command.opts<Record<string, RawValue>>();
    const raw = Object.fromEntries(
      [...names]
        .filter(([, attribute]) => command.getOptionValueSource(attribute) === 'cli')
        .map(([name, attribute]) => [name, typed[attribute]]),
    );
    // Every value is looked at before anything happens, also where a command would make do without it.
    parseChoices(options, raw);
    act({ command: spec.command, name: spec.name ?? null, globals: program.opts(), raw });
  });
  return command;
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
