import type { RawMemcached } from './raw.ts';

/** A server under test: on 127.0.0.1, with a login, nobody else using it, and the protocol's `shutdown` allowed. */
export interface OpenedMemcached {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Stops it, if it still runs. */
  close(): Promise<void>;
}

/** The server under test and a connection that is logged in, for one topic of the suite. */
export interface MemcachedUnderTest {
  readonly server: OpenedMemcached;
  readonly raw: RawMemcached;
}

/** What every server under test is started with: 8 MB, and items of at most 1 MB. */
export const LIMITS = { memoryBytes: 8 * 1_048_576, maxItemBytes: 1_048_576 } as const;
