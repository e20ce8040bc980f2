import { describe, expect, it } from '@jest/globals';
import type { StepEmission } from '../../src/contract/events.ts';
import type { RedisSession } from '#tutorial';
import { NEVER } from '../../src/testing/engine-fixture.ts';
import { fakeClock, partly } from '../../src/testing/fakes.ts';
import { createNarrator } from '../kit/narrator.ts';
import { untilExpired } from './expiry.ts';

/** A key of `ttl` seconds is waited for: seconds that passed, and what was told beside the progress. */
async function waited(ttl: number, { mayExpire }: { readonly mayExpire: boolean }) {
  const clock = fakeClock(0);
  let until = ttl * 1000;
  const told: string[] = [];
  const emit = (emission: StepEmission): void => {
    if (emission.event !== 'step.note') return;
    const { note } = emission;
    if (note.kind === 'transcript') told.push(...note.exchanges.map(({ input }) => input));
    else if ('message' in note) told.push(note.message.key);
  };
  const redis = partly<RedisSession>({
    command: (name, _key, seconds) => {
      if (name !== 'EXPIRE') return Promise.resolve(until > clock.now() ? until - clock.now() : -2);
      if (!mayExpire) return Promise.reject(new Error('NOPERM'));
      until = clock.now() + Number(seconds) * 1000;
      return Promise.resolve(1);
    },
  });
  const ctx = { clock, signal: NEVER };
  await untilExpired('key', ttl, {
    redis,
    address: '127.0.0.1:6379',
    tell: createNarrator({ ...ctx, emit }),
    ctx,
  });
  return { seconds: Math.round(clock.now() / 1000), told };
}

describe('the wait for a key to run out', () => {
  it.each([1, 5, 15])('of %d s is that long', async (ttl) => {
    expect(await waited(ttl, { mayExpire: true })).toEqual({ seconds: ttl, told: [] });
  });

  it('of ten minutes is cut short, and says how', async () => {
    expect(await waited(600, { mayExpire: true })).toEqual({
      seconds: 5,
      told: ['EXPIRE key 5', 'cached-read.expiry.shortened'],
    });
  });

  it('is not cut short by a user who may not', async () => {
    expect(await waited(600, { mayExpire: false })).toEqual({ seconds: 600, told: [] });
  });
});
