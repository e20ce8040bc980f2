import type { Clock } from './clock.ts';
import type { Stats } from './stats.ts';
import type { Store } from './store.ts';

/** What the commands of one server work on. */
export interface Cache {
  readonly store: Store;
  readonly clock: Clock;
  readonly stats: Stats;
}

/** What becomes of a command line. */
export type Outcome =
  /** Parts go out as they are, one after the other. */
  | { readonly kind: 'reply'; readonly parts: readonly (string | Buffer)[] }
  /** A value of `length` bytes and a line end follow; `finish` answers, `abandon` runs when they never come. */
  | {
      readonly kind: 'value';
      readonly length: number;
      finish(value: Buffer | null): Outcome;
      abandon(): void;
    }
  /** As many bytes are read and dropped before the answer. */
  | { readonly kind: 'swallow'; readonly length: number; readonly then: Outcome }
  | { readonly kind: 'quit' }
  | { readonly kind: 'shutdown' };

const NOTHING: Outcome = { kind: 'reply', parts: [] };

/** A reply of one line. */
export function line(text: string): Outcome {
  return { kind: 'reply', parts: [`${text}\r\n`] };
}

/** A reply of one line, unless the client asked for none: then errors are not told either. */
export function lineUnless(quiet: boolean, text: string): Outcome {
  return quiet ? NOTHING : line(text);
}

/** Whether the last word asks for no reply. */
export function isQuiet(words: readonly string[]): boolean {
  return words.at(-1) === 'noreply';
}

/** Longest key in bytes. */
export const MAX_KEY = 250;

export const BAD_FORMAT = 'CLIENT_ERROR bad command line format';

/** The memcached whose answers are given. */
export const VERSION = '1.6.18';

/** The refusal of something that only a real memcached can do. */
export function notSupported(what: string): Outcome {
  const next = "run 'npx elasticache-tutorial doctor'";
  return line(`SERVER_ERROR ${what} is not supported by the embedded memcached; ${next}`);
}
