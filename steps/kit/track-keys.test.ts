import { describe, expect, it } from '@jest/globals';
import type { KeyValue } from '../../src/core/index.ts';
import { trackKeys } from './track-keys.ts';

const least: KeyValue = {
  get: () => Promise.resolve(null),
  setWithTtl: () => Promise.resolve('OK'),
  del: () => Promise.resolve(1),
};

describe('a store that tracks its keys', () => {
  it('notes every key that is written, by whichever command', async () => {
    const written = new Set<string>();
    const yes = (): Promise<boolean> => Promise.resolve(true);
    const store = trackKeys({ ...least, setIfAbsent: yes, setIfUnchanged: yes }, written);
    await store.get('read');
    await store.setWithTtl('plain', 'v', 1);
    await store.setIfAbsent?.('lock', 'v', 1);
    await store.setIfUnchanged?.({ key: 'fenced', value: 'v', ttlMs: 1, seen: null });
    expect([...written]).toEqual(['plain', 'lock', 'fenced']);
  });

  it('offers no more than the store does', () => {
    const store = trackKeys(least, new Set());
    expect(Object.keys(store)).toEqual(Object.keys(least));
  });
});
