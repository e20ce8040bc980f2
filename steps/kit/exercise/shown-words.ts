/** The words of a command as far as one needs them to know it again: its name and its key. */
export function shownWords(words: readonly string[]): string {
  const [name = '', key = ''] = words;
  return `${name.toUpperCase()} ${key.length > 40 ? `${key.slice(0, 40)}…` : key}`.trim();
}
