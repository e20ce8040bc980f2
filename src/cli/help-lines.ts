import type { Language } from '../text/index.ts';
import { loadMeasure } from '../ui/width.ts';
import { wrap } from '../ui/wrap.ts';

/** Breaks a text of the help into lines of at most `width` columns. */
export type HelpLines = (text: string, width: number) => string;

/** The words by which help is asked for. */
const ASKS: readonly string[] = ['-h', '--help', 'help'];

/**
 * How help is broken into lines in a language that writes no blanks between its words; undefined for one that does,
 * which the parser itself can break, and where no help is asked for: a command must not wait for what it never needs.
 */
export async function loadHelpLines(
  argv: readonly string[],
  language: Language,
): Promise<HelpLines | undefined> {
  if (language === 'en' || !argv.some((word) => ASKS.includes(word))) return undefined;
  const measure = await loadMeasure();
  return (text, width) => wrap(text, width, measure).join('\n');
}
