import { Command as Parser, CommanderError } from 'commander';
import { addGlobals, describe, flagFor, speakerOf } from './cli-flags.ts';
import { commandPaths, loadTyped, type Command } from './command.ts';
import type { GlobalFlags } from './config.ts';
import { parseGiven, type RawValue } from './parse-given.ts';
import { loadMeasure, type Measure } from '../ui/width.ts';
import { wrap } from '../ui/wrap.ts';
import { addSecretFlags, readSecrets, type SecretDeps } from './secret-flags.ts';
import { similarNames } from '../text/similar.ts';
import { TutorialError } from '../contract/errors.ts';
import type { Given } from '../contract/options.ts';
import type { Translator } from '../text/index.ts';
import { msg, type Message } from '../text/message.ts';

/** What a command line asks for. */
export interface Request<A> {
  readonly command: Command<A>;
  readonly globals: GlobalFlags;
  /** Values of the command's own options by kebab-case name; only of those that were typed. */
  readonly given: Given;
}

/** What the command line is derived from. */
export interface CliDeps<A> {
  readonly commands: readonly Command<A>[];
  /** What is done when no command was typed. */
  readonly otherwise: Command<A>;
  readonly translator: Translator;
  readonly version: string;
  readonly write: (text: string) => void;
  /** Values for options that were not typed, from the environment: there they show in no list of processes. */
  readonly unset?: Readonly<Record<string, string | undefined>>;
  readonly secrets: SecretDeps;
}

/**
 * Parses a command line into a request; null when help or version was printed instead.
 * @throws TutorialError USAGE, OPTION_INVALID
 */
export async function parseCommandLine<A>(
  argv: readonly string[],
  deps: CliDeps<A>,
): Promise<Request<A> | null> {
  let request: Request<A> | null = null;
  const commands = await loadTyped(deps.commands, argv);
  const measure = await measureFor(argv);
  const program = buildProgram({ ...deps, commands, measure }, (asked) => {
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

/** Only help is measured; whoever asks for none does not load what measures. */
async function measureFor(argv: readonly string[]): Promise<Measure> {
  const isHelp = argv.some((word) => ['-h', '--help', 'help'].includes(word));
  return isHelp ? await loadMeasure() : (text) => text.length;
}

type Built<A> = CliDeps<A> & { readonly measure: Measure };
type Act<A> = (request: Request<A>) => void;

function buildProgram<A>(deps: Built<A>, act: Act<A>): Parser {
  const text = speakerOf(deps.translator);
  const program = describe(new Parser('elasticache-tutorial'), deps)
    .description(text('cli.description'))
    .version(deps.version, '-V, --version', text('cli.option.version'))
    .helpCommand('help [command]', text('cli.help.command'));
  addGlobals(program, text);
  program.allowExcessArguments(true).action(() => {
    refuseWord(program, commandPaths(deps.commands), unknownCommand);
    act({ command: deps.otherwise, globals: program.opts(), given: {} });
  });
  for (const command of deps.commands) addCommand(program, command, program, deps, act);
  return program;
}

/** A sentence under the help, as wide as the help. */
function below<A>(text: string, parser: Parser, { measure }: Built<A>): string {
  const width = parser.configureOutput().getOutHelpWidth?.() ?? 80;
  return wrap(text, width - 1, measure).join('\n');
}

/** Where commands are expected, a word that is none of them is no surplus argument. */
function refuseWord(
  parser: Parser,
  names: readonly string[],
  problem: (word: string, similar: string | null) => Message,
): void {
  const [word] = parser.args;
  if (word === undefined) return;
  const similar = similarNames(word, names).join(', ');
  throw new TutorialError('USAGE', { problem: problem(word, similar === '' ? null : similar) });
}

function unknownCommand(name: string, similar: string | null): Message {
  return similar === null
    ? msg('cli.unknown-command', { name })
    : msg('cli.unknown-command.similar', { name, similar });
}

function addCommand<A>(
  parent: Parser,
  command: Command<A>,
  program: Parser,
  deps: Built<A>,
  act: Act<A>,
): void {
  const { translator, unset = {}, secrets } = deps;
  const text = speakerOf(translator);
  const { options = {}, operands, unknownWord, hint } = command;
  const parser = describe(parent.command(command.name), deps).description(
    translator.text(command.help),
  );
  if (unknownWord !== undefined) parser.allowExcessArguments(true);
  if (hint !== undefined) {
    parser.addHelpText('after', () => `\n${below(translator.text(hint), parser, deps)}`);
  }
  if (operands !== undefined) {
    parser.argument(`[${operands.name}...]`, translator.text(operands.help));
  }
  const names = new Map<string, string>();
  for (const [name, option] of Object.entries(options)) {
    const flag = flagFor(name, option, text);
    if (option.group !== undefined) flag.helpGroup(`${text(option.group)}:`);
    names.set(name, flag.attributeName());
    parser.addOption(flag);
  }
  addSecretFlags(parser, options, text);
  parser.action(async () => {
    if (unknownWord !== undefined) {
      refuseWord(
        parser,
        (command.commands ?? []).map(({ name }) => name),
        unknownWord,
      );
    }
    const values = parser.opts<Record<string, RawValue>>();
    const typed = [...names]
      .filter(([, attribute]) => parser.getOptionValueSource(attribute) === 'cli')
      .map(([name, attribute]) => [name, values[attribute]] as const);
    // Every value is looked at before anything happens, also where a command would make do without it.
    const read = await readSecrets(parser, options, new Map(typed), secrets);
    const given = parseGiven(options, { ...unset, ...read, ...Object.fromEntries(typed) });
    const words = operands === undefined ? {} : { [operands.name]: parser.args };
    act({ command, globals: program.opts(), given: { ...given, ...words } });
  });
  for (const own of command.commands ?? []) addCommand(parser, own, program, deps, act);
}

function usageError(error: CommanderError): TutorialError {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const similar = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(error.message)?.[1];
  const problems: Readonly<Record<string, Message>> = {
    'commander.unknownCommand': msg('cli.unknown-command', { name }),
    'commander.unknownOption':
      similar === undefined
        ? msg('cli.unknown-option', { name })
        : msg('cli.unknown-option.similar', { name, similar }),
    'commander.optionMissingArgument': msg('cli.missing-value', { name }),
    'commander.excessArguments': msg('cli.too-many'),
  };
  return new TutorialError('USAGE', {
    problem: problems[error.code] ?? error.message.replace(/^error: /, ''),
  });
}
