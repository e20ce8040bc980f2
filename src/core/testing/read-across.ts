import { expect } from '@jest/globals';
import type { CacheAside } from '../cache-aside.ts';
import { gate, turn, type FakeDatabase } from './fakes.ts';

/** The statement of the tests of invalidation. */
export const SQL = 'SELECT * FROM planet';
/** Puts its rows under a tag. */
export const TAGGED = { tags: ['planet'] };

/** Reads, and in the middle of its query lets `change` happen, after which the rows are new ones. */
export async function readAcross(
  database: FakeDatabase,
  cache: CacheAside,
  change: () => Promise<unknown>,
): Promise<void> {
  const answer = gate();
  database.cost = () => answer.promise;
  const slow = cache.fetch(SQL, [], TAGGED);
  await turn();
  database.cost = () => Promise.resolve();
  database.rows = [{ id: 1, name: 'new' }];
  await change();
  answer.open();
  expect(await slow).toEqual([{ id: 1, name: 'Mercury' }]);
  await cache.settled();
}
