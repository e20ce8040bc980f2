import type { Translator } from './translator.ts';

/** Words as a language lists them: `a, b, and c`. */
export function listed(words: readonly string[], { language }: Translator): string {
  return new Intl.ListFormat(language).format(words);
}
