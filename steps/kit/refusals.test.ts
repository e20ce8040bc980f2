import { describe, expect, it } from '@jest/globals';
import { TutorialError } from '../../src/contract/errors.ts';
import type { KeyValue } from '../../src/core/index.ts';
import { Refusals } from './refusals.ts';

const refused = new TutorialError('EXTERNAL_REFUSED', { endpoint: 'host:1', reason: 'OOM full' });

/** A store that answers every write with `error`. */
function storeOf(error: Error): KeyValue {
  return {
    get: () => Promise.resolve(null),
    setWithTtl: () => Promise.reject(error),
    del: () => Promise.resolve(1),
    setIfAbsent: () => Promise.reject(error),
    setIfUnchanged: () => Promise.reject(error),
  };
}

const never = new AbortController().signal;

describe('work on a Redis that refuses', () => {
  it.each<[string, (store: KeyValue) => Promise<unknown> | undefined]>([
    ['setWithTtl', (store) => store.setWithTtl('k', 'v', 1)],
    ['setIfAbsent', (store) => store.setIfAbsent?.('k', 'v', 1)],
    ['setIfUnchanged', (s) => s.setIfUnchanged?.({ key: 'k', value: 'v', ttlMs: 1, seen: null })],
  ])('ends with the refusal that nobody heard of: %s', async (_command, write) => {
    const refusals = new Refusals();
    const store = refusals.watch(storeOf(refused));
    const work = refusals.during(never, async (signal) => {
      await write(store)?.catch(() => undefined);
      expect(signal.aborted).toBe(true);
    });
    await expect(work).rejects.toBe(refused);
  });

  it('ends with the refusal and not with what came of it', async () => {
    const refusals = new Refusals();
    const store = refusals.watch(storeOf(refused));
    const work = refusals.during(never, async () => {
      await store.setWithTtl('k', 'v', 1).catch(() => undefined);
      throw new Error('a hit was a miss');
    });
    await expect(work).rejects.toBe(refused);
  });

  it('goes on over other failures, and gives what came of it', async () => {
    const refusals = new Refusals();
    const store = refusals.watch(storeOf(new Error('Connection is closed.')));
    const work = refusals.during(never, async ({ aborted }) => {
      await store.setWithTtl('k', 'v', 1).catch(() => undefined);
      return aborted;
    });
    await expect(work).resolves.toBe(false);
  });

  it('is cancelled by the signal it is given', async () => {
    const { signal, abort } = (() => {
      const controller = new AbortController();
      return {
        signal: controller.signal,
        abort: () => {
          controller.abort();
        },
      };
    })();
    const work = new Refusals().during(signal, (inner) => {
      abort();
      return Promise.resolve(inner.aborted);
    });
    await expect(work).resolves.toBe(true);
  });
});
