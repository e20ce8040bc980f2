import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../kit/keys-fixture.ts';
import type { RaceResult } from './race.ts';
import { behindSentences, raceSentences, waysSentences } from './sentences.ts';
import { msg } from './text.ts';

/** The longest window in ms of each way, and the old values that deleting told after its write. */
const ways = (expiryMs: number, deleteMs: number, throughMs: number, staleReads = 1) =>
  waysSentences(
    (
      [
        ['expiry', expiryMs],
        ['delete', deleteMs],
        ['write-through', throughMs],
      ] as const
    ).map(([id, staleMs]) => {
      const told = id === 'expiry' ? 900 : id === 'delete' ? staleReads : 1;
      return { id, windows: [{ staleMs, staleReads: told, reads: 1000, watchedMs: 50 }] };
    }),
  );
const always = ['ways.habit', 'ways.ttl', 'ways.misses'];

describe('what is said of the ways of writing', () => {
  it('calls a moment what a few reads fell into, and says more of more', () => {
    expect(keysOf(ways(1900, 2, 1))).toEqual(['ways.moment', ...always]);
    expect(keysOf(ways(1900, 27, 25, 10))).toEqual(['ways.moment', ...always]);
    expect(keysOf(ways(1900, 2.4, 1, 11))).toEqual(['ways.longer', ...always]);
    expect(ways(1900, 2.4, 1, 11)[0]?.params).toMatchObject({ reads: 11 });
  });

  it('does not claim a shorter time that was not measured', () => {
    expect(keysOf(ways(20, 20, 1))).toContain('ways.no-shorter');
    expect(keysOf(ways(0, 0, 0, 0))).toEqual(['ways.moment', 'ways.no-shorter', ...always]);
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
