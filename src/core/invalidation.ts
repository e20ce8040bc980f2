import { randomUUID } from 'node:crypto';
import type { Guarding } from './guards.ts';
import type { Keys } from './keys.ts';
import { FENCE } from './lookup.ts';
import { wholeMs, type Settings } from './options.ts';
import type { CacheEvent } from './outcome.ts';
import { isRefusal } from './refusal.ts';
import type { Tags } from './tags.ts';

/** More than this many are not kept while the cache is away; the oldest are left to expire. */
const KEPT = 10_000;
/** Ms a mark may stand that takes the place of a value which could not be deleted. */
const MARK_MS = 1_000;
/** The longest pause between two tries to deliver what was refused, in ms. */
const LONGEST_PAUSE_MS = 30_000;

/** What the cache has not been told yet. */
interface Missed {
  readonly key: string;
  readonly call: () => Promise<unknown>;
}

/** Tells the cache that values are old. */
export interface Invalidation {
  /** @returns false when the cache could not be told now; it is told before it is used again */
  key(key: string): Promise<boolean>;
  tag(tag: string): Promise<boolean>;
  /**
   * Delivers what could not be delivered before.
   *
   * @param concerns whether a key is one of those that the cache is asked for again
   * @throws when the cache still does not answer
   */
  deliver(concerns: (key: string) => boolean): Promise<void>;
  /** True while what the cache holds for this key, or with one of these tags, may be what was invalidated. */
  isOpen(key: string, tags: readonly string[]): boolean;
}

/**
 * An invalidation that gets lost leaves readers with old rows for a whole time to live. So those
 * which the cache could not take are kept: the breaker closes only after they are delivered, and what the cache
 * refuses (a user without DEL, a replica) is tried again, while readers of those keys alone are sent past it.
 */
export function createInvalidation(
  settings: Settings,
  keys: Keys,
  tags: Tags,
  guard: Guarding,
  tell: (event: CacheEvent) => void,
): Invalidation {
  const { cache, clock, fenceMs, retryMs } = settings;
  const missed = new Map<string, Missed>();
  let pauseMs = retryMs;
  let armed = false;

  /** A mark is no value, and nobody needs the right to delete for it. */
  const mark = (key: string, ms: number): Promise<unknown> =>
    cache.setWithTtl(key, FENCE + randomUUID(), wholeMs(ms));

  async function forget(key: string): Promise<unknown> {
    if (fenceMs > 0) return mark(key, fenceMs);
    try {
      return await cache.del(key);
    } catch (error) {
      if (isRefusal(error)) return mark(key, MARK_MS);
      throw error;
    }
  }

  async function attempt(id: string, miss: Missed): Promise<boolean> {
    try {
      if (guard.allows(miss.key)) {
        await guard.run(miss.key, miss.call, isRefusal);
        missed.delete(id);
        return true;
      }
    } catch (error) {
      if (isRefusal(error)) {
        tell({ kind: 'invalidation-refused', id, error });
        later();
      }
    }
    if (missed.size >= KEPT) missed.delete(missed.keys().next().value ?? '');
    missed.set(id, miss);
    return false;
  }

  /** Tries again what was refused: a demoted primary takes it as soon as the client has found the new one. */
  function later(): void {
    if (armed) return;
    armed = true;
    clock.after(pauseMs, () => {
      armed = false;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
      if (missed.size === 0) pauseMs = retryMs;
      // While the breaker is open, its own probe delivers.
      else void deliver((key) => guard.allows(key)).catch(later);
    });
  }

  async function deliver(concerns: (key: string) => boolean): Promise<void> {
    let refused = false;
    for (const [id, miss] of missed) {
      if (!concerns(miss.key)) continue;
      try {
        await miss.call();
        if (missed.get(id) === miss) missed.delete(id);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refused = true;
      }
    }
    if (refused) later();
  }

  return {
    key: (key) => attempt(key, { key, call: () => forget(key) }),
    tag: (tag) => attempt(tagId(tag), { key: keys.ofTag(tag), call: () => tags.invalidate(tag) }),
    deliver,
    isOpen: (key, named) =>
      missed.size > 0 && (missed.has(key) || named.some((tag) => missed.has(tagId(tag)))),
  };
}

function tagId(tag: string): string {
  return `tag:${tag}`;
}
