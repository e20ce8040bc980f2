import { describe, expect, it } from '@jest/globals';
import { measureRounds, type RoundProgress } from './rounds.ts';

/** A clock that only moves when a contender says how long it takes. */
function fakeTime(): { clock: { now(): number }; takes: (ms: number) => Promise<void> } {
  let now = 0;
  return {
    clock: { now: () => now },
    takes: (ms) => {
      now += ms;
      return Promise.resolve();
    },
  };
}

describe('measureRounds', () => {
  it('rotates the order, discards the warm-up and keeps a median per round', async () => {
    const { clock, takes } = fakeTime();
    const calls: string[] = [];
    let hits = 0;
    const result = await measureRounds({
      contenders: {
        hit: () => {
          calls.push('hit');
          hits += 1;
          return takes(hits % 3 === 1 ? 100 : 2);
        },
        miss: () => {
          calls.push('miss');
          return takes(8);
        },
      },
      rounds: 2,
      samplesPerRound: 2,
      clock,
    });
    expect(calls.join(' ')).toBe('hit hit hit miss miss miss miss miss miss hit hit hit');
    expect([...result.hit.samples]).toEqual([2, 2, 2, 2]);
    expect(result.hit.medians).toEqual([2, 2]);
    expect(result.miss.summary).toMatchObject({ n: 4, p50: 8 });
  });

  it('does not time what comes before a sample', async () => {
    const { clock, takes } = fakeTime();
    const result = await measureRounds({
      contenders: { miss: { before: () => takes(50), run: () => takes(3) } },
      rounds: 1,
      samplesPerRound: { miss: 4 },
      warmUpShare: 0,
      clock,
    });
    expect([...result.miss.samples]).toEqual([3, 3, 3, 3]);
  });

  it('reports progress between blocks', async () => {
    const seen: RoundProgress[] = [];
    await measureRounds({
      contenders: { a: () => Promise.resolve(), b: () => Promise.resolve() },
      rounds: 2,
      samplesPerRound: 1,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.map(({ contender, round, blocksDone }) => [contender, round, blocksDone])).toEqual([
      ['a', 1, 1],
      ['b', 1, 2],
      ['b', 2, 3],
      ['a', 2, 4],
    ]);
    expect(seen[0]).toMatchObject({ rounds: 2, blocks: 4 });
  });

  it('stops between two samples when aborted', async () => {
    const stop = new AbortController();
    let runs = 0;
    const measuring = measureRounds({
      contenders: {
        only: () => {
          runs += 1;
          if (runs === 3) stop.abort(new Error('enough'));
          return Promise.resolve();
        },
      },
      signal: stop.signal,
    });
    await expect(measuring).rejects.toThrow('enough');
    expect(runs).toBe(3);
  });

  it('passes on what a contender throws', async () => {
    const contenders = { broken: () => Promise.reject(new Error('gone')) };
    await expect(measureRounds({ contenders })).rejects.toThrow('gone');
  });

  it.each([{ rounds: 0 }, { samplesPerRound: 0 }])('refuses %j', async (bad) => {
    const contenders = { a: () => Promise.resolve() };
    await expect(measureRounds({ contenders, ...bad })).rejects.toThrow(RangeError);
  });
});
