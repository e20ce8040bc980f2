import { Option as Flag, type Command as Parser } from 'commander';
import { TutorialError } from '../contract/errors.ts';
import type { Option, OptionSet } from '../contract/options.ts';
import { msg } from '../text/message.ts';
import type { Speak } from './cli-flags.ts';

/** How a secret is read that was not typed. */
export interface SecretDeps {
  /** The text of a file, `-` for standard input; or the reason why it cannot be read. */
  readSecret(file: string): Promise<{ readonly text: string } | { readonly reason: string }>;
  /** Told of a flag whose secret was typed, where other users of the machine see it in the list of processes. */
  exposed(flag: string): void;
}

const isSecret = (option: Option): boolean => option.type === 'text' && option.secret === true;

/** A secret has a second flag, which names the file that holds it. */
export function addSecretFlags(parser: Parser, options: OptionSet, text: Speak): void {
  for (const [name, option] of Object.entries(options)) {
    if (!isSecret(option)) continue;
    const help = text(msg('cli.option.secret-file', { flag: `--${name}` }));
    const flag = new Flag(`--${name}-file <file>`, help);
    if (option.group !== undefined) flag.helpGroup(`${text(option.group)}:`);
    parser.addOption(flag);
  }
}

/**
 * The secrets of files that were named, by option; tells of those that were typed.
 * @throws TutorialError OPTION_INVALID when a file cannot be read, or the secret was given twice
 */
export async function readSecrets(
  parser: Parser,
  options: OptionSet,
  typed: ReadonlyMap<string, unknown>,
  deps: SecretDeps,
): Promise<Readonly<Record<string, string>>> {
  const read: Record<string, string> = {};
  for (const [name, option] of Object.entries(options)) {
    if (!isSecret(option)) continue;
    const flag = `--${name}-file`;
    const file = parser.getOptionValue(new Flag(flag).attributeName()) as string | undefined;
    if (typed.has(name)) deps.exposed(`--${name}`);
    if (file === undefined) continue;
    if (typed.has(name)) {
      throw new TutorialError('OPTION_INVALID', { flag, problem: msg('cli.secret-twice') });
    }
    const found = await deps.readSecret(file);
    if ('reason' in found) {
      const problem = msg('cli.secret-unreadable', { reason: found.reason });
      throw new TutorialError('OPTION_INVALID', { flag, problem });
    }
    read[name] = found.text;
  }
  return read;
}
