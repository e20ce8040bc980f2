import { createHash } from 'node:crypto';
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
    const others = KEYS.filter((key) => from(key) !== '0002');
    expect(others.filter((key) => without(key) !== from(key))).toEqual([]);
    const withFourth = ringOf(id, [...THREE, '0004']);
    const staying = KEYS.filter((key) => withFourth(key) !== '0004');
    expect(staying.filter((key) => withFourth(key) !== from(key))).toEqual([]);
  });

  it('follows libketama: forty MD5 sums of a node, four points of each, the next point at or above the key', () => {
    const sum = (text: string): Buffer => createHash('md5').update(text).digest();
    const points = THREE.flatMap((node) =>
      Array.from({ length: 160 }, (_, at) => ({
        node,
        at: sum(`${node}-${Math.floor(at / 4)}`).readUInt32LE(4 * (at % 4)),
      })),
    );
    const slowly = (key: string): string | undefined => {
      const wanted = sum(key).readUInt32LE(0);
      const above = points.filter(({ at }) => at >= wanted);
      const next = (above.length === 0 ? points : above).reduce((a, b) => (b.at < a.at ? b : a));
      return next.node;
    };
    const ring = ringOf('ketama', THREE);
    for (const key of KEYS.slice(0, 500)) expect(ring(key)).toBe(slowly(key));
    expect(() => ringOf('ketama', [])).toThrow(RangeError);
  });
});
