import { describe, expect, it } from '@jest/globals';
import { arithmeticOf } from './arithmetic.ts';
import { missedSchedule } from './lateness.ts';
import type { TimedRead } from './open-loop.ts';

function reads(count: number, outcome: TimedRead['outcome'], ms: number): TimedRead[] {
  return Array.from({ length: count }, () => ({ due: 0, sent: 0, done: ms, outcome }));
}

describe('the arithmetic of a load', () => {
  it('puts the formula beside what was measured', () => {
    const all = [...reads(75, 'hit', 1), ...reads(25, 'miss', 9)];
    // One key, 10 reads per second, TTL 2 s: 20 hits for each miss.
    const load = { probabilities: Float64Array.of(1), seconds: 10, ttlSeconds: 2 };
    const arithmetic = arithmeticOf(all, load);
    expect(arithmetic.predicted).toBeCloseTo(20 / 21, 10);
    expect(arithmetic).toMatchObject({ measured: 0.75, mean: 3, gain: 3, limit: 4 });
    expect(arithmetic.predictedMean).toBeCloseTo((20 * 1 + 9) / 21, 10);
  });

  it('claims no gain where there was no miss', () => {
    const load = { probabilities: Float64Array.of(1), seconds: 1, ttlSeconds: 60 };
    expect(arithmeticOf(reads(5, 'hit', 1), load)).toMatchObject({ gain: null, limit: Infinity });
  });
});

describe('a schedule', () => {
  const run = (late: number, notSent: number) => ({
    reads: [],
    notSent: Array.from({ length: notSent }, () => 0),
    lateness: Float64Array.from({ length: 100 }, (_, index) => (index < late ? 11 : 0.5)),
  });

  it('counts as kept when one read in a hundred was late', () => {
    expect(missedSchedule(run(1, 0))).toBeNull();
  });

  it('is said to be missed when more were late or were never sent', () => {
    expect(missedSchedule(run(2, 0))).toMatchObject({ latePercent: 2, notSentPercent: 0 });
    expect(missedSchedule(run(0, 30))).toMatchObject({ latePercent: 0, notSentPercent: 30 });
  });
});
