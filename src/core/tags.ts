import { randomUUID } from 'node:crypto';
import { ALWAYS_LOCAL } from './guard.ts';
import type { Guarding } from './guards.ts';
import type { Keys } from './keys.ts';
import { wholeMs, type Settings } from './options.ts';

/** Tag versions by tag, as stored beside the rows. */
export type TagVersions = Readonly<Record<string, string>>;

/**
 * A tag is a key that holds a version. A value remembers the versions of its tags, and is good only
 * while they are the same: to invalidate a thousand values, change one version.
 *
 * A missing version makes a new one, never a known one, so that a tag which Redis evicted cannot
 * bring invalidated values back.
 */
export interface Tags {
  /**
   * The versions to store beside rows that are about to be queried. Must be asked BEFORE the query:
   * a version that changes during it then tells that the rows may be old.
   *
   * @param seen the versions the lookup found, in the order of `tags`
   * @returns `undefined` when a version cannot be known; the rows must not be stored then
   */
  claim(
    tags: readonly string[],
    seen: readonly (string | undefined)[],
  ): Promise<TagVersions | undefined>;
  /** Makes every value with this tag a miss. Not under the guard. @throws what the store throws */
  invalidate(tag: string): Promise<void>;
}

export function createTags({ cache, tagTtlSeconds }: Settings, keys: Keys, guard: Guarding): Tags {
  const ttlMs = wholeMs(tagTtlSeconds * 1000);

  /** First versions that are on their way, so that readers of one turn do not race each other. */
  const making = new Map<string, Promise<string>>();

  async function make(key: string): Promise<string> {
    const version = randomUUID();
    const created = await guard.run(
      key,
      async () => cache.setIfAbsent?.(key, version, ttlMs),
      ALWAYS_LOCAL,
    );
    if (created !== true) throw new Error('another process made the first version of this tag');
    return version;
  }

  async function claimOne(tag: string, seen: string | undefined): Promise<[string, string]> {
    if (seen !== undefined) return [tag, seen];
    const key = keys.ofTag(tag);
    const underway = making.get(key);
    if (underway) return [tag, await underway];
    const made = make(key).finally(() => making.delete(key));
    making.set(key, made);
    return [tag, await made];
  }

  return {
    async claim(tags, seen) {
      try {
        return Object.fromEntries(
          await Promise.all(tags.map((tag, index) => claimOne(tag, seen[index]))),
        );
      } catch {
        return undefined;
      }
    },
    async invalidate(tag) {
      const key = keys.ofTag(tag);
      await cache.setWithTtl(key, randomUUID(), ttlMs);
    },
  };
}
