import { randomUUID } from 'node:crypto';
import { ALWAYS_LOCAL } from './guard.ts';
import type { Guarding } from './guards.ts';
import type { Keys } from './keys.ts';
import type { Looked, Lookup, Wanted } from './lookup.ts';
import { wholeMs, type Settings } from './options.ts';

/** Gives the lock back. Never throws: if the cache does not hear it, the lease ends the lock. */
export type Release = () => void;

/** How the wait for the right to query ended. */
export type Turn =
  /** This process queries, and releases the lock when its rows are stored. */
  | { readonly state: 'mine'; readonly release: Release }
  /** Another process has stored the rows meanwhile. */
  | { readonly state: 'found'; readonly looked: Looked & { readonly state: 'hit' } }
  /** Waited long enough, or the cache went away: query without the lock. */
  | { readonly state: 'unlocked' };

/**
 * Lets one process at a time query for a key. The lock is `SET key token NX PX lease`; the token is
 * checked on release, so that a process which was slower than its lease cannot release another's.
 */
export interface Lock {
  /** Takes the lock if it is free. */
  attempt(key: string): Promise<Release | undefined>;
  /**
   * Waits until the lock is free or the rows are there.
   *
   * @param patienceMs the longest wait, by what the query is known to take
   */
  waitForTurn(wanted: Wanted, patienceMs: number): Promise<Turn>;
}

/** @param leaseMs ms after which the lock of a crashed process ends */
export function createLock(
  { cache, clock }: Settings,
  leaseMs: number,
  keys: Keys,
  guard: Guarding,
  lookup: Lookup,
): Lock {
  async function attempt(key: string): Promise<Release | undefined> {
    const lockKey = keys.ofLock(key);
    const token = randomUUID();
    const set = async (): Promise<boolean | undefined> =>
      cache.setIfAbsent?.(lockKey, token, wholeMs(leaseMs));
    if ((await guard.run(lockKey, set, ALWAYS_LOCAL)) !== true) return undefined;
    return () => {
      const drop = async (): Promise<unknown> => cache.delIfEquals?.(lockKey, token);
      guard.run(lockKey, drop, ALWAYS_LOCAL).catch(() => undefined);
    };
  }

  async function look(wanted: Wanted): Promise<Turn | undefined> {
    try {
      // In one round trip, and in this order: what was stored before the lock was released is then
      // always seen by whoever gets the lock next.
      const [release, looked] = await Promise.all([attempt(wanted.key), lookup(wanted)]);
      if (looked.state === 'hit') {
        release?.();
        return { state: 'found', looked };
      }
      if (release) return { state: 'mine', release };
      return looked.state === 'bypass' ? { state: 'unlocked' } : undefined;
    } catch {
      return { state: 'unlocked' };
    }
  }

  return {
    attempt,
    async waitForTurn(wanted, patienceMs) {
      const started = clock.now();
      for (;;) {
        const turn = await look(wanted);
        if (turn) return turn;
        const waited = clock.now() - started;
        if (waited >= patienceMs) return { state: 'unlocked' };
        // A tenth of the wait so far: soon for a quick query, seldom for a slow one.
        const pause = Math.min(50, Math.max(2, waited / 10), patienceMs - waited);
        await new Promise<void>((resolve) => {
          clock.after(pause, resolve);
        });
      }
    },
  };
}
