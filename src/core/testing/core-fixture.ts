import { createCacheAside, type CacheAside } from '../cache-aside.ts';
import type { CacheAsideOptions } from '../options.ts';
import type { CacheEvent } from '../outcome.ts';
import { FakeClock, FakeDatabase, FakeStore } from './fakes.ts';

/** Fakes around the core, and what the core told of itself. */
export interface CoreFixture {
  readonly clock: FakeClock;
  readonly store: FakeStore;
  readonly database: FakeDatabase;
  /** What the observer was told, in order. */
  readonly events: readonly CacheEvent[];
  /** A core on these fakes; each is what another process would have. */
  readonly create: (options?: Partial<CacheAsideOptions>) => CacheAside;
  /** The kinds of those events. */
  readonly kinds: () => string[];
  /** The first write that was told: before or after its read, as the network has it. */
  readonly written: () => CacheEvent | undefined;
}

/** Fresh fakes for one test; `common` are options of every core made on them. */
export function coreFixture(common: Partial<CacheAsideOptions> = {}): CoreFixture {
  const clock = new FakeClock();
  const store = new FakeStore(clock);
  const database = new FakeDatabase();
  const events: CacheEvent[] = [];
  return {
    clock,
    store,
    database,
    events,
    create: (options = {}) =>
      createCacheAside({
        cache: store,
        query: database.query,
        prefix: 'test',
        ttlSeconds: 60,
        jitter: 0,
        clock,
        random: () => 0.5,
        observer: (event) => events.push(event),
        ...common,
        ...options,
      }),
    kinds: () => events.map((event) => event.kind),
    written: () => events.find((event) => event.kind === 'write'),
  };
}
