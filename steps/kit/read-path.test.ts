import { describe, expect, it } from '@jest/globals';
import { pathOf } from './read-path.ts';

const FACTS = { sql: 'select * from planet', store: null, slot: null, shard: null } as const;
const TLS = { cache: false, database: true };
const facts = { ...FACTS, tls: TLS };
const SETEX = { command: 'SETEX', ms: 0.4, ok: true } as const;

describe('the path of a read', () => {
  it('of a miss goes to the cache, to the database and back to the cache', () => {
    const read = { outcome: 'miss', totalMs: 2, cacheMs: 0.5, databaseMs: 0.6 } as const;
    const { parts, ...where } = pathOf(read, { ...facts, store: SETEX, slot: 5, shard: 1 });
    expect(where).toEqual({ slot: 5, shard: 1, tls: TLS });
    expect(parts).toEqual([
      { what: 'look', command: 'GET', ms: 0.5, ok: true },
      { what: 'query', command: 'SELECT', ms: 0.6, ok: true },
      { what: 'store', ...SETEX },
      { what: 'program', command: null, ms: expect.closeTo(0.5, 9), ok: true },
    ]);
  });

  it('of a hit goes to the cache only', () => {
    const read = { outcome: 'hit', totalMs: 0.6, cacheMs: 0.5, databaseMs: 0 } as const;
    expect(pathOf(read, facts).parts.map(({ what }) => what)).toEqual(['look', 'program']);
  });

  it('tells a cache that did not answer from one that was not asked', () => {
    const read = { outcome: 'bypass', totalMs: 3, databaseMs: 1 } as const;
    const [first] = pathOf({ ...read, cacheMs: 1.5 }, facts).parts;
    expect(first).toMatchObject({ what: 'look', ok: false });
    expect(pathOf({ ...read, cacheMs: 0 }, facts).parts[0]).toMatchObject({ what: 'query' });
  });

  it('has parts that add up to the whole, whatever the clocks say', () => {
    for (const storeMs of [0, 0.4, 50]) {
      const read = { outcome: 'miss', totalMs: 2, cacheMs: 0.5, databaseMs: 0.6 } as const;
      const { parts } = pathOf(read, { ...facts, store: { ...SETEX, ms: storeMs } });
      expect(parts.reduce((sum, { ms }) => sum + ms, 0)).toBeCloseTo(2, 9);
      expect(Math.min(...parts.map(({ ms }) => ms))).toBeGreaterThanOrEqual(0);
    }
  });
});
