import type { CommandLines } from '../contract/message.ts';

/** How the tutorial is called on the usual workspace. */
export const NPX = 'npx elasticache-tutorial';

/** What is named when nothing was typed yet. */
export const PLAIN_COMMANDS: CommandLines = { tutorial: NPX, help: `${NPX} --help` };

const PLAIN = /^[\w@%+=:,./-]+$/;

/** A word as it is typed into a shell, in quotes where it needs them. */
export function shellWord(word: string, platform = process.platform): string {
  if (PLAIN.test(word)) return word;
  return platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
