import { describe, expect, it } from '@jest/globals';
import type { Message } from '#tutorial';
import {
  cartSentences,
  daxSentences,
  endSentences,
  killSentences,
  scanSentences,
  unitSentences,
} from './sentences.ts';

const keys = (messages: readonly Message[]): readonly string[] =>
  messages.map(({ key }) => key.replace('lab.dynamodb.', ''));

describe('the sentences of the lab dynamodb', () => {
  it('say of units only what was counted', () => {
    const one = { bytes: 2048, write: 2, slide: 2, strong: 1, eventual: 0.5 };
    expect(keys(unitSentences([one]))).toEqual(['units.whole', 'units.half']);
    expect(keys(unitSentences([{ ...one, slide: 1, eventual: 1 }]))).toEqual([]);
    expect(unitSentences([])).toEqual([]);
  });

  it('tell who returned an expired session, and for how many units', () => {
    const look = { second: 0, redis: false, dynamodb: true, checked: false, units: 0.5 };
    const gone = { ...look, second: 2, dynamodb: false };
    const seen = endSentences([look, look, gone]);
    expect(keys(seen)).toEqual(['ttl.redis-gone', 'ttl.returned', 'ttl.check']);
    expect(seen[1]?.params).toEqual({ times: 2, units: 1 });
    expect(keys(endSentences([{ ...gone, redis: true }]))).toEqual([
      'ttl.redis-late',
      'ttl.not-returned',
    ]);
    expect(keys(endSentences([{ ...look, checked: true }]))).not.toContain('ttl.check');
  });

  it('claim no survival that was not counted', () => {
    const of = (server: 'Redis' | 'DynamoDB', found: number) => ({
      server,
      acknowledged: 10,
      found,
    });
    expect(keys(killSentences([of('Redis', 0), of('DynamoDB', 10)]))).toEqual([
      'kill.redis-empty',
      'kill.kept',
    ]);
    expect(keys(killSentences([of('Redis', 4), of('DynamoDB', 9)]))).toEqual([
      'kill.redis-kept',
      'kill.not-kept',
    ]);
  });

  it('tell what each way did with one cart', () => {
    const cart = { put: 80, kept: 80, refused: 0 };
    expect(
      keys(
        cartSentences([
          { ...cart, way: 'overwrite', kept: 12 },
          { ...cart, way: 'version', refused: 300 },
          { ...cart, way: 'add' },
        ]),
      ),
    ).toEqual(['cart.lost', 'cart.versioned', 'cart.added']);
    expect(
      keys(
        cartSentences([
          { ...cart, way: 'overwrite' },
          { ...cart, way: 'version' },
          { ...cart, way: 'add', kept: 79 },
        ]),
      ),
    ).toEqual(['cart.not-lost']);
    // "Nothing is lost" is not said of a condition under which something was.
    const versioned = { ...cart, way: 'version', refused: 300, kept: 79 } as const;
    expect(keys(cartSentences([versioned]))).not.toContain('cart.versioned');
  });

  it('name a difference of answers only where there was one', () => {
    const same = { item: 'Cid', query: 'Cid', strong: 'Cid' };
    expect(
      keys(
        daxSentences([
          { moment: 'through', item: 'Bob', query: 'Ann', strong: 'Bob' },
          { moment: 'past', item: 'Bob', query: 'Ann', strong: 'Cid' },
          { moment: 'later', ...same },
        ]),
      ),
    ).toEqual(['dax.query-old', 'dax.item-old', 'dax.later-right']);
    expect(
      keys(
        daxSentences([
          { moment: 'through', ...same },
          { moment: 'past', ...same },
          { moment: 'later', ...same, query: 'Ann' },
        ]),
      ),
    ).toEqual([]);
  });

  it('call a scan dearer only where it was charged more', () => {
    const asked = { found: 3, read: 24, units: 3, byKey: 1.5 };
    expect(keys(scanSentences(asked))).toEqual(['scan.all']);
    expect(keys(scanSentences({ ...asked, byKey: 3 }))).toEqual(['scan.not-shown']);
    expect(keys(scanSentences({ ...asked, read: 3 }))).toEqual(['scan.not-shown']);
  });
});
