import { describe, expect, it } from '@jest/globals';
import type { PolicyResult } from './compare.ts';
import { POLICIES } from './policies.ts';
import { chance, policyTable } from './report.ts';

const HITS: Readonly<Record<string, readonly [before: number, after: number]>> = {
  'allkeys-lru': [80, 70],
  'volatile-lru': [81.5, 70.5],
  'allkeys-lfu': [85, 60],
  'volatile-lfu': [85, 62.5],
  'volatile-ttl': [60, 50],
  noeviction: [84, 18],
};

function results(): readonly PolicyResult[] {
  return POLICIES.flatMap((policy) => {
    const hits = HITS[policy.id];
    if (hits === undefined) return [];
    const [hitsBefore, hitsAfter] = hits;
    const others = { kept: 1, favouritesKept: 1, evicted: 1, refused: 0 };
    return [{ policy, hitsBefore, hitsAfter, ...others }];
  });
}

describe('the table of policies', () => {
  it('takes for chance what differs between policies that had to do the same', () => {
    expect(chance(results())).toBe(2.5);
  });

  it('takes differences between the figures as they are printed', () => {
    const all = results().map((one) =>
      one.policy.id === 'volatile-lfu' ? { ...one, hitsAfter: 62.54 } : one,
    );
    const shifted = all.map((one) =>
      one.policy.id === 'allkeys-lfu' ? { ...one, hitsAfter: 59.96 } : one,
    );
    // 62.5 and 60.0 on the screen.
    expect(chance(shifted)).toBe(2.5);
  });

  it('blames the drawing of keys only for a difference that it explains', () => {
    const spec = { keys: 1000, exponent: 1, rate: 400, seconds: 6 };
    const note = (hitsAfter: number): string | undefined => {
      const all = results().map((one) =>
        one.policy.id === 'volatile-lru' ? { ...one, hitsAfter } : one,
      );
      return policyTable(all, [], spec).notes[1]?.key;
    };
    expect(note(70.5)).toBe('lab.eviction.table.chance');
    expect(note(75)).toBe('lab.eviction.table.chance');
    expect(note(75.1)).toBe('lab.eviction.table.large-chance');
  });

  it('names the highest hit ratio of each half', () => {
    const spec = { keys: 1000, exponent: 1, rate: 400, seconds: 6 };
    expect(policyTable(results(), [], spec).notes[0]?.params).toEqual({
      before: 'allkeys-lfu',
      beforeHits: { value: 85, unit: 'share' },
      after: 'volatile-lru',
      afterHits: { value: 70.5, unit: 'share' },
    });
  });
});
