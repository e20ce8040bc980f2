import { expect, it } from '@jest/globals';
import type { RedisSession } from '../../../src/engines/engine.ts';
import { partly } from '../../../src/testing/fakes.ts';
import { hasWaited, standBehind } from './bystander.ts';

const ALONE = 101;

/** A read that takes 0.1 ms alone and `laterMs` behind the slow command, which ends before or with the read. */
async function met(laterMs: number, slowEnds: 'before' | 'with the read') {
  let now = 0;
  let reads = 0;
  let end: () => void = () => undefined;
  const bystander = partly<RedisSession>({
    command: () => {
      reads += 1;
      now += reads > ALONE ? laterMs : 0.1;
      end();
      return Promise.resolve('value');
    },
  });
  const slow = (): Promise<void> =>
    slowEnds === 'before'
      ? Promise.resolve()
      : new Promise((resolve) => {
          end = resolve;
        });
  const clock = {
    now: () => now,
    sleep: async (ms: number) => {
      // What is over already is heard of before the time has passed.
      await new Promise(setImmediate);
      now += ms;
    },
  };
  const { signal } = new AbortController();
  return standBehind(bystander, 'key', slow, { clock, signal });
}

it('has waited for a slow command that was still running', async () => {
  const wait = await met(20, 'with the read');
  expect(wait).toMatchObject({ behind: 20, overlap: 20, tries: 1 });
  expect(hasWaited(wait)).toBe(true);
});

it('has not waited for one that was over, however long the read took', async () => {
  const wait = await met(20, 'before');
  expect(wait).toMatchObject({ behind: 20, overlap: 0, tries: 5 });
  expect(hasWaited(wait)).toBe(false);
});

it('has not waited when it was about as quick as alone', async () => {
  expect(hasWaited(await met(0.2, 'with the read'))).toBe(false);
});
