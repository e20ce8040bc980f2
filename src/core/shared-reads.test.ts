import { describe, expect, it } from '@jest/globals';
import { coreFixture } from './testing/core-fixture.ts';
import { gate, turn } from './testing/fakes.ts';

const SQL = 'SELECT * FROM planet';

describe('single flight', () => {
  it('makes one query for many readers of a cold key', async () => {
    const { create, database, store } = coreFixture();
    const cache = create();
    const reads = await Promise.all(Array.from({ length: 100 }, () => cache.fetchWithOutcome(SQL)));
    expect(database.asked).toHaveLength(1);
    expect(reads.map((read) => read.shared)).toEqual([false, ...new Array<boolean>(99).fill(true)]);
    expect(store.commands.filter((command) => command.startsWith('GET'))).toHaveLength(1);
  });

  it('can be switched off', async () => {
    const { create, database } = coreFixture();
    const cache = create({ singleFlight: false });
    await Promise.all([cache.fetch(SQL), cache.fetch(SQL)]);
    expect(database.asked).toHaveLength(2);
  });

  it('shares a failure too, and then starts afresh', async () => {
    const { create, database } = coreFixture();
    const cache = create();
    database.cost = () => Promise.reject(new Error('down'));
    const reads = await Promise.allSettled([cache.fetch(SQL), cache.fetch(SQL)]);
    expect(reads.map((read) => read.status)).toEqual(['rejected', 'rejected']);
    expect(database.asked).toHaveLength(1);
    await expect(cache.fetch(SQL)).rejects.toThrow('down');
    expect(database.asked).toHaveLength(2);
  });
});

describe('aborting', () => {
  it('refuses a read that was aborted before', async () => {
    const { create, database } = coreFixture();
    await expect(
      create().fetch(SQL, [], { signal: AbortSignal.abort(new Error('no')) }),
    ).rejects.toThrow('no');
    expect(database.asked).toHaveLength(0);
  });

  it('ends the wait of one reader and cancels the query only with the last', async () => {
    const { create, database } = coreFixture();
    const cache = create();
    const answer = gate();
    database.cost = () => answer.promise;
    const [first, second] = [new AbortController(), new AbortController()];
    const one = cache.fetch(SQL, [], { signal: first.signal });
    const two = cache.fetch(SQL, [], { signal: second.signal });
    await turn();
    first.abort(new Error('first left'));
    await expect(one).rejects.toThrow('first left');
    expect(database.asked[0]?.signal?.aborted).toBe(false);
    second.abort(new Error('second left'));
    await expect(two).rejects.toThrow('second left');
    expect(database.asked[0]?.signal?.aborted).toBe(true);
    answer.fail(new Error('cancelled'));
    await turn();
    database.cost = () => Promise.resolve();
    expect((await cache.fetchWithOutcome(SQL)).shared).toBe(false);
  });

  it('never cancels for a reader who cannot leave', async () => {
    const { create, database } = coreFixture();
    const cache = create();
    const answer = gate();
    database.cost = () => answer.promise;
    const leaving = new AbortController();
    const stays = cache.fetch(SQL);
    const leaves = cache.fetch(SQL, [], { signal: leaving.signal });
    await turn();
    leaving.abort(new Error('left'));
    await expect(leaves).rejects.toThrow('left');
    answer.open();
    expect(await stays).toEqual(database.rows);
  });
});
