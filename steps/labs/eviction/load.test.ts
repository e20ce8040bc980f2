import { describe, expect, it } from '@jest/globals';
import { drawLoad, favourites, ttlOf } from './load.ts';

describe('the load on a cache that is too small', () => {
  const spec = { keys: 500, exponent: 1, rate: 200, seconds: 10 };

  it('is the same for every policy', () => {
    expect(drawLoad(spec)).toEqual(drawLoad(spec));
    expect(drawLoad(spec).before).toHaveLength(2000);
  });

  it('fills the memory with every key once, the favourites anywhere among them', () => {
    const { filling } = drawLoad(spec);
    expect([...filling].sort((one, other) => one - other)).toEqual(
      Array.from({ length: spec.keys }, (_, key) => key),
    );
    const wanted = new Set(favourites(spec.keys, 'before'));
    const early = filling.slice(0, 250).filter((key) => wanted.has(key)).length;
    expect(early).toBeGreaterThan(30);
    expect(early).toBeLessThan(70);
  });

  it('asks most for what it asked least for once the favourites change', () => {
    const { before, after } = drawLoad(spec);
    const share = (reads: readonly number[], half: 'before' | 'after'): number => {
      const wanted = new Set(favourites(spec.keys, half));
      return reads.filter((key) => wanted.has(key)).length / reads.length;
    };
    expect(share(before, 'before')).toBeGreaterThan(0.6);
    expect(share(before, 'after')).toBeLessThan(0.1);
    expect(share(after, 'after')).toBeGreaterThan(0.6);
    expect(share(after, 'before')).toBeLessThan(0.1);
  });

  it('gives every key a TTL of 5 to 10 minutes that is not the same for all', () => {
    const ttls = Array.from({ length: 500 }, (_, key) => ttlOf(key));
    expect(Math.min(...ttls)).toBeGreaterThanOrEqual(300);
    expect(Math.max(...ttls)).toBeLessThan(600);
    expect(new Set(ttls).size).toBeGreaterThan(100);
  });
});
