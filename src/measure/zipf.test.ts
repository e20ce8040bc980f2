import { describe, expect, it } from '@jest/globals';
import { largestGain, meanReadTime, predictedHitRatio } from './hit-ratio.ts';
import { createRandom } from './random.ts';
import { createSampler, zipfProbabilities } from './zipf.ts';

describe('createRandom', () => {
  it('repeats for the same seed and differs for another', () => {
    const draw = (seed: number): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 5 }, random);
    };
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('is spread evenly over 0 to 1', () => {
    const random = createRandom(1);
    const tenths = new Array<number>(10).fill(0);
    for (let index = 0; index < 100_000; index += 1) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});

describe('zipfProbabilities', () => {
  it('follows 1 / rank and adds up to 1', () => {
    const probabilities = zipfProbabilities(4, 1);
    expect(probabilities[0]).toBeCloseTo(12 / 25, 12);
    expect(probabilities[3]).toBeCloseTo(3 / 25, 12);
    expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
  });

  it('is flat with exponent 0 and refuses no keys', () => {
    expect([...zipfProbabilities(2, 0)]).toEqual([0.5, 0.5]);
    expect(() => zipfProbabilities(0, 1)).toThrow(RangeError);
  });
});

describe('createSampler', () => {
  it('draws by the probabilities, the ends included', () => {
    const draws = [0, 0.4999, 0.5, 0.75, 0.9999];
    const sample = createSampler(Float64Array.of(0.5, 0.25, 0.25), () => draws.shift() ?? 0);
    expect([sample(), sample(), sample(), sample(), sample()]).toEqual([0, 0, 1, 2, 2]);
  });
});

describe('predictedHitRatio', () => {
  // Figures of the research table for 2,000 keys.
  it.each([
    [0, 1_000, 0.33],
    [1, 10_000, 0.88],
    [1.2, 100, 0.55],
  ])('exponent %d, %d reads per TTL', (exponent, reads, expected) => {
    const ratio = predictedHitRatio(zipfProbabilities(2_000, exponent), reads);
    expect(Math.abs(ratio - expected)).toBeLessThan(0.006);
  });
});

describe('the arithmetic of a mixture', () => {
  it('weighs hits and misses, and bounds the gain', () => {
    expect(meanReadTime(0.75, 1, 9)).toBe(3);
    expect(largestGain(0.75)).toBe(4);
    expect(largestGain(1)).toBe(Infinity);
  });
});
