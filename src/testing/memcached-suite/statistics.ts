import { describe, expect, it } from '@jest/globals';
import { wire } from './exchanges.ts';
import type { RawMemcached } from './raw.ts';
import { LIMITS, type MemcachedUnderTest } from './under-test.ts';

/** `stats` by names. */
export async function statsOf(raw: RawMemcached): Promise<ReadonlyMap<string, string>> {
  const text = await raw.exchange('stats\r\n');
  return new Map(
    [...text.matchAll(/^STAT (\S+) (.*)\r$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** What memcached's own threads have cleared away so far; an engine without such threads says 0. */
const clearedAway = (stats: ReadonlyMap<string, string>): number =>
  Number(stats.get('reclaimed') ?? 0) + Number(stats.get('crawler_reclaimed') ?? 0);

/**
 * What `takes` takes off each statistic, after `gives` (which may itself clear flushed items away).
 *
 * memcached's own threads clear away expired and flushed items of others at any moment: what was
 * measured beside that is measured again.
 */
async function goneBy(
  raw: RawMemcached,
  gives: string,
  takes: string,
): Promise<(name: string) => number> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await raw.exchange(gives);
    const before = await statsOf(raw);
    await raw.exchange(takes);
    const after = await statsOf(raw);
    if (clearedAway(after) !== clearedAway(before)) continue;
    return (name) => Number(before.get(name)) - Number(after.get(name));
  }
  throw new Error('memcached cleared items away beside every one of 20 measurements');
}

/** What the server tells of itself. */
export function statistics(opened: () => MemcachedUnderTest): void {
  describe('statistics', () => {
    it('counts hits, misses, commands and bytes', async () => {
      const { raw } = opened();
      expect(await raw.exchange('stats reset\r\n')).toBe('RESET\r\n');
      const before = await statsOf(raw);
      await raw.exchange(
        wire(['set a 0 0 1', '1', 'set b 5 0 10', '0123456789', 'add a 0 0 1', '2']),
      );
      const stored = await statsOf(raw);
      await raw.exchange('get a b c\r\ngets a\r\ngat 0 a c\r\n');
      await raw.exchange('touch a 0\r\ntouch c 0\r\nincr a 1\r\nincr c 1\r\ndecr a 1\r\n');
      await raw.exchange(wire(['cas a 0 0 1 0', '1', 'cas c 0 0 1 0', '1']));
      const late = await statsOf(raw);
      await raw.exchange('delete c\r\nset e 0 -1 1\r\n1\r\nget e\r\n');
      const after = await statsOf(raw);
      const grown = (name: string): number => Number(after.get(name)) - Number(before.get(name));
      expect({
        cmd_get: grown('cmd_get'),
        get_hits: grown('get_hits'),
        get_misses: grown('get_misses'),
        get_expired: grown('get_expired'),
        cmd_set: grown('cmd_set'),
        cmd_touch: grown('cmd_touch'),
        touch_hits: grown('touch_hits'),
        touch_misses: grown('touch_misses'),
        incr_hits: grown('incr_hits'),
        incr_misses: grown('incr_misses'),
        decr_hits: grown('decr_hits'),
        cas_badval: grown('cas_badval'),
        cas_misses: grown('cas_misses'),
        delete_misses: grown('delete_misses'),
      }).toEqual({
        cmd_get: 5,
        get_hits: 3,
        get_misses: 2,
        get_expired: 1,
        cmd_set: 6,
        cmd_touch: 4,
        touch_hits: 2,
        touch_misses: 2,
        incr_hits: 1,
        incr_misses: 1,
        decr_hits: 1,
        cas_badval: 1,
        cas_misses: 1,
        delete_misses: 1,
      });
      // Left out is INCR: of an item that one of memcached's own threads looks at, it stores another.
      const items = [before, stored, late, after].map((stats) => Number(stats.get('total_items')));
      expect(items).toEqual([items[0], Number(items[0]) + 2, items[2], Number(items[2]) + 1]);
    });

    it('adds up items with their keys and headers', async () => {
      const { raw } = opened();
      const gone = await goneBy(
        raw,
        wire(['set new-1 0 0 1', 'x', 'set new-22 5 0 10', '0123456789']),
        wire(['delete new-1', 'delete new-22']),
      );
      expect(gone('curr_items')).toBe(2);
      // Header and cas number, key and its end, flags unless 0, value and its line end.
      expect(gone('bytes')).toBe(56 + 6 + 3 + (56 + 7 + 4 + 12));
    });

    it('says who it is', async () => {
      const { raw } = opened();
      const stats = await statsOf(raw);
      expect(Number(stats.get('pid'))).toBeGreaterThan(1);
      expect(Number(stats.get('uptime'))).toBeGreaterThanOrEqual(0);
      expect(Math.abs(Number(stats.get('time')) - Date.now() / 1000)).toBeLessThan(3);
      expect(stats.get('version')).toMatch(/^1\.\d+\.\d+$/);
      expect(Number(stats.get('limit_maxbytes'))).toBe(LIMITS.memoryBytes);
      expect(Number(stats.get('max_connections'))).toBe(1024);
      expect(Number(stats.get('curr_connections'))).toBeGreaterThan(0);
      expect(Number(stats.get('threads'))).toBeGreaterThan(0);
      expect(Number(stats.get('auth_cmds'))).toBeGreaterThan(0);
    });
  });
}
