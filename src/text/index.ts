import {
  isMessage,
  isQuantity,
  PLACEHOLDER,
  type CommandLines,
  type Message,
  type MessageValue,
  type Sentences,
} from '../contract/message.ts';
import type { Quantity } from '../contract/quantity.ts';
import type { Catalog } from './catalog.ts';
import { PLAIN_COMMANDS } from './command-lines.ts';
import type { Language } from './language.ts';
import { readTogether, speakQuantity } from './quantities.ts';
import { program } from './program.ts';
import { joined } from './spacing.ts';
import type { Translator } from './translator.ts';

export { LANGUAGES, languageOfLocale, type Language } from './language.ts';
export type { Translator } from './translator.ts';

/** Loads one language only, so that start-up does not pay for the others: the program's words, and the catalogs given. */
export async function loadTranslator(
  language: Language,
  commands: CommandLines = PLAIN_COMMANDS,
  catalogs: readonly Catalog[] = [],
): Promise<Translator> {
  const translator = createTranslator(language, {}, commands);
  await translator.learn([program, ...catalogs]);
  return translator;
}

/** A value as a journal keeps it: a figure that is no number, such as the mean of nothing, comes back as null. */
type Kept = MessageValue | null;

/** In place of a figure that is no number. */
const NO_FIGURE = '-';

/** A translator over sentences that are already loaded. */
export function createTranslator(
  language: Language,
  loaded: Sentences,
  commands: CommandLines = PLAIN_COMMANDS,
): Translator {
  const sentences: Record<string, string> = { ...loaded };
  const number = (value: number, digits = 2): string =>
    value.toLocaleString(language, { maximumFractionDigits: digits });
  const spoken = (value: Kept, alike: (one: Quantity) => Quantity): string => {
    if (value === null) return NO_FIGURE;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? number(value) : NO_FIGURE;
    if (!isQuantity(value)) return text(value);
    return Number.isFinite(value.value) ? speakQuantity(alike(value), translator) : NO_FIGURE;
  };
  const text = (message: Message | string): string => {
    if (!isMessage(message)) return message;
    // A journal of another version may hold a key that this one no longer has.
    const sentence = sentences[message.key] ?? message.key;
    const params: Readonly<Record<string, Kept>> = message.params ?? {};
    const alike = readTogether(
      Object.values(params).filter(
        (value): value is Quantity =>
          typeof value === 'object' && value !== null && isQuantity(value),
      ),
    );
    let said = '';
    let from = 0;
    let own = false;
    const put = (after: string, isOwn: boolean): void => {
      said = joined({ before: said, after, own: own || isOwn });
      own = isOwn;
    };
    for (const { 0: whole, 1: name = '', 2: one, 3: many, index } of sentence.matchAll(
      PLACEHOLDER,
    )) {
      put(sentence.slice(from, index), false);
      from = index + whole.length;
      const value = params[name];
      if (value === undefined) {
        put(isCommandLine(name) ? commands[name] : whole, false);
        continue;
      }
      const words = spoken(value, alike);
      const counted = words === '1' ? one : many;
      put(counted === undefined ? words : `${words} ${counted}`, typeof value !== 'string');
    }
    put(sentence.slice(from), false);
    return said;
  };
  const learn = async (catalogs: readonly Catalog[]): Promise<void> => {
    const words = await Promise.all(catalogs.map((one) => one.load(language)));
    Object.assign(sentences, ...words);
  };
  const translator: Translator = { language, text, number, learn };
  return translator;
}

function isCommandLine(name: string): name is keyof CommandLines {
  return Object.hasOwn(PLAIN_COMMANDS, name);
}
