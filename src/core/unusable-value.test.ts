import { describe, expect, it } from '@jest/globals';
import { coreFixture } from './testing/core-fixture.ts';

const SQL = 'SELECT * FROM planet';

describe('a value that cannot be used', () => {
  it.each([
    ['garbage', 'not json at all'],
    ['half-written', '{"v":1,"x":1800000060000,"q":1,"c":["id"],"r":[1'],
    ['foreign', '{"id":1}'],
    ['null', 'null'],
    ['empty', ''],
  ])('counts as a miss and is replaced: %s', async (_name, value) => {
    const { create, store } = coreFixture();
    const cache = create();
    await store.setWithTtl(cache.keyFor(SQL), value, 1e9);
    expect(await cache.fetchWithOutcome(SQL)).toMatchObject({
      outcome: 'miss',
      reason: 'unreadable',
    });
    await cache.settled();
    expect((await cache.fetchWithOutcome(SQL)).outcome).toBe('hit');
  });

  it('counts as a miss when it is no string', async () => {
    const { create, store, written } = coreFixture();
    const cache = create();
    const error = new Error('WRONGTYPE Operation against a key holding the wrong kind of value');
    store.fault = (command) => (command.startsWith('GET') ? error : undefined);
    expect(await cache.fetchWithOutcome(SQL)).toMatchObject({
      outcome: 'miss',
      reason: 'unreadable',
    });
    await cache.settled();
    expect(written()).toMatchObject({ stored: true });
  });

  it('is not stored when it has no exact form, and the read is answered', async () => {
    const { create, database, kinds, written } = coreFixture();
    const cache = create();
    database.rows = [{ f: (): number => 1 }];
    expect(await cache.fetch(SQL)).toBe(database.rows);
    await cache.settled();
    expect(written()).toMatchObject({ stored: false, reason: 'not-encodable', size: 0 });
    expect(kinds()).toContain('read');
  });

  it('is not stored when Redis refuses it, and reads go on', async () => {
    const { create, store, written } = coreFixture();
    const cache = create();
    store.fault = (command) => (command.startsWith('SET') ? new Error('OOM') : undefined);
    await cache.fetch(SQL);
    await cache.settled();
    expect(written()).toMatchObject({
      stored: false,
      reason: 'failed',
      error: { message: 'OOM' },
    });
    expect((await cache.fetchWithOutcome(SQL)).outcome).toBe('miss');
  });
});
