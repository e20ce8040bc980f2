import { describe, expect, it } from '@jest/globals';
import { createShuffle } from './shuffle.ts';

const LIST = ['a', 'b', 'c', 'd'];

describe('a shuffle', () => {
  it('keeps what there is, and the list it was given', () => {
    const given = [...LIST];
    expect([...createShuffle(7)(given)].sort()).toEqual(LIST);
    expect(given).toEqual(LIST);
  });

  it('draws the same for the same seed, and something else for another', () => {
    const drawn = (seed: number): string => {
      const shuffle = createShuffle(seed);
      return Array.from({ length: 8 }, () => shuffle(LIST).join('')).join(' ');
    };
    expect(drawn(7)).toBe(drawn(7));
    expect(drawn(7)).not.toBe(drawn(8));
  });

  it('puts each thing into each place equally often', () => {
    const shuffle = createShuffle(1);
    const rounds = 4000;
    const places = new Map<string, number>();
    for (let round = 0; round < rounds; round += 1) {
      for (const [place, name] of shuffle(LIST).entries()) {
        const key = `${name}${place}`;
        places.set(key, (places.get(key) ?? 0) + 1);
      }
    }
    expect(places.size).toBe(16);
    // A quarter each; a standard deviation is 27 here, and the seed is fixed.
    for (const count of places.values()) expect(Math.abs(count - rounds / 4)).toBeLessThan(110);
  });
});
