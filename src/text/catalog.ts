import { messages, type KeyOf, type Messages, type Sentences } from '../contract/message.ts';
import type { Language } from './language.ts';

/** The words of the program, of a unit or of the create page, loaded for one language at a time. */
export interface Catalog<Key extends string = string> {
  load(language: Language): Promise<Sentences<Key>>;
}

type Module<L extends Language, Words> = Readonly<Record<L, Words>>;

/** How each language's words are loaded. English is the key set; every other language fills it. */
export type Loaders<English extends Sentences> = {
  readonly [L in Language]: () => Promise<
    Module<L, L extends 'en' ? English : Sentences<KeyOf<English>>>
  >;
};

/** A catalog and what makes messages of it. */
export interface Words<English extends Sentences> {
  readonly texts: Catalog<KeyOf<English>>;
  readonly msg: Messages<English>;
}

/** Declares a catalog by a table of loaders: a language or a sentence that is missing fails to compile. */
export function catalog<const English extends Sentences>(
  loaders: Loaders<English>,
): Words<English> {
  type Words = Sentences<KeyOf<English>>;
  const load = async (language: Language): Promise<Words> => {
    // A loader gives the words of the language it stands for, which an index of many languages cannot tell.
    const module = (await loaders[language]()) as Readonly<Record<Language, Words>>;
    return module[language];
  };
  return { texts: { load }, msg: messages<English>() };
}
