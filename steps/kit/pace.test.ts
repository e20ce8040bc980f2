import { describe, expect, it } from '@jest/globals';
import { CancelledError } from '../../src/contract/errors.ts';
import type { StepClock } from '../../src/contract/step.ts';
import { DEADLINE_MS, paced } from './pace.ts';

/** A clock that is moved by sleeping. */
function handClock(): StepClock {
  let now = 0;
  return {
    now: () => now,
    sleep: (ms, signal) => {
      now += ms;
      return signal.aborted ? Promise.reject(new CancelledError()) : Promise.resolve();
    },
  };
}

const signal = new AbortController().signal;

describe('paced readers', () => {
  it('each read at their own times', async () => {
    const reads = [0, 0];
    const read = (reader: number): Promise<void> => {
      reads[reader] = (reads[reader] ?? 0) + 1;
      return Promise.resolve();
    };
    const clock = handClock();
    const times = await paced({ readers: 2, everyMs: 20, forMs: 100, read, clock, signal });
    expect(reads).toEqual([5, 5]);
    expect(times).toHaveLength(10);
  });

  it('go on until something has happened, but not for ever', async () => {
    const pace = { readers: 1, everyMs: 20, forMs: 100, signal };
    let reads = 0;
    const read = (): Promise<void> => Promise.resolve(void (reads += 1));
    await paced({ ...pace, read, clock: handClock(), until: () => reads >= 12 });
    expect(reads).toBe(12);
    const clock = handClock();
    await paced({ ...pace, read, clock, until: () => false });
    expect(clock.now()).toBe(DEADLINE_MS);
  });

  it('skip their turn while they wait for an answer', async () => {
    let release: () => void = () => undefined;
    const stuck = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reads = 0;
    const read = (): Promise<void> => {
      reads += 1;
      return stuck;
    };
    const clock = handClock();
    const onTick = (elapsed: number): void => {
      if (elapsed >= 90) release();
    };
    await paced({ readers: 1, everyMs: 20, forMs: 100, read, clock, signal, onTick });
    expect(reads).toBe(1);
  });

  it('end with the failure of a read', async () => {
    const read = (): Promise<void> => Promise.reject(new Error('no such table'));
    const clock = handClock();
    const running = paced({ readers: 2, everyMs: 20, forMs: 100, read, clock, signal });
    await expect(running).rejects.toThrow('no such table');
  });

  it('end with the signal', async () => {
    const controller = new AbortController();
    controller.abort();
    const read = (): Promise<void> => Promise.resolve();
    const running = paced({
      readers: 1,
      everyMs: 20,
      forMs: 100,
      read,
      clock: handClock(),
      signal: controller.signal,
    });
    await expect(running).rejects.toThrow(CancelledError);
  });
});
