import type { CommandLines } from '../cli/command-line.ts';
import type { en } from './en/index.ts';

/** Every key of the catalogs; the English catalog is the key set. */
export type MessageKey = keyof typeof en;

/** A value put into a sentence: numbers are grouped by language, strings are shown as they are (ports, ids). */
export type MessageValue = string | number | Message;

/** A sentence that is not yet in any language. Plain JSON, so that it can be journalled. */
export interface Message {
  readonly key: MessageKey;
  readonly params?: Readonly<Record<string, MessageValue>>;
}

type Placeholders<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? P | Placeholders<Rest>
  : never;

/** The translator itself puts in how the tutorial is called. */
type Given<K extends MessageKey> = Exclude<Placeholders<(typeof en)[K]>, keyof CommandLines>;

type ParamsFor<K extends MessageKey> = [Given<K>] extends [never]
  ? []
  : [params: Readonly<Record<Given<K>, MessageValue>>];

/** Makes a message; a key or a placeholder that the English catalog does not have fails to compile. */
export function msg<K extends MessageKey>(key: K, ...params: ParamsFor<K>): Message {
  const [values] = params;
  return values === undefined ? { key } : { key, params: values };
}

/** True for a message, as against plain text. */
export function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'key' in value;
}
