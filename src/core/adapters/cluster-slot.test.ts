import { describe, expect, it } from '@jest/globals';
import { slotOf } from './cluster-slot.ts';

describe('the slot of a key', () => {
  // Checked with CLUSTER KEYSLOT on Redis 7.0; the first is the specification's own example.
  it.each([
    ['123456789', 12_739],
    ['foo', 12_182],
    ['{foo}:lock', 12_182],
    ['a{}b', 13_694],
    ['日本語', 12_788],
    ['', 0],
  ])('%s is %d', (key, slot) => {
    expect(slotOf(key)).toBe(slot);
  });
});
