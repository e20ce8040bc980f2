/** The languages of the interface. A code added here demands its words of every catalog, or nothing compiles. */
export const LANGUAGES = ['en', 'ja'] as const;

/** One of the interface's languages. */
export type Language = (typeof LANGUAGES)[number];

/** The language asked for by a locale such as `ja_JP.UTF-8`; English for those that are not spoken here. */
export function languageOfLocale(locale: string | undefined): Language {
  const asked = locale?.toLowerCase() ?? '';
  return LANGUAGES.find((language) => asked.startsWith(language)) ?? 'en';
}
