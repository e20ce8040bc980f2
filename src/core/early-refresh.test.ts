import { describe, expect, it } from '@jest/globals';
import { coreFixture } from './testing/core-fixture.ts';
import { gate, turn } from './testing/fakes.ts';

const SQL = 'SELECT * FROM planet';

describe('early refresh', () => {
  it('answers from the cache and renews the value behind the reader', async () => {
    const { clock, create, database } = coreFixture();
    const cache = create({ earlyRefresh: 1, random: () => 1 - Math.exp(-2) });
    database.cost = () => clock.advance(100);
    await cache.fetch(SQL);
    await cache.settled();
    await clock.advance(59_700);
    expect((await cache.fetchWithOutcome(SQL)).refreshing).toBe(false);
    await clock.advance(150);
    database.rows = [{ id: 1, name: 'renewed' }];
    const [read, another] = await Promise.all([
      cache.fetchWithOutcome(SQL),
      cache.fetchWithOutcome(SQL),
    ]);
    expect(read).toMatchObject({ outcome: 'hit', refreshing: true, rows: [{ name: 'Mercury' }] });
    expect(another.refreshing).toBe(true);
    await cache.settled();
    expect(database.asked).toHaveLength(2);
    expect(await cache.fetchWithOutcome(SQL)).toMatchObject({
      outcome: 'hit',
      refreshing: false,
      rows: [{ name: 'renewed' }],
    });
  });

  it('refreshes once however many hits ask for it, and a failed refresh disturbs nobody', async () => {
    const { clock, create, database, kinds } = coreFixture();
    const cache = create({ earlyRefresh: 1, random: () => 0.999 });
    database.cost = () => clock.advance(30_000);
    await cache.fetch(SQL);
    await cache.settled();
    const answer = gate();
    database.cost = () => answer.promise;
    expect((await cache.fetchWithOutcome(SQL)).refreshing).toBe(true);
    await turn();
    expect((await cache.fetchWithOutcome(SQL)).refreshing).toBe(true);
    answer.fail(new Error('later'));
    await cache.settled();
    expect(database.asked).toHaveLength(2);
    expect(kinds()).toContain('query-failed');
  });

  it('is left out while the cache is away', async () => {
    const { clock, create, database, store } = coreFixture();
    const cache = create({ earlyRefresh: 1, random: () => 0.999 });
    database.cost = () => clock.advance(30_000);
    await cache.fetch(SQL);
    await cache.settled();
    const read = cache.fetchWithOutcome(SQL);
    // After the hit's GET, before the refresh looks.
    store.fault = (command) =>
      store.commands.length > 3 && command ? new Error('gone') : undefined;
    expect((await read).refreshing).toBe(true);
    await cache.settled();
    expect(database.asked).toHaveLength(1);
  });
});
