import type { Keyspace } from './keyspace.ts';

/** How far a life may be from what was asked for, in ms: servers count in whole seconds. */
const TOLERANCE_MS = 1100;
/** Characters of a key that are shown. */
const SHOWN = 40;

/** What is the matter with the ends of the keys that came to be. */
export type LifeFault =
  | {
      readonly kind: 'immortal';
      readonly key: string;
      /** The command after which the key had no end. */
      readonly first: string;
      /** The later one that gave it an end; null while there is none. */
      readonly second: string | null;
    }
  /** No key was born with the life that was asked for; the longest one, in ms. */
  | { readonly kind: 'length'; readonly life: number };

/**
 * The first fault: a key that had no end for a moment, or no key that lives as long as it should; null where there is none.
 * @param seconds the life that was asked for
 */
export function lifeFault({ immortal, births }: Keyspace, seconds: number): LifeFault | null {
  const [endless] = immortal;
  if (endless !== undefined) {
    const { key, words, cured } = endless;
    const second = cured === null ? null : nameOf(cured.words);
    return { kind: 'immortal', key: shownKey(key), first: nameOf(words), second };
  }
  const lives = births.map(({ lifeMs }) => lifeMs ?? 0);
  return lives.some((life) => lastsFor(life, seconds))
    ? null
    : { kind: 'length', life: Math.max(0, ...lives) };
}

/** Whether a life in ms is one of this many seconds. */
export function lastsFor(lifeMs: number | null, seconds: number): boolean {
  return lifeMs !== null && Math.abs(lifeMs - seconds * 1000) <= TOLERANCE_MS;
}

/** A key as it can stand in a sentence. */
export function shownKey(key: string): string {
  return key.length > SHOWN ? `${key.slice(0, SHOWN)}…` : key;
}

function nameOf([name = '']: readonly string[]): string {
  return name.toUpperCase();
}
