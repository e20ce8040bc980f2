import { expect, it } from '@jest/globals';
import type { RedisSession } from '../../../src/engines/engine.ts';
import { partly } from '../../../src/testing/fakes.ts';
import { createReader } from './reader.ts';

it('makes reads late on a busy machine, and never sends many of them at once', async () => {
  let [now, inFlight, most, gets] = [0, 0, 0, 0];
  const session = partly<RedisSession>({
    command: async () => {
      gets += 1;
      inFlight += 1;
      most = Math.max(most, inFlight);
      await Promise.resolve();
      inFlight -= 1;
      return 'x';
    },
  });
  const clock = {
    now: () => now,
    // The machine is away for a second.
    sleep: () => {
      now += 1000;
      return Promise.resolve();
    },
  };
  const { signal } = new AbortController();
  const reader = createReader(session, 'lab:', true, { clock, signal });
  await reader.pace(
    Array.from({ length: 1000 }, (_, key) => key),
    400,
  );
  expect(gets).toBe(1000);
  expect(most).toBeLessThanOrEqual(16);
});
