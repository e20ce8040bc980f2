import { describe, expect, it } from '@jest/globals';
import { coreFixture } from './testing/core-fixture.ts';
import { gate, turn } from './testing/fakes.ts';

const SQL = 'SELECT * FROM planet';

describe('the lock', () => {
  it('makes one query for readers of several processes', async () => {
    const { clock, create, database } = coreFixture({ lock: true });
    const answer = gate();
    database.cost = () => answer.promise;
    const reads = [create(), create(), create()].map((cache) => cache.fetchWithOutcome(SQL));
    await clock.advance(40);
    answer.open();
    await clock.advance(60);
    const outcomes = (await Promise.all(reads)).map((read) => read.outcome);
    expect(outcomes.sort()).toEqual(['hit', 'hit', 'miss']);
    expect(database.asked).toHaveLength(1);
  });

  it('is released when the rows are stored, and reported as waited for', async () => {
    const { create, store } = coreFixture({ lock: true });
    const cache = create();
    expect((await cache.fetchWithOutcome(SQL)).lockMs).toBe(0);
    await cache.settled();
    await turn();
    expect([...store.values.keys()]).toEqual([cache.keyFor(SQL)]);
  });

  it('is released when the query fails, so that the next process tries at once', async () => {
    const { clock, create, database } = coreFixture({ lock: true });
    const [one, two] = [create(), create()];
    const answer = gate();
    database.cost = () => answer.promise;
    const first = one.fetch(SQL);
    await turn();
    const second = two.fetch(SQL);
    await clock.advance(5);
    database.cost = () => Promise.resolve();
    answer.fail(new Error('deadlock'));
    await expect(first).rejects.toThrow('deadlock');
    await clock.advance(5);
    expect(await second).toEqual(database.rows);
  });

  it('is not waited for longer than twice what the query is known to take', async () => {
    const { clock, create, database } = coreFixture({ lock: true });
    const [one, two] = [create(), create()];
    database.cost = () => clock.advance(30);
    await two.fetch(SQL);
    await two.settled();
    await two.invalidate(SQL);
    const never = gate();
    database.cost = () => never.promise;
    void one.fetch(SQL);
    await turn();
    database.cost = () => Promise.resolve();
    const read = two.fetchWithOutcome(SQL);
    await clock.advance(60);
    expect(await read).toMatchObject({ outcome: 'miss', lockMs: 60 });
    expect(database.asked).toHaveLength(3);
  });

  it('is not waited for longer than told when the query is not known', async () => {
    const { clock, create, database } = coreFixture({ lock: true });
    const never = gate();
    database.cost = () => never.promise;
    void create().fetch(SQL);
    await turn();
    database.cost = () => Promise.resolve();
    const read = create({ lock: { waitMs: 100 } }).fetchWithOutcome(SQL);
    await clock.advance(100);
    expect(await read).toMatchObject({ outcome: 'miss', lockMs: 100 });
  });

  it('of a process that died ends with its lease', async () => {
    const { clock, create, database } = coreFixture({ lock: true });
    const never = gate();
    database.cost = () => never.promise;
    void create({ lock: { leaseMs: 50 } }).fetch(SQL);
    await turn();
    database.cost = () => Promise.resolve();
    const read = create().fetchWithOutcome(SQL);
    await clock.advance(60);
    expect((await read).lockMs).toBeLessThanOrEqual(60);
    expect(database.asked).toHaveLength(2);
  });

  it('of another process is not released by one that was slower than its lease', async () => {
    const { clock, create, database, store } = coreFixture({ lock: true });
    const slow = create({ lock: { leaseMs: 50 } });
    const [first, second] = [gate(), gate()];
    database.cost = () => first.promise;
    const read = slow.fetch(SQL);
    await clock.advance(60);
    database.cost = () => second.promise;
    void create().fetch(SQL);
    await turn();
    store.fault = (command) => (command.startsWith('SET test') ? new Error('OOM') : undefined);
    first.open();
    await read;
    await slow.settled();
    await turn();
    expect([...store.values.keys()].some((key) => key.endsWith(':lock'))).toBe(true);
  });

  it('does not keep a reader waiting when the cache fails meanwhile', async () => {
    const { clock, create, database, store } = coreFixture({ lock: true });
    const never = gate();
    database.cost = () => never.promise;
    void create().fetch(SQL);
    await turn();
    database.cost = () => Promise.resolve();
    const read = create().fetchWithOutcome(SQL);
    await clock.advance(3);
    store.fault = () => new Error('connection lost');
    await clock.advance(3);
    expect(await read).toMatchObject({ outcome: 'miss', rows: database.rows });
  });

  it('does not keep a reader waiting when the lock can be neither taken nor seen', async () => {
    const { create, store } = coreFixture({ lock: true });
    const cache = create();
    store.fault = (command) => (command.startsWith('SETNX') ? new Error('NOPERM') : undefined);
    expect(await cache.fetchWithOutcome(SQL)).toMatchObject({ outcome: 'miss', lockMs: 0 });
  });

  it('does not keep a reader waiting when only the second look fails', async () => {
    const { create, database, store } = coreFixture({ lock: true });
    const other = gate();
    database.cost = () => other.promise;
    void create().fetch(SQL);
    await turn();
    database.cost = () => Promise.resolve();
    store.fault = (command) => {
      const gets = store.commands.filter((one) => one.startsWith('GET')).length;
      return command.startsWith('GET') && gets > 3 ? new Error('gone') : undefined;
    };
    expect((await create().fetchWithOutcome(SQL)).outcome).toBe('miss');
  });

  it('finds rows that were stored between its two looks', async () => {
    const { create, store } = coreFixture({ lock: true });
    const cache = create();
    const other = create({ lock: false });
    const held = store.setIfAbsent.bind(store);
    store.setIfAbsent = async (key, value, ttlMs) => {
      store.setIfAbsent = held;
      await other.fetch(SQL);
      await other.settled();
      return held(key, value, ttlMs);
    };
    await cache.fetch('SELECT 1');
    const read = cache.fetchWithOutcome(SQL);
    expect(['hit', 'miss']).toContain((await read).outcome);
    await turn();
    expect([...store.values.keys()].filter((key) => key.endsWith(':lock'))).toEqual([]);
  });

  it('lets one process refresh early, and the others leave it to that one', async () => {
    const { clock, create, database } = coreFixture({ lock: true });
    const options = { earlyRefresh: 1, random: () => 0.999, jitter: 0 };
    const [one, two] = [create(options), create(options)];
    database.cost = () => clock.advance(30_000);
    await one.fetch(SQL);
    await one.settled();
    await turn();
    const answer = gate();
    database.cost = () => answer.promise;
    expect((await one.fetchWithOutcome(SQL)).refreshing).toBe(true);
    await turn();
    expect((await two.fetchWithOutcome(SQL)).refreshing).toBe(true);
    await two.settled();
    expect(database.asked).toHaveLength(2);
    answer.open();
    await one.settled();
  });
});
