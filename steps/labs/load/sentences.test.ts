import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../kit/keys-fixture.ts';
import { isOverloaded } from './lateness.ts';
import { predictionTable } from './report.ts';
import {
  arithmeticSentences,
  lateSentences,
  popularity,
  slowReads,
  stallSentences,
} from './sentences.ts';
import { msg } from './text.ts';

const arithmetic = {
  ...{ predicted: 0.5, measured: 0.5, predictedMean: 2, mean: 2, hit: 0.2, miss: 4, gain: 2 },
  limit: 2,
};
const late = (latePercent: number, notSentPercent = 0) => ({
  lateMs: 10,
  latePercent,
  notSentPercent,
});
const general = ['arithmetic.limit', 'arithmetic.more'];

describe('what is said of a load', () => {
  it('says why the mean gains less than a hit', () => {
    const [bridge, ...others] = arithmeticSentences(arithmetic, false);
    expect(bridge?.params).toMatchObject({
      gain: { value: 2, unit: 'times' },
    });
    expect(keysOf(others)).toEqual(general);
  });

  it('tells no time of an overloaded process, in words or in the table', () => {
    expect(keysOf(arithmeticSentences(arithmetic, true))).toEqual(general);
    const table = predictionTable(arithmetic, [], { overloaded: true, noRate: false });
    expect(table.rows).toEqual([[50, 50, null, null, null, 2]]);
    expect(keysOf(table.notes)).toEqual(['prediction.close']);
  });

  it('says that hits were no faster, and nothing where there was no hit or no miss', () => {
    const slower = { ...arithmetic, hit: 5 };
    expect(keysOf(arithmeticSentences(slower, false))).toEqual([
      'arithmetic.no-faster',
      ...general,
    ]);
    expect(keysOf(arithmeticSentences({ ...arithmetic, hit: 0 }, false))).toEqual(general);
    const onlyHits = { ...arithmetic, miss: 0, gain: null };
    expect(keysOf(arithmeticSentences(onlyHits, false))).toEqual(general);
  });

  it('warns of a late process, and calls it overloaded above 10 %', () => {
    expect(lateSentences(null)).toEqual([]);
    expect(keysOf(lateSentences(late(5)))).toEqual(['schedule', 'late']);
    expect(keysOf(lateSentences(late(89)))).toEqual(['schedule', 'late', 'overloaded']);
    expect(keysOf(lateSentences(late(0, 11)))).toEqual(['schedule', 'unsent', 'overloaded']);
    expect(keysOf(lateSentences(late(2, 1)))).toEqual(['schedule', 'late', 'unsent']);
    expect([late(10), late(10.1)].map(isOverloaded)).toEqual([false, true]);
  });

  it('says of Zipf how often keys are read, and that none is more popular without it', () => {
    expect(popularity(0)).toEqual(msg('lab.load.crowd.equal'));
    expect(popularity(1).params).toMatchObject({ second: { value: 50, unit: 'percent' } });
  });
});

describe('what is said of a stall', () => {
  const calm = { n: 4000, due: 0, sent: 0 };

  it('blames the stall only for what was not as slow without it', () => {
    const stalled = { n: 1000, due: 200, sent: 50 };
    const slow = (due: number) => keysOf(stallSentences(stalled, { n: 4000, due, sent: 0 }));
    expect(slow(400)).toContain('loops.omission');
    expect(slow(401)).toContain('loops.slow-anyway');
    expect(slow(401)).not.toContain('loops.omission');
    expect(keysOf(stallSentences(stalled, { n: 0, due: 0, sent: 0 }))).toContain('loops.omission');
  });

  it('names the omission where the two ways differ, and else that they do not', () => {
    expect(keysOf(stallSentences({ n: 1000, due: 200, sent: 50 }, calm))).toContain(
      'loops.omission',
    );
    expect(keysOf(stallSentences({ n: 1000, due: 900, sent: 880 }, calm))).toContain(
      'loops.not-shown',
    );
    expect(keysOf(stallSentences({ n: 0, due: 0, sent: 0 }, calm))).toContain('loops.not-shown');
  });

  it('counts slow reads from when they were due and from when they were sent', () => {
    const read = (due: number, sent: number, done: number) =>
      ({ due, sent, done, outcome: 'hit' }) as const;
    const reads = [read(0, 0, 5), read(0, 500, 505), read(0, 0, 500)];
    expect(slowReads({ reads })).toEqual({
      n: 3,
      due: 2,
      sent: 1,
    });
  });
});
