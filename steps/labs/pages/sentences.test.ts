import { describe, expect, it } from '@jest/globals';
import { compareRounds } from '../../../src/measure/index.ts';
import { keysOf } from '../../kit/keys-fixture.ts';
import { lifeNotes, lifeSentences, waysNotes, type Told } from './sentences.ts';

const same = compareRounds([1, 1, 1], [1, 1.1, 0.9]);

describe('what is said of the three ways', () => {
  it.each([
    ['verdict.faster', [10, 11, 10], [1, 1, 1], false],
    ['verdict.faster-every-round', [1.14, 1.6, 4.5], [1, 1, 1], false],
    ['verdict.too-small-to-claim', [1, 2, 1], [2, 1, 1], false],
    ['verdict.slower', [1, 1, 1], [10, 11, 10], true],
    ['verdict.slower-every-round', [1, 1, 1], [1.2, 3, 2], true],
  ] as const)(
    'says %s, and only of a slower page that it is too cheap',
    (key, made, cached, cheap) => {
      const notes = keysOf(
        waysNotes({ cachedAgainstMade: compareRounds(made, cached), sameAgainstCached: same }),
      );
      expect(notes[0]).toBe(key);
      expect(notes.includes('verdict.too-cheap')).toBe(cheap);
      expect(notes.at(-2)).toBe('verdict.too-small-to-claim');
    },
  );

  it('says of a 304 that is slower that it is slower', () => {
    const slower = compareRounds([1, 1, 1], [10, 11, 10]);
    expect(keysOf(waysNotes({ cachedAgainstMade: same, sameAgainstCached: slower })).at(-2)).toBe(
      'verdict.slower',
    );
  });
});

describe('what is said of the life of a page', () => {
  const life = (expired: number, changed: number): readonly Told[] => [
    { id: 'expired', look: { from: 'miss', response: { status: expired } } },
    { id: 'changed', look: { from: 'hit', response: { status: changed } } },
  ];

  it('points at the two lines when they show it', () => {
    expect(keysOf(lifeSentences(life(304, 304)))).toEqual([
      'life.same-etag',
      'life.stale',
      'life.decides',
    ]);
    expect(keysOf(lifeNotes({ moments: life(304, 304), staleMs: 900 }))).toEqual([
      'life.verdict',
      'life.old',
    ]);
  });

  it('says what was not shown', () => {
    expect(keysOf(lifeSentences(life(200, 200)))).toEqual([
      'life.same-not-shown',
      'life.stale-not-shown',
      'life.decides',
    ]);
    expect(keysOf(lifeNotes({ moments: life(304, 200), staleMs: 5 }))).toEqual(['life.verdict']);
  });
});
