import { describe, expect, it } from '@jest/globals';
import { Samples } from './samples.ts';

describe('Samples', () => {
  it('keeps every sample in order while it grows', () => {
    const samples = new Samples(1);
    for (const value of [3, 1, 2]) samples.add(value);
    expect(samples.length).toBe(3);
    expect([...samples.toArray()]).toEqual([3, 1, 2]);
    expect([...samples.sorted()]).toEqual([1, 2, 3]);
  });

  it('hands out copies', () => {
    const samples = new Samples();
    samples.add(5);
    samples.toArray()[0] = 6;
    expect([...samples.toArray()]).toEqual([5]);
  });
});
