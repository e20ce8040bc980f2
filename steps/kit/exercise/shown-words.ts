import { shownKey } from './lives.ts';

/** The words of a command as far as one needs them to know it again: its name and its key. */
export function shownWords(words: readonly string[]): string {
  const [name = '', key = ''] = words;
  return `${name.toUpperCase()} ${shownKey(key)}`.trim();
}
