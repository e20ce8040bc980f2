import { Command as Parser, CommanderError } from 'commander';
import { addGlobals, addHint, describe, flagFor, speakerOf } from './cli-flags.ts';
import { loadTyped, type Command } from './command.ts';
import type { GlobalFlags } from './config.ts';
import { loadHelpLines, type HelpLines } from './help-lines.ts';
import { parseGiven, type RawValue } from './parse-given.ts';
import { addSecretFlags, readSecrets, type SecretDeps } from './secret-flags.ts';
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
  const helpLines = await loadHelpLines(argv, deps.translator.language);
  const program = buildProgram({ ...deps, commands, helpLines }, (asked) => {
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

type Act<A> = (request: Request<A>) => void;

/** What the parser is built from, once it is known what help needs. */
interface ParserDeps<A> extends CliDeps<A> {
  readonly helpLines: HelpLines | undefined;
}

function buildProgram<A>(deps: ParserDeps<A>, act: Act<A>): Parser {
  const text = speakerOf(deps.translator);
  const program = describe(new Parser('elasticache-tutorial'), deps)
    .description(text('cli.description'))
    .version(deps.version, '-V, --version', text('cli.option.version'))
    .helpCommand('help [command]', text('cli.help.command'));
  addGlobals(program, text);
  program.allowExcessArguments(true).action(() => {
    refuseWord(program, (name) => msg('cli.unknown-command', { name }));
    act({ command: deps.otherwise, globals: program.opts(), given: {} });
  });
  for (const command of deps.commands) addCommand(program, command, program, deps, act);
  return program;
}

/** Where commands are expected, a word that is none of them is no surplus argument. */
function refuseWord(parser: Parser, problem: (word: string) => Message): void {
  const [word] = parser.args;
  if (word !== undefined) throw new TutorialError('USAGE', { problem: problem(word) });
}

function addCommand<A>(
  parent: Parser,
  command: Command<A>,
  program: Parser,
  deps: ParserDeps<A>,
  act: Act<A>,
): void {
  const { translator, unset = {}, secrets } = deps;
  const text = speakerOf(translator);
  const { options = {}, argument, unknownWord, hint } = command;
  const parser = describe(parent.command(command.name), deps).description(
    translator.text(command.help),
  );
  if (unknownWord !== undefined) parser.allowExcessArguments(true);
  if (argument !== undefined)
    parser.argument(`[${argument.name}...]`, translator.text(argument.help));
  if (hint !== undefined) addHint(parser, translator.text(hint));
  const names = new Map<string, string>();
  for (const [name, option] of Object.entries(options)) {
    const flag = flagFor(name, option, text);
    if (option.group !== undefined) flag.helpGroup(`${text(option.group)}:`);
    names.set(name, flag.attributeName());
    parser.addOption(flag);
  }
  addSecretFlags(parser, options, text);
  parser.action(async () => {
    if (unknownWord !== undefined) refuseWord(parser, unknownWord);
    const values = parser.opts<Record<string, RawValue>>();
    const typed = [...names]
      .filter(([, attribute]) => parser.getOptionValueSource(attribute) === 'cli')
      .map(([name, attribute]) => [name, values[attribute]] as const);
    // Every value is looked at before anything happens, also where a command would make do without it.
    const read = await readSecrets(parser, options, new Map(typed), secrets);
    const given = parseGiven(options, { ...unset, ...read, ...Object.fromEntries(typed) });
    const word = parser.args.join(' ');
    const said = argument === undefined || word === '' ? {} : { [argument.name]: word };
    act({ command, globals: program.opts(), given: { ...given, ...said } });
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
