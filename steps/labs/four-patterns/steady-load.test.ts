import { describe, expect, it } from '@jest/globals';
import type { StepClock } from '../../../src/contract/step.ts';
import type { KnownKey } from './keys.ts';
import { DEADLINE_MS, RATE, SteadyLoad } from './steady-load.ts';

/** A clock whose time passes only while somebody sleeps, with other work done at set times. */
function testClock(events: readonly (readonly [ms: number, work: () => void])[] = []): StepClock {
  let now = 0;
  let waiting = [...events];
  return {
    now: () => now,
    async sleep(ms) {
      now += ms;
      for (const [, work] of waiting.filter(([at]) => at <= now)) work();
      waiting = waiting.filter(([at]) => at > now);
      await new Promise(setImmediate);
    },
  };
}

function keys(kind: string, count: number): readonly KnownKey[] {
  return Array.from({ length: count }, (_, index) => ({ name: `${kind}:${index}`, value: kind }));
}

const NEVER = new AbortController().signal;

/** A load over a server that answers as `answer` says; it stops after `ms`. */
async function run(ms: number, answer: (name: string, key: string) => Promise<unknown>) {
  const sent: string[] = [];
  const stopping = { done: false };
  const clock = testClock([[ms, () => (stopping.done = true)]]);
  const load = new SteadyLoad({
    session: {
      command(name, key = '') {
        sent.push(name);
        return answer(name, String(key));
      },
    },
    replicas: [],
    known: keys('known', 3),
    fresh: keys('fresh', 1000),
    inShard: () => true,
    clock,
    signal: NEVER,
  });
  load.start();
  while (!stopping.done) await new Promise(setImmediate);
  const calm = load.calmFor(100);
  return { load, sent, calm, written: await load.stop() };
}

describe('a steady load', () => {
  it('sends a write and a read at every tick of its rate', async () => {
    const { load, written } = await run(1000, () => Promise.resolve('OK'));
    const due = load.operations.filter(({ kind }) => kind === 'write').map((one) => one.due);
    expect(due.slice(0, 3)).toEqual([0, 1000 / RATE, 2000 / RATE]);
    expect(Math.abs(due.length - RATE)).toBeLessThanOrEqual(2);
    expect(written.acknowledged).toHaveLength(due.length);
    expect(written.unacknowledged).toEqual([]);
  });

  it('takes a write that was refused for not acknowledged, and reads on', async () => {
    const { load, written, calm } = await run(500, (name) =>
      name === 'SET' ? Promise.reject(new Error('READONLY')) : Promise.resolve('known'),
    );
    expect(written.acknowledged).toEqual([]);
    expect(written.unacknowledged.length).toBeGreaterThan(40);
    expect(calm).toBe(false);
    const reads = load.operations.filter(({ kind }) => kind === 'read');
    expect(reads.every(({ ok }) => ok)).toBe(true);
  });

  it('goes on sending while answers are waited for, and takes late ones for failures', async () => {
    const late: (() => void)[] = [];
    const answerAll = (): void => {
      for (const answer of late) answer();
    };
    const stop = { now: false };
    const clock = testClock([
      [DEADLINE_MS * 2, answerAll],
      [DEADLINE_MS * 2, () => (stop.now = true)],
    ]);
    const load = new SteadyLoad({
      session: {
        command: () =>
          new Promise((resolve) => {
            late.push(() => {
              resolve('OK');
            });
          }),
      },
      replicas: [],
      known: [],
      fresh: keys('fresh', 1000),
      inShard: () => true,
      clock,
      signal: NEVER,
    });
    load.start();
    while (!stop.now) await new Promise(setImmediate);
    const stopping = load.stop();
    while (late.length > 0) late.shift()?.();
    const { acknowledged, unacknowledged } = await stopping;
    expect(acknowledged.length + unacknowledged.length).toBeGreaterThan(45);
    const oldest = unacknowledged.map(({ name }) => name);
    expect(oldest).toContain('fresh:0');
    expect(acknowledged.map(({ name }) => name)).not.toContain('fresh:0');
    expect(acknowledged.length).toBeGreaterThan(0);
  });

  it('is not calm while something waits longer than the deadline', async () => {
    const { calm, written } = await run(DEADLINE_MS * 2, (_name, key) =>
      key === 'fresh:3' ? new Promise(() => undefined) : Promise.resolve('OK'),
    );
    expect(calm).toBe(false);
    expect(written.unacknowledged.map(({ name }) => name)).toEqual(['fresh:3']);
  });
});
