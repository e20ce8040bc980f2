import path from 'node:path';
import type { CommandLines } from '../contract/message.ts';
import { NPX, shellWord } from '../text/command-lines.ts';

/**
 * How the tutorial is called on a workspace, for any command to follow; null is the usual workspace. A relative
 * folder is named in full, so that the line works from anywhere.
 */
export function tutorialOn(workspace: string | null, platform = process.platform): string {
  if (workspace === null) return NPX;
  return `${NPX} --workspace ${shellWord(path.resolve(workspace), platform)}`;
}

/** The command lines that fit what was typed; `commands` are the words that are commands here. */
export function commandLinesFor(
  typed: { readonly words: readonly string[]; readonly workspace: string | undefined },
  commands: ReadonlySet<string>,
): CommandLines {
  const named = typed.words.filter((word, at) => isCommand(word, typed.words[at - 1], commands));
  return {
    tutorial: tutorialOn(typed.workspace ?? null),
    help: [NPX, ...named, '--help'].join(' '),
  };
}

/** A word behind a flag may be the flag's value. */
function isCommand(
  word: string,
  before: string | undefined,
  commands: ReadonlySet<string>,
): boolean {
  return commands.has(word) && before?.startsWith('-') !== true;
}
