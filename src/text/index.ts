import { PLAIN_COMMANDS, type CommandLines } from '../cli/command-line.ts';
import { isMessage, type Message, type MessageKey } from './message.ts';

/** The languages of the interface. */
export const LANGUAGES = ['en', 'ja'] as const;
/** One of the interface's languages. */
export type Language = (typeof LANGUAGES)[number];

/** Turns messages into text of one language. */
export interface Translator {
  readonly language: Language;
  /** The text of a message; plain text passes through. */
  text(message: Message | string): string;
  /** A number with the language's grouping and at most `digits` decimals. */
  number(value: number, digits?: number): string;
}

/** Loads one language's catalog only, so that start-up does not pay for the other. */
export async function loadTranslator(
  language: Language,
  commands: CommandLines = PLAIN_COMMANDS,
): Promise<Translator> {
  const catalog: Readonly<Record<MessageKey, string>> =
    language === 'ja' ? (await import('./ja/index.ts')).ja : (await import('./en/index.ts')).en;
  return createTranslator(language, catalog, commands);
}

/** A translator over a catalog that is already loaded. */
export function createTranslator(
  language: Language,
  catalog: Readonly<Record<MessageKey, string>>,
  commands: CommandLines = PLAIN_COMMANDS,
): Translator {
  const number = (value: number, digits = 2): string =>
    value.toLocaleString(language, { maximumFractionDigits: digits });
  const text = (message: Message | string): string => {
    if (typeof message === 'string') return message;
    // A journal of another version may hold a key that this one no longer has.
    const sentence = (catalog as Readonly<Record<string, string>>)[message.key] ?? message.key;
    return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = message.params?.[name];
      if (value === undefined) return isCommandLine(name) ? commands[name] : whole;
      if (typeof value === 'number') return number(value);
      return isMessage(value) ? text(value) : value;
    });
  };
  return { language, text, number };
}

function isCommandLine(name: string): name is keyof CommandLines {
  return Object.hasOwn(PLAIN_COMMANDS, name);
}

/** The language asked for by a locale such as `ja_JP.UTF-8`; English for all others. */
export function languageOfLocale(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('ja') === true ? 'ja' : 'en';
}
