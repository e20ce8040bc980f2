import { describe, expect, it } from '@jest/globals';
import { sizeFor } from './workload.ts';

describe('the size of the costly query', () => {
  it('grows with the root of the time that is wanted', () => {
    expect(sizeFor(200, 5, 20)).toBe(400);
    expect(sizeFor(200, 80, 20)).toBe(100);
  });

  it('stays within the rows there are and above a handful', () => {
    expect(sizeFor(200, 0.001, 20)).toBe(1200);
    expect(sizeFor(200, 100_000, 20)).toBe(20);
  });
});
