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

/** The command lines that fit what was typed; `paths` are the commands as they are typed: `lab`, `lab NAME`. */
export function commandLinesFor(
  typed: { readonly words: readonly string[]; readonly workspace: string | undefined },
  paths: ReadonlySet<string>,
): CommandLines {
  return {
    tutorial: tutorialOn(typed.workspace ?? null),
    help: [NPX, ...namedIn(typed.words, paths), '--help'].join(' '),
  };
}

/** The words that name a command, each of its own level; a word behind a flag may be the flag's value. */
function namedIn(words: readonly string[], paths: ReadonlySet<string>): readonly string[] {
  const named: string[] = [];
  for (const [at, word] of words.entries()) {
    const isValue = words[at - 1]?.startsWith('-') === true;
    if (!isValue && paths.has([...named, word].join(' '))) named.push(word);
  }
  return named;
}
