import type { Message } from '../contract/message.ts';
import type { Catalog } from './catalog.ts';
import type { Language } from './language.ts';

/** Turns messages into text of one language. */
export interface Translator {
  readonly language: Language;
  /** The text of a message; plain text passes through. */
  text(message: Message | string): string;
  /** A number with the language's grouping and at most `digits` decimals. */
  number(value: number, digits?: number): string;
  /** Adds words that were not loaded at the start, because few commands need them. */
  learn(catalogs: readonly Catalog[]): Promise<void>;
}
