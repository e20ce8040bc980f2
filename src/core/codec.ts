import type { Row } from './ports.ts';

/** What is stored under a key. */
export interface Entry {
  readonly rows: readonly Row[];
  /** When the rows came from the database, in ms since 1970, by the clock of the process that stored them. */
  readonly readAt: number;
  /** When it expires, in ms since 1970, by the clock of the process that stored it. */
  readonly expiresAt: number;
  /** What the query cost, in ms; early refresh weighs it. */
  readonly queryMs: number;
  /** The version of each tag at the time of the read; absent without tags. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/**
 * Turns entries into stored values and back. `decode(encode(entry))` must be deep-equal to `entry`.
 * Either function may throw: a value that cannot be decoded is a miss and is replaced, one that
 * cannot be encoded is not cached and the read is answered all the same.
 */
export type Codec =
  | { readonly binary: false; encode(entry: Entry): string; decode(stored: string): Entry }
  | { readonly binary: true; encode(entry: Entry): Uint8Array; decode(stored: Uint8Array): Entry };

/** The stored value was not written by this codec, or not wholly. */
export class UnreadableValue extends Error {
  override readonly name = 'UnreadableValue';
}

/** These rows cannot be stored without changing them. */
export class NotEncodable extends Error {
  override readonly name = 'NotEncodable';
}
