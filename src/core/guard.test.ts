import { beforeEach, describe, expect, it } from '@jest/globals';
import { ALWAYS_LOCAL, Guard, type GuardOptions } from './guard.ts';
import { FakeClock, gate, turn } from './testing/fakes.ts';

let clock: FakeClock;

beforeEach(() => {
  clock = new FakeClock();
});

describe('the guard', () => {
  let told: string[];
  let answers: boolean;
  let probed: string[];

  function create(options: Partial<GuardOptions> = {}): Guard {
    told = [];
    probed = [];
    answers = false;
    return new Guard({
      deadlineMs: 250,
      retryMs: 200,
      clock,
      probe: (key) => {
        probed.push(key);
        return answers ? Promise.resolve() : Promise.reject(new Error('still away'));
      },
      onDown: (reason) => told.push(`down ${reason}`),
      onUp: (ms) => told.push(`up after ${String(ms)}`),
      ...options,
    });
  }

  it('passes answers through and leaves no timer running for long', async () => {
    const guard = create();
    expect(await guard.run('key', () => Promise.resolve(5))).toBe(5);
    expect(clock.waiting).toBe(1);
    await clock.advance(250);
    expect(clock.waiting).toBe(0);
    expect(guard.allows()).toBe(true);
  });

  it('gives up at the deadline of each call, not of the first', async () => {
    const guard = create();
    await guard.run('quick', () => Promise.resolve());
    await clock.advance(100);
    const failed = guard.run('slow', () => gate().promise).catch((error: unknown) => error);
    await clock.advance(249);
    expect(told).toEqual([]);
    await clock.advance(2);
    expect(await failed).toMatchObject({ name: 'CacheUnavailable', reason: 'timeout' });
    expect(told).toEqual(['down timeout']);
  });

  it('forgives an answer that lay unread while the process was busy', async () => {
    const guard = create();
    const answer = gate<string>();
    const call = guard.run('key', () => answer.promise);
    clock.jump(1_000);
    // The late timer runs first; the socket is read in the turn it then leaves for it.
    const advanced = clock.advance(0.5);
    await turn();
    answer.open('there all the time');
    await advanced;
    expect(await call).toBe('there all the time');
    expect(guard.allows()).toBe(true);
  });

  it('fails all calls in flight with the first that fails, and ignores what comes late', async () => {
    const guard = create();
    const [first, second] = [gate(), gate()];
    const calls = Promise.allSettled([
      guard.run('a', () => first.promise),
      guard.run('b', () => second.promise),
    ]);
    first.fail(new Error('connection lost'));
    const [a, b] = await calls;
    expect([a, b]).toMatchObject([
      { status: 'rejected', reason: { reason: 'failed', cause: { message: 'connection lost' } } },
      { status: 'rejected', reason: { reason: 'failed' } },
    ]);
    second.fail(new Error('late'));
    await turn();
    expect(told).toEqual(['down failed']);
  });

  it('fails one call only when its error says nothing about the cache', async () => {
    const guard = create();
    const refused = guard.run('key', () => Promise.reject(new Error('OOM')), ALWAYS_LOCAL);
    await expect(refused).rejects.toMatchObject({ reason: 'failed', cause: { message: 'OOM' } });
    expect(guard.allows()).toBe(true);
  });

  it('stays open until a probe of the key that failed is answered', async () => {
    const guard = create();
    await guard.run('sick', () => Promise.reject(new Error('x'))).catch(() => undefined);
    expect(guard.allows()).toBe(false);
    expect(probed).toEqual([]);
    await clock.advance(200);
    expect(guard.allows()).toBe(false);
    expect(probed).toEqual(['sick']);
    await turn();
    expect(guard.allows()).toBe(false);
    expect(probed).toHaveLength(1);
    answers = true;
    await clock.advance(200);
    expect(guard.allows()).toBe(false);
    await turn();
    expect(guard.allows()).toBe(true);
    expect(told).toEqual(['down failed', 'up after 400']);
  });

  it('does not pile up probes that are never answered, nor wait for one for good', async () => {
    const never = gate();
    let probes = 0;
    const guard = create({
      probe: () => {
        probes += 1;
        return never.promise;
      },
    });
    guard.trip('down');
    for (let passed = 0; passed < 8_000; passed += 100) {
      await clock.advance(100);
      guard.allows();
    }
    expect(probes).toBe(2);
    never.open();
    await turn();
    expect(told).toEqual(['down down', 'up after 8000']);
  });

  it('believes a client that knows it has no connection, and probes only when it has one', async () => {
    let down = true;
    const guard = create({ isDown: () => down });
    answers = true;
    expect(guard.allows()).toBe(false);
    await clock.advance(1_000);
    expect(guard.allows()).toBe(false);
    expect(probed).toEqual([]);
    down = false;
    expect(guard.allows()).toBe(false);
    await turn();
    expect(guard.allows()).toBe(true);
  });
});
