import type { Quantity } from './quantity.ts';

/** A value put into a sentence: numbers are grouped by language, strings are shown as they are (ports, ids). */
export type MessageValue = string | number | Quantity | Message;

/** A sentence that is not yet in any language. Plain JSON, so that it can be journalled. */
export interface Message {
  readonly key: string;
  readonly params?: Readonly<Record<string, MessageValue>>;
}

/** Command lines that sentences name: `{tutorial} status`, `{help}`; the translator itself puts them in. */
export interface CommandLines {
  /** How this tutorial is called so that it works on the workspace at hand. */
  readonly tutorial: string;
  /** Help of the command that was typed. */
  readonly help: string;
}

/**
 * A placeholder of a sentence: `{port}`, or `{rows|row|rows}`, a number with the word for one and the word for any other
 * number behind it. Its groups are the name and the two words.
 */
export const PLACEHOLDER = /\{(\w+)(?:\|([^{}|]+)\|([^{}|]+))?\}/g;

/** Sentences of one language by key. */
export type Sentences<Key extends string = string> = Readonly<Record<Key, string>>;

/** The keys of a set of sentences. */
export type KeyOf<English> = keyof English & string;

type Placeholders<S> = S extends `${string}{${infer P}}${infer Rest}`
  ? Word<P> | Placeholders<Rest>
  : never;

/** The name of a placeholder; braces around more than one word are the sentence's own. */
type Word<P extends string> = P extends `${infer Name}|${string}`
  ? Name
  : P extends `${string} ${string}`
    ? never
    : P;

type Given<English, K extends keyof English> = Exclude<
  Placeholders<English[K]>,
  keyof CommandLines
>;

/** Placeholders of what bears a number for its name. A number would be grouped, `port 6,379`; a name is written as it is. */
type NameOf = 'id' | 'line' | 'pid' | 'port' | 'process' | 'seed' | 'slot' | 'year';

/** Placeholders of words that each language says in its own way: a plain text would be English in all of them. */
type SpokenAs = 'due' | 'outcome';

type ValueOf<P> = P extends NameOf
  ? Exclude<MessageValue, number | Quantity>
  : P extends SpokenAs
    ? Exclude<MessageValue, string>
    : MessageValue;

type ParamsFor<English, K extends keyof English> = [Given<English, K>] extends [never]
  ? []
  : [params: { readonly [P in Given<English, K>]: ValueOf<P> }];

/** Makes messages over one set of English sentences. */
export type Messages<English> = <K extends KeyOf<English>>(
  key: K,
  ...params: ParamsFor<English, K>
) => Message;

/** Makes what makes messages: a key or a placeholder that the English sentences do not have fails to compile. */
export function messages<English extends Sentences>(): Messages<English> {
  return (key, ...params) => {
    const [values] = params;
    return values === undefined ? { key } : { key, params: values };
  };
}

/** True for a message, as against plain text. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'key' in value;
}

/** True for a number with its unit. */
export function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'value' in value && 'unit' in value;
}
