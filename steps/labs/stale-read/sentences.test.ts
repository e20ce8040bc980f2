import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../kit/keys-fixture.ts';
import type { RaceResult } from './race.ts';
import { behindSentences, raceSentences, waysSentences } from './sentences.ts';
import { msg } from './text.ts';

const ways = (expiryMs: number, deleteMs: number, throughMs: number, readMs = 1) =>
  keysOf(
    waysSentences(
      (
        [
          ['expiry', expiryMs],
          ['delete', deleteMs],
          ['write-through', throughMs],
        ] as const
      ).map(([id, staleMs]) => ({ id, windows: [{ staleMs, staleReads: 1, readMs }] })),
    ),
  );
const always = ['ways.habit', 'ways.ttl', 'ways.misses'];

describe('what is said of the ways of writing', () => {
  it('calls a moment what takes a few reads, and says more of more', () => {
    expect(ways(1900, 2, 1)).toEqual(['ways.moment', ...always]);
    // 27 ms at 17 ms a read are two reads, 10.5 ms at 1 ms are eleven.
    expect(ways(1900, 27, 25, 17)).toEqual(['ways.moment', ...always]);
    expect(ways(1900, 10.5, 1)).toEqual(['ways.longer', ...always]);
    expect(ways(1900, 0, 30)).toEqual(['ways.longer', ...always]);
  });

  it('does not claim a shorter time that was not measured', () => {
    expect(ways(20, 20, 1)).toContain('ways.no-shorter');
    expect(ways(0, 0, 0)).toEqual(['ways.moment', 'ways.no-shorter', ...always]);
  });
});

describe('what is said of a change behind the cache', () => {
  it('tells of old values only when readers got them', () => {
    expect(keysOf(behindSentences({ staleMs: 1900, staleReads: 900 }, 2))).toEqual([
      'behind.result',
      'behind.learned',
    ]);
    expect(keysOf(behindSentences({ staleMs: 0, staleReads: 0 }, 2))).toEqual(['behind.not-shown']);
  });
});

describe('what is said of the race', () => {
  const name = msg('lab.stale-read.race.fence');
  const said = (stored: readonly RaceResult['id'][]) =>
    keysOf(
      raceSentences(
        (['naive', 'delete', 'same-process', 'fence'] as const).map((id) => ({
          ...{ id, name, oldStored: stored.includes(id) },
        })),
      ),
    );

  it('explains what held', () => {
    expect(said(['naive', 'delete'])).toEqual(['race.core', 'race.within', 'race.between']);
  });

  it('says what did not hold, and does not explain it as if it had', () => {
    expect(said(['fence'])).toEqual(['race.core', 'race.within', 'race.not-held']);
    expect(said(['same-process'])).toEqual(['race.core', 'race.between', 'race.not-held']);
  });
});
