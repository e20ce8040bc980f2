import { describe, expect, it } from '@jest/globals';
import type { StepClock } from '../../src/contract/step.ts';
import { Watcher } from './watcher.ts';

const signal = new AbortController().signal;

/** Every read takes 10 ms and gives the next value; the last one is given for ever. */
function watcherOver(values: readonly string[]): Watcher<string> {
  let now = 0;
  let reads = 0;
  const clock: StepClock = { now: () => now, sleep: () => Promise.resolve() };
  const read = (): Promise<string> => {
    now += 10;
    const value = values[Math.min(reads, values.length - 1)] ?? '';
    reads += 1;
    return Promise.resolve(value);
  };
  return new Watcher({ read, isFresh: (value) => value === 'new', clock, signal });
}

const changeAtOnce = (changed: () => void): Promise<void> => {
  changed();
  return Promise.resolve();
};

describe('a watcher', () => {
  it('counts from the change to the last old answer', async () => {
    const watched = await watcherOver(['old', 'old', 'old', 'new']).during(changeAtOnce, 1000);
    expect(watched).toMatchObject({ staleMs: 20, staleReads: 3 });
  });

  it('says 0 when no answer after the change was old', async () => {
    const watched = await watcherOver(['new']).during(changeAtOnce, 1000);
    expect(watched).toMatchObject({ staleMs: 0, staleReads: 0 });
  });

  it('gives up when the new value does not come', async () => {
    const watching = watcherOver(['old']).during(changeAtOnce, 50);
    await expect(watching).rejects.toMatchObject({ code: 'CACHE_ERROR' });
  });

  it('ends with the failure of the change', async () => {
    const watching = watcherOver(['old']).during(() => Promise.reject(new Error('refused')), 50);
    await expect(watching).rejects.toThrow('refused');
  });
});
