import type { CodeLanguage } from '#tutorial';

/** The languages in which an exercise can be written, in the order in which they are offered. */
export const CODE_LANGUAGES = ['js', 'ts', 'py'] as const satisfies readonly CodeLanguage[];

const EXTENSIONS: Readonly<Record<CodeLanguage, string>> = { js: 'mjs', ts: 'ts', py: 'py' };

/** The language of a word that was typed; JavaScript for what is none. */
export function languageOf(word: string): CodeLanguage {
  return CODE_LANGUAGES.find((one) => one === word) ?? 'js';
}

/** The language of a file by its name; JavaScript where it says nothing. */
export function languageOfFile(file: string): CodeLanguage {
  return CODE_LANGUAGES.find((one) => file.endsWith(`.${EXTENSIONS[one]}`)) ?? 'js';
}

/** What the learner's file is called: `03-ttl.mjs`. A number in front keeps it from hiding a module of Python's. */
export function fileNameOf(number: number, id: string, language: CodeLanguage): string {
  return `${String(number).padStart(2, '0')}-${id}.${EXTENSIONS[language]}`;
}

/** What one starts from, or the solution, among what is shipped. */
export function shippedFile(
  id: string,
  which: 'starter' | 'solution',
  language: CodeLanguage,
): string {
  return `exercises/${id}/${which}.${EXTENSIONS[language]}`;
}

/** How a client of this language marks the place of a parameter. */
export function placeholderOf(language: CodeLanguage): string {
  return language === 'py' ? '%s' : '?';
}
