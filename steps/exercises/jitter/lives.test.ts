import { describe, expect, it } from '@jest/globals';
import { endsOf } from './lives.ts';

describe('ends of keys that began together', () => {
  it('counts those that fall into one second, wherever it begins', () => {
    expect(endsOf([9400, 10_100, 10_300, 12_000])).toEqual({ together: 3, spreadMs: 2600 });
  });

  it('tells equal lives by their number, and by no time between them', () => {
    expect(endsOf([5000, 5000, 5000])).toEqual({ together: 3, spreadMs: 0 });
  });

  it('says nothing of no keys', () => {
    expect(endsOf([])).toEqual({ together: 0, spreadMs: 0 });
  });
});
