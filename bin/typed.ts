import { commandLinesFor } from '../src/cli/command-line.ts';
import type { CommandLines } from '../src/contract/message.ts';
import type { Course } from '../src/contract/course.ts';
import type { AnyLab } from '../src/contract/step.ts';

const COMMANDS = ['run', 'lab', 'status', 'env', 'doctor', 'report'];

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

/** Labs are loaded one at a time, so the one that is named must be found before the parser is made. */
export async function labTyped(argv: readonly string[], course: Course): Promise<AnyLab | null> {
  const at = argv.indexOf('lab');
  if (at < 0) return null;
  const entry = course.labs.find((lab) => argv.includes(lab.id, at));
  return entry === undefined ? null : entry.load();
}

/** The command lines that sentences name, fitting what was typed. */
export function linesTyped(argv: readonly string[], course: Course): CommandLines {
  const commands = [...COMMANDS, ...[...course.steps, ...course.labs].map(({ id }) => id)];
  return commandLinesFor(
    { words: argv, workspace: valueTyped(argv, '--workspace') },
    new Set(commands),
  );
}
