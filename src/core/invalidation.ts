import { randomUUID } from 'node:crypto';
import type { Guard } from './guard.ts';
import { FENCE } from './lookup.ts';
import type { Settings } from './options.ts';
import type { Tags } from './tags.ts';

/** More than this many are not kept while the cache is away; the oldest are left to expire. */
const KEPT = 10_000;

/** Tells the cache that values are old. */
export interface Invalidation {
  /** @returns false when the cache could not be told now; it is told before it is used again */
  key(key: string): Promise<boolean>;
  tag(tag: string): Promise<boolean>;
  /** Delivers what could not be delivered before. @throws when the cache still does not answer */
  deliver(): Promise<void>;
}

/**
 * An invalidation that gets lost leaves readers with old rows for a whole time to live. So those
 * which a sick cache could not take are kept, and the breaker closes only after they are delivered.
 */
export function createInvalidation(settings: Settings, tags: Tags, guard: Guard): Invalidation {
  const { cache, fenceMs } = settings;
  const missed = new Map<string, () => Promise<unknown>>();

  async function attempt(id: string, call: () => Promise<unknown>): Promise<boolean> {
    try {
      if (guard.allows()) {
        await guard.run(id, call);
        return true;
      }
    } catch {
      // Kept below.
    }
    if (missed.size >= KEPT) missed.delete(missed.keys().next().value ?? '');
    missed.set(id, call);
    return false;
  }

  return {
    key: (key) =>
      attempt(key, () =>
        fenceMs > 0 ? cache.setWithTtl(key, FENCE + randomUUID(), fenceMs) : cache.del(key),
      ),
    tag: (tag) => attempt(`tag:${tag}`, () => tags.invalidate(tag)),
    async deliver() {
      for (const [id, call] of missed) {
        await call();
        missed.delete(id);
      }
    },
  };
}
