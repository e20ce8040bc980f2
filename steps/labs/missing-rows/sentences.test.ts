import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../kit/keys-fixture.ts';
import { laterSentences, waysSentences } from './sentences.ts';

const ways = (sample: number, remembering: number, reads = 100) =>
  keysOf(
    waysSentences(
      (
        [
          ['sample', sample],
          ['remembering', remembering],
        ] as const
      ).map(([id, unknownQueries]) => ({
        ...{ id, knownReads: 100, knownQueries: 4, unknownReads: reads, unknownQueries },
      })),
    ),
  );

describe('what is said of missing rows', () => {
  it('says "every time" of every time only', () => {
    expect(ways(100, 4)).toEqual(['ways.missed', 'ways.core']);
    expect(ways(60, 4)).toEqual(['ways.missed-not-shown', 'ways.core']);
    expect(ways(0, 0, 0)).toEqual(['ways.missed-not-shown', 'ways.core-not-shown']);
  });

  it('sees that remembering helped also where each id is asked for twice only', () => {
    expect(ways(24, 12, 24)).toEqual(['ways.missed', 'ways.core']);
  });

  it('does not claim that remembering helped where it did not', () => {
    expect(ways(100, 100)).toEqual(['ways.missed', 'ways.core-not-shown']);
  });
});

describe('what is said of a row that appears later', () => {
  const later = (long: number, short: number, invalidated: number) =>
    keysOf(
      laterSentences(
        (
          [
            ['long', long],
            ['short', short],
            ['invalidated', invalidated],
          ] as const
        ).map(([id, staleMs]) => ({ id, watched: { staleMs } })),
      ),
    );

  it('advises, and adds nothing where the figures agree', () => {
    expect(later(2900, 400, 2)).toEqual(['later.user', 'later.insert']);
  });

  it('says which of the two did not show', () => {
    expect(later(300, 400, 2)).toContain('later.short-not-shown');
    expect(later(2900, 400, 400)).toContain('later.invalidated-not-shown');
    expect(later(0, 0, 0)).toHaveLength(4);
  });
});
