import { describe, expect, it } from '@jest/globals';
import { statsOf } from './statistics.ts';
import { LIMITS, type MemcachedUnderTest } from './under-test.ts';

const VALUE = 'v'.repeat(1000);
const ITEMS = 12_000;

/** What happens when the memory is used up. */
export function fullMemory(opened: () => MemcachedUnderTest): void {
  describe('full memory', () => {
    it('takes every value, evicts the oldest and counts them', async () => {
      const { raw } = opened();
      await raw.exchange('stats reset\r\n');
      for (let start = 0; start < ITEMS; start += 500) {
        const keys = Array.from({ length: 500 }, (_, index) => `item:${start + index}`);
        const sets = keys.map((key) => `set ${key} 0 0 1000\r\n${VALUE}\r\n`).join('');
        expect(await raw.exchange(sets)).toBe('STORED\r\n'.repeat(500));
      }
      const stats = await statsOf(raw);
      const count = (name: string): number => Number(stats.get(name));
      expect(count('evictions')).toBeGreaterThan(3_500);
      // A real server has given some of its pages to items of other sizes by now.
      expect(count('evictions')).toBeLessThan(ITEMS - 1_000);
      expect(count('evicted_unfetched')).toBe(count('evictions'));
      expect(count('curr_items')).toBeLessThan(LIMITS.memoryBytes / 1_100);
      expect(count('bytes')).toBeLessThan(LIMITS.memoryBytes);
      expect(await raw.exchange('get item:0\r\n')).toBe('END\r\n');
      expect(await raw.exchange(`touch item:${ITEMS - 1} 0\r\n`)).toBe('TOUCHED\r\n');
    });
  });
}
