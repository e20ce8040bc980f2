import { expect, it } from '@jest/globals';
import { createRandom } from '#tutorial';
import type { MysqlSession, RedisSession, StepClock } from '#tutorial';
import { FakeClock, FakeStore } from '../../../src/core/testing/fakes.ts';
import { partly } from '../../../src/testing/fakes.ts';
import { createInstance, type Instance } from '../../kit/instance.ts';
import type { Lab } from '../../kit/lab.ts';
import type { Narrator } from '../../kit/narrator.ts';
import { jitterTable, runJitter } from './jitter.ts';

/** An instance over a store and a MySQL that answer at once, by the clock and with drawn numbers. */
function instanceOn(clock: FakeClock): Instance {
  let selects = 0;
  const mysql = partly<MysqlSession>({
    query: (sql) => {
      if (!sql.startsWith('SHOW')) selects += 1;
      return Promise.resolve({ rows: [{ Value: String(selects) }] } as never);
    },
  });
  const instance = createInstance({
    redis: partly<RedisSession>({}),
    mysql,
    store: new FakeStore(clock),
    prefix: 'lab',
    onCache: () => undefined,
  });
  const random = createRandom(1);
  return { ...instance, cache: (options) => instance.cache({ ...options, clock, random }) };
}

it('spreads the queries of keys that were stored together over the time that jitter takes off', async () => {
  const time = new FakeClock();
  const clock: StepClock = {
    now: () => time.now(),
    sleep: (ms) =>
      new Promise((resolve) => {
        time.after(ms, resolve);
      }),
  };
  const ctx = { clock, signal: new AbortController().signal } as Lab['ctx'];
  const instance = instanceOn(time);
  const tell = partly<Narrator>({ progress: () => undefined });
  const state = { over: false };
  const run = runJitter(partly<Lab>({ ctx, engines: [] }), instance, instance, 1, tell).finally(
    () => (state.over = true),
  );
  while (!state.over) await time.advance(5);
  const results = await run;
  const [without = [], jittered = []] = results.map(({ timeline }) => timeline.bins);
  expect(Math.max(...without)).toBe(60);
  expect(Math.max(...jittered)).toBeLessThanOrEqual(30);
  // Of a TTL of 1 s, half is taken off at most.
  expect(jittered.slice(0, 4).every((queries) => queries === 0)).toBe(true);
  expect(jittered.filter((queries) => queries > 0).length).toBeGreaterThanOrEqual(5);
  const peaks = jitterTable(results, [], 1).rows.map((row) => row[3]);
  expect(peaks).toEqual([Math.max(...without), Math.max(...jittered)]);
});
