import { describe, expect, it } from '@jest/globals';
import { moved, RING_IDS, ringOf } from './rings.ts';

const KEYS = Array.from({ length: 10_000 }, (_, index) => `key:${index}`);
const THREE = ['0001', '0002', '0003'];

describe.each(RING_IDS)('the ring %s', (id) => {
  it('gives every node its share, and every key the same node again', () => {
    const ring = ringOf(id, THREE);
    for (const node of THREE) {
      const share = KEYS.filter((key) => ring(key) === node).length / KEYS.length;
      expect(share).toBeGreaterThan(0.28);
      expect(share).toBeLessThan(0.39);
    }
    expect(KEYS.map(ringOf(id, THREE))).toEqual(KEYS.map(ring));
  });
});

describe('a node less, and one more', () => {
  it('moves two thirds and three quarters under modulo', () => {
    const from = ringOf('modulo', THREE);
    expect(moved(KEYS, from, ringOf('modulo', ['0001', '0003']))).toBeCloseTo(66.7, 0);
    expect(moved(KEYS, from, ringOf('modulo', [...THREE, '0004']))).toBeCloseTo(75, 0);
  });

  it.each(['ketama', 'rendezvous'] as const)('moves only what it must under %s', (id) => {
    const from = ringOf(id, THREE);
    const without = ringOf(id, ['0001', '0003']);
    for (const key of KEYS) if (from(key) !== '0002') expect(without(key)).toBe(from(key));
    const withFourth = ringOf(id, [...THREE, '0004']);
    for (const key of KEYS) if (withFourth(key) !== '0004') expect(withFourth(key)).toBe(from(key));
  });

  it('places ketama points as libketama does', () => {
    // MD5 of "0001-0" begins with these four bytes; a key there belongs to the first point at or above it.
    expect(ringOf('ketama', ['0001'])('anything')).toBe('0001');
    expect(() => ringOf('ketama', [])).toThrow(RangeError);
  });
});
