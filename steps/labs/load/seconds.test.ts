import { describe, expect, it } from '@jest/globals';
import { Seconds } from './seconds.ts';
import type { TimedRead } from './open-loop.ts';

function reads(count: number, outcome: TimedRead['outcome'], ms: number): TimedRead[] {
  return Array.from({ length: count }, (_, due) => ({ due, sent: due, done: due + ms, outcome }));
}

describe('the seconds of a load', () => {
  it('are made of what ended in each, over the time that really passed', () => {
    const list = reads(5, 'miss', 100);
    const seconds = new Seconds(list, 2000, 40);
    list.push(...reads(30, 'hit', 1), ...reads(10, 'miss', 4));
    expect(seconds.next(4000, 50)).toEqual({
      second: 1,
      readsPerSecond: 20,
      hitPercent: 75,
      p50: 1,
      p99: null,
      queriesPerSecond: 5,
    });
    expect(seconds.next(5000, 50)).toMatchObject({
      second: 2,
      readsPerSecond: 0,
      hitPercent: null,
      p50: null,
    });
  });

  it('have a p99 once there are 1,000 reads, of the last of them only', () => {
    const list: TimedRead[] = [];
    const seconds = new Seconds(list, 0, 0);
    list.push(...reads(500, 'hit', 900), ...reads(499, 'hit', 1));
    expect(seconds.next(1000, 0).p99).toBeNull();
    list.push(...reads(501, 'hit', 2));
    expect(seconds.next(2000, 0).p99).toBe(2);
  });

  it('leave the reads of the filling out of the p99', () => {
    const list = reads(800, 'miss', 900);
    const seconds = new Seconds(list, 0, 0);
    list.push(...reads(999, 'hit', 1));
    expect(seconds.next(1000, 0).p99).toBeNull();
    list.push(...reads(1, 'hit', 1));
    expect(seconds.next(2000, 0).p99).toBe(1);
  });
});
