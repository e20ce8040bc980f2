import { describe, expect, it } from '@jest/globals';
import { chanceOfAgreement, claimOf } from './verdict.ts';

describe('claimOf', () => {
  it.each([
    ['rounds that agree', [2, 2.2, 2], 'faster'],
    ['a large difference with a large spread', [60, 100, 180], 'faster'],
    ['a very large difference with rounds far apart', [61.4, 275, 1019], 'faster-every-round'],
    ['the same on the other side', [0.01, 0.02, 0.05], 'slower-every-round'],
    ['rounds that agree on the other side', [0.5, 0.45, 0.5], 'slower'],
    ['hits that won every round by 1.14 to 4.50', [1.14, 2, 1.6, 4.5, 1.5], 'faster-every-round'],
    ['hits that lost every round', [0.3, 0.81, 0.6, 0.45, 0.7], 'slower-every-round'],
    ['rounds on both sides', [0.98, 1.05, 1.1], 'too-small-to-claim'],
    ['a round that lies on 1 itself, from above', [1, 1.2, 3], 'too-small-to-claim'],
    ['a round that lies on 1 itself, from below', [1, 0.8, 0.3], 'too-small-to-claim'],
    ['equal times', [1, 1], 'too-small-to-claim'],
    ['two rounds that agree', [2, 2.1], 'faster-every-round'],
    ['two rounds that agree on the other side', [0.5, 0.49], 'slower-every-round'],
    ['a single round', [100], 'too-small-to-claim'],
  ] as const)('says of %s (%j): %s', (_what, ratios, claim) => {
    expect(claimOf(ratios)).toBe(claim);
  });

  it('says of the inverse the inverse', () => {
    const inverse = {
      faster: 'slower',
      slower: 'faster',
      'faster-every-round': 'slower-every-round',
      'slower-every-round': 'faster-every-round',
      'too-small-to-claim': 'too-small-to-claim',
    } as const;
    for (const ratios of [[2, 2.2, 2], [1.14, 1.6, 4.5], [0.9, 1.1, 1.2], [1]]) {
      expect(claimOf(ratios.map((ratio) => 1 / ratio))).toBe(inverse[claimOf(ratios)]);
    }
  });

  it('refuses no ratios', () => {
    expect(() => claimOf([])).toThrow(RangeError);
  });
});

describe('chanceOfAgreement', () => {
  it('is that of coins that all fall alike, whichever side it is', () => {
    expect([1, 2, 3, 5].map(chanceOfAgreement)).toEqual([1, 2, 4, 16]);
  });
});
