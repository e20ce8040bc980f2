import { batchReads } from './batch.ts';
import { Guard } from './guard.ts';
import { Guards, type Guarding } from './guards.ts';
import { createInvalidation, type Invalidation } from './invalidation.ts';
import { createKeys, type Keys } from './keys.ts';
import { createLock } from './lock.ts';
import { createLookup } from './lookup.ts';
import type { Settings } from './options.ts';
import type { CacheEvent } from './outcome.ts';
import { ReadThrough } from './read-through.ts';
import { isRefusal } from './refusal.ts';
import { createTags } from './tags.ts';

/** The parts of a cache-aside, put together. */
export interface Wired {
  readonly keys: Keys;
  readonly through: ReadThrough;
  readonly invalidation: Invalidation;
  /** Waits until no work goes on behind readers' backs. */
  readonly settled: () => Promise<void>;
  readonly tell: (event: CacheEvent) => void;
  /** Takes note of work that goes on after its reader was answered. It must not reject. */
  readonly behind: (work: Promise<unknown>) => void;
  /** Stops listening to the client. */
  readonly unsubscribe: () => void;
}

/** Builds every part from the settings. */
export function wire(settings: Settings): Wired {
  const { cache, observer, codec, lock: locking } = settings;
  let working = 0;
  let idle: (() => void)[] = [];
  const tell = (event: CacheEvent): void => {
    try {
      const watching = observer?.(event);
      if (watching instanceof Promise) watching.catch(() => undefined);
    } catch {
      // Watching must not break reading.
    }
  };
  const behind = (work: Promise<unknown>): void => {
    working += 1;
    void work.then(() => {
      working -= 1;
      if (working > 0) return;
      for (const resolve of idle) resolve();
      idle = [];
    });
  };
  const settled = (): Promise<void> =>
    new Promise((resolve) => {
      if (working === 0) resolve();
      else idle.push(resolve);
    });

  const keys = createKeys(settings.prefix, settings.schemaVersion);
  const partOf = cache.partOf?.bind(cache);
  const guardOf = (concerns: (key: string) => boolean): Guard =>
    new Guard({
      ...settings,
      isDown: cache.isDown?.bind(cache),
      probe: async (key) => {
        await invalidation.deliver(concerns);
        await cache.get(key).catch((error: unknown) => {
          // Whoever refuses a command is there.
          if (!isRefusal(error)) throw error;
        });
      },
      onDown: (reason, error) => {
        tell({ kind: 'cache-down', reason, error });
      },
      onUp: (downMs) => {
        tell({ kind: 'cache-up', downMs });
      },
    });
  const guard: Guarding =
    partOf === undefined
      ? guardOf(() => true)
      : new Guards(partOf, (part) => guardOf((key) => partOf(key) === part));
  const unsubscribe = cache.onDown?.(() => {
    guard.trip('down');
  });
  const tags = createTags(settings, keys, guard);
  const invalidation = createInvalidation(settings, keys, tags, guard, tell);
  const reads = batchReads(cache, guard, codec.binary);
  const lookup = createLookup(settings, keys, guard, reads, (key, tags) =>
    invalidation.isOpen(key, tags),
  );
  const lock = locking ? createLock(settings, locking.leaseMs, keys, guard, lookup) : undefined;
  const through = new ReadThrough({ settings, guard, lookup, tags, lock, tell, behind });
  return {
    keys,
    through,
    invalidation,
    settled,
    tell,
    behind,
    unsubscribe: unsubscribe ?? (() => undefined),
  };
}
