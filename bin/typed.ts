import { commandLinesFor } from '../src/cli/command-line.ts';
import type { CommandLines } from '../src/contract/message.ts';

/**
 * The value typed behind a flag. The language must be known before there is a parser, because the parser speaks it;
 * and the shape of the output before the parser has refused the line.
 */
export function valueTyped(argv: readonly string[], flag: string): string | undefined {
  const at = argv.indexOf(flag);
  return at >= 0
    ? argv[at + 1]
    : argv.find((word) => word.startsWith(`${flag}=`))?.slice(flag.length + 1);
}

/** The command lines that sentences name, fitting what was typed. */
export function linesTyped(argv: readonly string[], commands: readonly string[]): CommandLines {
  return commandLinesFor(
    { words: argv, workspace: valueTyped(argv, '--workspace') },
    new Set(commands),
  );
}
