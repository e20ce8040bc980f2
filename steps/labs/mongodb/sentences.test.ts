import { describe, expect, it } from '@jest/globals';
import type { Message } from '#tutorial';
import { cachedTable } from './cached.ts';
import { lostOf, type Sold } from './sales.ts';
import {
  cachedSentence,
  driftSentences,
  mysqlSentences,
  questionSentences,
  salesSentences,
  wholeSentences,
} from './sentences.ts';

const keys = (messages: readonly Message[]): readonly string[] =>
  messages.map(({ key }) => key.replace('lab.mongodb.', ''));
const cost = (bytes: number, trips = 1) => ({ bytes, trips });

describe('the sentences of the lab mongodb', () => {
  const whole = { redis: cost(1500), mongo: cost(1800), redisField: cost(1500) };

  it('call two reads alike only where round trips and bytes are', () => {
    const said = (more: Partial<Parameters<typeof wholeSentences>[0]>) =>
      keys(wholeSentences({ ...whole, mongoField: cost(300), ...more }));
    expect(said({})).toEqual(['whole.alike', 'whole.field']);
    expect(said({ mongo: cost(1800, 2) })[0]).toBe('whole.not-alike');
    expect(said({ mongo: cost(3001) })[0]).toBe('whole.not-alike');
    expect(said({ redis: cost(3601) })[0]).toBe('whole.not-alike');
    expect(said({ mongoField: cost(750) })).toEqual(['whole.alike']);
  });

  it('say who moved less, and who looked at less, only where it was counted', () => {
    const asked = (examined: number, bytes: number) => ({ hits: 20, examined, cost: cost(bytes) });
    const said = (scan: [number, number], index: [number, number]) =>
      keys(
        questionSentences({
          redis: asked(2000, 3_000_000),
          scan: asked(...scan),
          index: asked(...index),
        }),
      );
    expect(said([2000, 1400], [200, 1400])).toEqual(['question.moved', 'question.indexed']);
    expect(said([2000, 3_000_000], [1001, 1400])).toEqual([
      'question.moved-not-shown',
      'question.indexed-not-shown',
    ]);
    // It looked at fewer documents than there are: that the network alone was spared would not be so.
    expect(said([1900, 1400], [200, 1400])[0]).toBe('question.moved-only');
  });

  it('tell of a forgotten set only when it went wrong, and of an index only when it did not', () => {
    const said = (redis: [boolean, boolean], mongo: [boolean, boolean]) =>
      keys(
        driftSentences({
          ...{ hits: 1, asked: cost(1) },
          redis: { old: redis[0], new: redis[1] },
          mongo: { old: mongo[0], new: mongo[1] },
        }),
      );
    expect(said([true, false], [false, true])).toEqual(['drift.learned', 'drift.follows']);
    expect(said([true, true], [false, true])[0]).toBe('drift.not-shown');
    expect(said([false, false], [false, true])[0]).toBe('drift.not-shown');
    expect(said([true, false], [true, true])).toEqual(['drift.learned']);
    expect(said([true, false], [false, false])).toEqual(['drift.learned']);
  });

  it('count the sales that each way lost', () => {
    const sales = 400;
    const right = -lostOf(0, sales);
    const of = (id: Sold['id'], lost: number): Sold => ({
      ...{ id, left: right + lost, cost: null },
      name: { key: id },
    });
    const said = (byHand: number, watch: number) =>
      keys(salesSentences([of('get-set', byHand), of('watch', watch), of('hash', 0)], sales));
    expect(said(3, 0)).toEqual(['sales.lost-some', 'sales.others']);
    expect(said(0, 0)).toEqual(['sales.lost-none', 'sales.others']);
    expect(said(3, 1)).toEqual(['sales.lost-some', 'sales.others-not']);
  });

  it('say of MySQL whether its index was used, and that it was ignored only where it could have been', () => {
    const asked = (rowsRead: number) => ({ rowsRead, hits: 20 });
    const sold: Sold = { id: 'json-set', name: { key: 'x' }, left: 0, cost: null };
    const said = (byFunction: number, byColumn: number) =>
      keys(
        mysqlSentences({
          ...{ scan: asked(2000), sold },
          byFunction: asked(byFunction),
          byColumn: asked(byColumn),
        }),
      );
    expect(said(2000, 200)).toEqual(['mysql.used', 'mysql.ignored']);
    expect(said(200, 200)).toEqual(['mysql.used']);
    expect(said(2000, 2000)).toEqual(['mysql.not-used']);
  });

  it('call the second read spared only when MongoDB was asked once', () => {
    const read = (outcome: 'hit' | 'miss', finds: number) => ({ outcome, finds });
    expect(cachedSentence([read('miss', 1), read('hit', 0)]).key).toBe('lab.mongodb.cached.once');
    expect(cachedSentence([read('miss', 1), read('miss', 1)])).toEqual({
      key: 'lab.mongodb.cached.not-shown',
      params: { finds: 2 },
    });
  });

  it('name what a read came to in words of every language', () => {
    const { rows } = cachedTable([{ outcome: 'miss', finds: 1 }], []);
    expect(rows[0]?.[1]).toEqual({ key: 'outcome.miss' });
  });
});
