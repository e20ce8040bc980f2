import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { stepClock } from '../../../src/run/clock.ts';
import { CancelledError } from '../../../src/contract/errors.ts';
import { runOpenLoop, type LoadRun, type Schedule } from './open-loop.ts';
import { fromDue, fromSent } from './seconds.ts';

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const answerAfter = async (ms: number): Promise<'hit'> => {
  await wait(ms);
  return 'hit';
};

/** Runs a schedule on the fake clock until it has ended. */
async function ended(rest: Partial<Schedule>): Promise<LoadRun> {
  const running = runOpenLoop({
    readers: 4,
    rate: 100,
    forMs: 200,
    read: () => answerAfter(1),
    clock: stepClock,
    signal: new AbortController().signal,
    turn: () => wait(1),
    ...rest,
  });
  running.catch(() => undefined);
  await jest.advanceTimersByTimeAsync(3000);
  return running;
}

describe('an open loop', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('sends every read when it is due', async () => {
    const run = await ended({});
    expect(run.reads.map(({ due }) => due)).toEqual(
      Array.from({ length: 20 }, (_, index) => index * 10),
    );
    expect(Math.max(...run.lateness)).toBeLessThan(3);
    expect(Math.max(...run.reads.map(({ sent, due }) => sent - due))).toBeLessThan(3);
    expect(run.notSent).toEqual([]);
  });

  it('counts the wait for a reader that was still busy', async () => {
    let reads = 0;
    const read = (): Promise<'hit'> => {
      reads += 1;
      return answerAfter(reads === 1 ? 55 : 1);
    };
    const { reads: done } = await ended({ readers: 1, read, forMs: 100 });
    const second = done.filter(({ due }) => due === 10);
    expect(second.map(fromDue)[0]).toBeGreaterThan(40);
    expect(second.map(fromSent)[0]).toBeLessThan(5);
  });

  it('counts the reads that were due while the process stood still', async () => {
    let frozen = false;
    const onTick = (now: number): void => {
      if (frozen || now < 50) return;
      frozen = true;
      jest.advanceTimersByTime(60);
    };
    const run = await ended({ onTick });
    expect(run.reads.filter((read) => fromDue(read) > 15).length).toBeGreaterThan(3);
    expect(Math.max(...run.lateness)).toBeGreaterThan(45);
    expect(Math.max(...run.reads.map(fromSent))).toBeLessThan(5);
  });

  it('tells how many reads found no free reader', async () => {
    const run = await ended({ readers: 1, read: () => answerAfter(1000), forMs: 100 });
    expect(run.notSent).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90]);
    expect(run.reads).toHaveLength(1);
  });

  it('ends with the failure of a read', async () => {
    const read = (): Promise<'hit'> => Promise.reject(new Error('no such table'));
    await expect(ended({ read })).rejects.toThrow('no such table');
  });

  it('ends with the signal', async () => {
    const controller = new AbortController();
    const onTick = (now: number): void => {
      if (now > 50) controller.abort();
    };
    const { signal } = controller;
    await expect(ended({ signal, onTick })).rejects.toThrow(CancelledError);
  });
});
