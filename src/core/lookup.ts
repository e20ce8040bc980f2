import { Refused, type OpenBatch, type Told } from './batch.ts';
import type { Codec, Entry } from './codec.ts';
import type { Guarding } from './guards.ts';
import type { Keys } from './keys.ts';
import { CacheUnavailable, type BypassReason, type MissReason } from './outcome.ts';
import type { CoreClock, Stored } from './ports.ts';

/**
 * What an invalidation leaves under a key for a while: proof, to a reader that asked the database
 * before it, that its rows may be old. No codec writes a value that begins like this.
 */
export const FENCE = '!fence:';

/** What the cache had to say about one key. */
export type Looked = Found | Missed | Unasked;

interface Timed {
  readonly cacheMs: number;
  readonly codecMs: number;
  /** The version of each asked tag; `undefined` for one that has none yet. */
  readonly tagVersions: readonly (string | undefined)[];
}

interface Found extends Timed {
  readonly state: 'hit';
  readonly entry: Entry;
  readonly stored: Stored;
  /** Ms that the value still lives. */
  readonly ttlMs: number;
}

interface Missed extends Timed {
  readonly state: 'miss';
  readonly reason: MissReason;
  /** What the key held: nothing, a fence, or what could not be used. */
  readonly stored: Stored | null;
}

interface Unasked extends Timed {
  readonly state: 'bypass';
  readonly reason: BypassReason;
}

/** What is looked for. */
export interface Wanted {
  readonly key: string;
  readonly tags: readonly string[];
  /** The age in seconds that its reader is willing to see. */
  readonly ttlSeconds: number;
}

export type Lookup = (wanted: Wanted) => Promise<Looked>;

const NONE: readonly (string | undefined)[] = [];

/** Reads and judges a value. Never throws: a cache that fails is an answer too. */
export function createLookup(
  { codec, clock }: { readonly codec: Codec; readonly clock: CoreClock },
  keys: Keys,
  guard: Guarding,
  openBatch: OpenBatch,
  isOpen: (key: string, tags: readonly string[]) => boolean,
): Lookup {
  return async ({ key, tags, ttlSeconds }) => {
    if (!guard.allows(key) || isOpen(key, tags))
      return { state: 'bypass', reason: 'down', tagVersions: NONE, cacheMs: 0, codecMs: 0 };
    const started = clock.now();
    let told: Told;
    let tagVersions: readonly (string | undefined)[] = NONE;
    try {
      // Value and tags in one batch, so that they come back in one round trip.
      const batch = openBatch();
      const place = batch.keys.push(key) - 1;
      for (const tag of tags) batch.keys.push(keys.ofTag(tag));
      const values = await batch.values;
      told = values[place] ?? null;
      if (tags.length > 0) tagVersions = tags.map((_, tag) => versionOf(values[place + 1 + tag]));
    } catch (error) {
      const reason = error instanceof CacheUnavailable ? error.reason : 'failed';
      return { state: 'bypass', reason, tagVersions, cacheMs: clock.now() - started, codecMs: 0 };
    }
    const answered = clock.now();
    const cacheMs = answered - started;
    if (told instanceof Refused)
      return { state: 'bypass', reason: told.reason, tagVersions: NONE, cacheMs, codecMs: 0 };
    const stored = told;
    if (stored === null || isFence(stored)) {
      return { state: 'miss', reason: 'absent', stored, tagVersions, cacheMs, codecMs: 0 };
    }
    const entry = decoded(codec, stored);
    const codecMs = clock.now() - answered;
    if (entry === undefined) {
      return { state: 'miss', reason: 'unreadable', stored, tagVersions, cacheMs, codecMs };
    }
    if (!sameVersions(entry, tags, tagVersions)) {
      return { state: 'miss', reason: 'tag-invalidated', stored, tagVersions, cacheMs, codecMs };
    }
    const now = clock.epochMs();
    if (isTooOld(entry, now, ttlSeconds)) {
      return { state: 'miss', reason: 'expired', stored, tagVersions, cacheMs, codecMs };
    }
    const ttlMs = entry.expiresAt - now;
    return { state: 'hit', entry, stored, ttlMs, tagVersions, cacheMs, codecMs };
  };
}

/** Redis's own expiry is not enough: a write may land late, and was made with its writer's TTL. */
function isTooOld({ readAt, expiresAt }: Entry, now: number, ttlSeconds: number): boolean {
  return now >= expiresAt || now - readAt > ttlSeconds * 1000;
}

function decoded(codec: Codec, stored: Stored): Entry | undefined {
  try {
    if (codec.binary) return typeof stored === 'string' ? undefined : codec.decode(stored);
    return typeof stored === 'string' ? codec.decode(stored) : undefined;
  } catch {
    return undefined;
  }
}

/** A value whose tags are not exactly those asked for was stored by other code: a miss as well. */
function sameVersions(
  entry: Entry,
  tags: readonly string[],
  versions: readonly (string | undefined)[],
): boolean {
  const stored = entry.tags;
  if (stored === undefined) return tags.length === 0;
  if (Object.keys(stored).length !== tags.length) return false;
  return tags.every(
    (tag, index) => versions[index] !== undefined && stored[tag] === versions[index],
  );
}

function isFence(stored: Stored): boolean {
  return stored.length <= 100 && textOf(stored)?.startsWith(FENCE) === true;
}

/** A version that may not be read is one that is not known. */
function versionOf(told: Told | undefined): string | undefined {
  return told === undefined || told === null || told instanceof Refused ? undefined : textOf(told);
}

function textOf(stored: Stored): string | undefined {
  if (typeof stored === 'string') return stored;
  return Buffer.from(stored).toString('latin1');
}
