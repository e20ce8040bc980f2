import { describe, expect, it } from '@jest/globals';
import { isRefusal } from './refusal.ts';
import { coreFixture } from './testing/core-fixture.ts';
import { turn } from './testing/fakes.ts';

const ONE = 'SELECT 1';
const TWO = 'SELECT 2';
const NOPERM = "NOPERM this user has no permissions to run the 'del' command";

describe('an error answer', () => {
  it.each([
    [NOPERM, true],
    ["READONLY You can't write against a read only replica.", true],
    ["OOM command not allowed when used memory > 'maxmemory'.", true],
    ['WRONGTYPE Operation against a key holding the wrong kind of value', true],
    ['ERR value is not an integer or out of range', true],
    ['MOVED 3999 127.0.0.1:6381', true],
    ['LOADING Redis is loading the dataset in memory', false],
    ['CLUSTERDOWN The cluster is down', false],
    ['NOAUTH Authentication required.', false],
    ['connect ECONNREFUSED 127.0.0.1:6379', false],
    ['ETIMEDOUT', false],
    ['Connection is closed.', false],
  ])('%s: of one command %s', (message, expected) => {
    expect(isRefusal(new Error(message))).toBe(expected);
    const wrapped = new Error('CACHE_ERROR {}', { cause: new Error(message) });
    expect(isRefusal(wrapped)).toBe(expected);
  });

  it('is looked for no deeper than errors go', () => {
    const own: Error & { cause?: unknown } = new Error('of its own making');
    own.cause = own;
    expect(isRefusal(own)).toBe(false);
  });
});

describe('a cache that refuses one command or one key', () => {
  it.each([
    ['DEL', NOPERM],
    ['DEL', "READONLY You can't write against a read only replica."],
    ['SET', "OOM command not allowed when used memory > 'maxmemory'."],
    ['SET', 'MISCONF Redis is configured to save RDB snapshots'],
  ])('serves what it has when it refuses %s: %s', async (command, message) => {
    const { create, events, store } = coreFixture({ waitForWrite: true });
    const cache = create();
    await cache.fetch(TWO);
    store.fault = (text) => (text.startsWith(`${command} `) ? new Error(message) : undefined);
    await cache.fetch(ONE);
    await cache.invalidate(ONE);
    expect((await cache.fetchWithOutcome(TWO)).outcome).toBe('hit');
    expect(events.some(({ kind }) => kind === 'cache-down')).toBe(false);
  });

  it('marks a value as old that it may not delete', async () => {
    const { create, database, store } = coreFixture({ waitForWrite: true });
    const cache = create();
    await cache.fetch(ONE);
    store.fault = (text) => (text.startsWith('DEL') ? new Error(NOPERM) : undefined);
    await expect(cache.invalidate(ONE)).resolves.toBe(true);
    database.rows = [{ id: 2 }];
    expect(await cache.fetchWithOutcome(ONE)).toMatchObject({ outcome: 'miss', rows: [{ id: 2 }] });
    expect((await cache.fetchWithOutcome(ONE)).outcome).toBe('hit');
  });

  it('keeps its readers from a value that could not be invalidated, until it takes the word', async () => {
    const { clock, create, events, store } = coreFixture({ waitForWrite: true });
    const cache = create();
    await cache.fetch(ONE, [], { tags: ['t'] });
    await cache.fetch(TWO);
    const readonly = "READONLY You can't write against a read only replica.";
    store.fault = (text) => (/^(DEL|SET)/.test(text) ? new Error(readonly) : undefined);
    await expect(cache.invalidate(TWO)).resolves.toBe(false);
    await expect(cache.invalidateTag('t')).resolves.toBe(false);
    expect(events.filter(({ kind }) => kind === 'invalidation-refused')).toHaveLength(2);
    const outcome = async (sql: string, tags?: readonly string[]): Promise<string> =>
      (await cache.fetchWithOutcome(sql, [], tags === undefined ? {} : { tags })).outcome;
    expect([await outcome(ONE, ['t']), await outcome(TWO)]).toEqual(['bypass', 'bypass']);
    store.fault = undefined;
    await clock.advance(30_000);
    await turn();
    expect([await outcome(ONE, ['t']), await outcome(TWO)]).toEqual(['miss', 'miss']);
    expect([await outcome(ONE, ['t']), await outcome(TWO)]).toEqual(['hit', 'hit']);
  });

  it('answers for the other keys of a batch when one may not be read', async () => {
    const { create, store } = coreFixture({ waitForWrite: true });
    const cache = create();
    await cache.fetch(ONE);
    await cache.fetch(TWO);
    const secret = cache.keyFor(TWO);
    store.fault = (text) => (text.includes(secret) ? new Error(NOPERM) : undefined);
    const reads = await Promise.all([cache.fetchWithOutcome(ONE), cache.fetchWithOutcome(TWO)]);
    expect(reads.map(({ outcome }) => outcome)).toEqual(['hit', 'bypass']);
    expect((await cache.fetchWithOutcome(TWO)).reason).toBe('failed');
  });
});
