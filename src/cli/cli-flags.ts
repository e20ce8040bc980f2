import { Option as Flag, type Command } from 'commander';
import type { Translator } from '../text/index.ts';
import { msg, type Message, type MessageKey } from '../text/message.ts';
import { boundsOf, type IntegerOption, type Option } from '../contract/options.ts';
import type { Measure } from '../ui/width.ts';
import { helpLayout } from './help-layout.ts';
import { ALL_FAMILIES } from '../engines/index.ts';

/** Says a sentence of the program by its key, or any other as it is. */
export type Speak = (said: MessageKey | Message) => string;

/** What says help in the language. */
export function speakerOf(translator: Translator): Speak {
  return (said) => translator.text(typeof said === 'string' ? { key: said } : said);
}

/** One declaration makes the flag and its help line. */
export function flagFor(name: string, option: Option, text: Speak): Flag {
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
  const values = option.type === 'choice' ? `: ${option.values.join(', ')}` : '';
  const optional = option.type === 'text' && option.implied !== undefined;
  const placeholder = optional ? `[${option.placeholder}]` : `<${option.placeholder}>`;
  const flag = `--${name} ${placeholder}`;
  if (option.type === 'integer') return new Flag(flag, withRange(help, option, text));
  return new Flag(flag, withDefault(help + values, option.default, text));
}

/** Which numbers are taken, and which without the flag. */
function withRange(help: string, option: IntegerOption, text: Speak): string {
  const range = { text: help, ...boundsOf(option) };
  return option.default === null
    ? text(msg('cli.help.range', range))
    : text(msg('cli.help.range-default', { ...range, value: String(option.default) }));
}

function withDefault(help: string, value: number | string | null, text: Speak): string {
  return value === null
    ? help
    : text(msg('cli.help.default', { text: help, value: String(value) }));
}

/** The options that every command takes. */
export function addGlobals(program: Command, text: Speak): void {
  program
    .option('--lang <code>', text('cli.option.lang'))
    .option('--workspace <folder>', text('cli.option.workspace'))
    .option('-y, --yes', text('cli.option.yes'))
    .option('--dry-run', text('cli.option.dry-run'))
    .option('--output <mode>', text('cli.option.output'))
    .option('--json', text('cli.option.json'))
    .option('--no-color', text('cli.option.no-color'))
    .option('--theme <name>', text('cli.option.theme'))
    .option('--tables <form>', text('cli.option.tables'))
    .option('--no-pause', text('cli.option.no-pause'))
    .option('--engine <kind>', text('cli.option.engine'))
    .option('--client <kind>', text('cli.option.client'))
    .option('--aws-account <id>', text('cli.option.aws-account'))
    .option('--aws-region <name>', text('cli.option.aws-region'))
    .option('--aws-subnets <ids>', text('cli.option.aws-subnets'))
    .option('--aws-from <address>', text('cli.option.aws-from'));
  for (const { address } of ALL_FAMILIES) {
    program.option(`--${address.flag} <url>`, text(`cli.option.${address.flag}`));
  }
}

const TITLES: Readonly<Record<string, MessageKey>> = {
  'Usage:': 'cli.help.usage',
  'Options:': 'cli.help.options',
  'Commands:': 'cli.help.commands',
  'Arguments:': 'cli.help.arguments',
  'Global Options:': 'cli.help.global-options',
};

/** What every command shares: help in the language, nothing printed or ended behind our back. */
export function describe(
  command: Command,
  deps: {
    readonly translator: Translator;
    readonly write: (text: string) => void;
    readonly measure: Measure;
  },
): Command {
  const text = speakerOf(deps.translator);
  return command
    .exitOverride()
    .helpOption('-h, --help', text('cli.option.help'))
    .allowExcessArguments(false)
    .configureHelp({
      showGlobalOptions: true,
      ...helpLayout(deps.measure),
      styleTitle: (title) => {
        const key = TITLES[title];
        return key === undefined ? title : text(key);
      },
    })
    .configureOutput({ writeOut: deps.write, writeErr: () => undefined });
}
