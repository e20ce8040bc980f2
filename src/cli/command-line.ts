import path from 'node:path';

const NPX = 'npx elasticache-tutorial';
const PLAIN = /^[\w@%+=:,./-]+$/;

/** Command lines that sentences name: `{tutorial} status`, `{help}`. */
export interface CommandLines {
  /** How this tutorial is called so that it works on the workspace at hand. */
  readonly tutorial: string;
  /** Help of the command that was typed. */
  readonly help: string;
}

/** What is named when nothing was typed yet. */
export const PLAIN_COMMANDS: CommandLines = { tutorial: NPX, help: `${NPX} --help` };

/**
 * How the tutorial is called on a workspace, for any command to follow; null is the usual workspace. A relative
 * folder is named in full, so that the line works from anywhere.
 */
export function tutorialOn(workspace: string | null, platform = process.platform): string {
  if (workspace === null) return NPX;
  const folder = path.resolve(workspace);
  return `${NPX} --workspace ${PLAIN.test(folder) ? folder : quoted(folder, platform)}`;
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

function quoted(folder: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? `"${folder}"` : `'${folder.replaceAll("'", "'\\''")}'`;
}
