import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../../../src/testing/need.ts';
import { columnOf } from '../../kit/lab-fixture.ts';
import {
  openOwnRedisFixture,
  type OwnRedisFixture,
  type OwnRedisRun,
} from '../../kit/own-redis-fixture.ts';
import { lab as dynamodb } from './index.ts';

describeWith('redis-server', 'the lab dynamodb', () => {
  let fixture: OwnRedisFixture;
  let run: OwnRedisRun;
  beforeAll(async () => {
    fixture = await openOwnRedisFixture({ choice: 'auto' });
    run = await fixture.run(dynamodb, { 'session-kb': 100 });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('counts what sessions of each size are charged', () => {
    const table = run.table('dynamodb-units');
    expect(columnOf(table, 'write')).toEqual([1, 4, 10, 50]);
    expect(columnOf(table, 'slide')).toEqual([1, 4, 10, 50]);
    expect(columnOf(table, 'strong')).toEqual([1, 1, 3, 13]);
    expect(columnOf(table, 'eventual')).toEqual([0.5, 0.5, 1.5, 6.5]);
  });

  it('reckons from how many page views a node is cheaper', () => {
    const table = run.table('dynamodb-cost');
    expect(columnOf(table, 'usd')).toEqual(['0.75', '2.63', '6.63', '32.88', '65.63']);
    const [first] = columnOf(table, 'one');
    expect(Number(first)).toBeCloseTo(4.74, 2);
  });

  it('sees an expired session returned by DynamoDB alone, until it is deleted', () => {
    const keys = columnOf(run.table('dynamodb-ttl'), 'dynamodb').map((cell) =>
      JSON.stringify(cell),
    );
    expect(keys[0]).toContain('lab.dynamodb.ttl.there');
    expect(keys.at(-1)).toContain('lab.dynamodb.ttl.nothing');
    for (const column of ['redis', 'checked']) {
      for (const cell of columnOf(run.table('dynamodb-ttl'), column)) {
        expect(cell).toMatchObject({ key: 'lab.dynamodb.ttl.nothing' });
      }
    }
  });

  it('loses nothing of DynamoDB and all of Redis to kill -9', () => {
    expect(columnOf(run.table('dynamodb-kill'), 'lost')).toEqual([200, 0]);
  });

  it('keeps every article where it is checked, and loses some where it is not', () => {
    const [overwritten, ...others] = columnOf(run.table('dynamodb-cart'), 'kept');
    expect(Number(overwritten)).toBeLessThan(80);
    expect(others).toEqual([80, 80]);
  });

  it('reads the whole table to find three items by a field', () => {
    const table = run.table('dynamodb-scan');
    const [read, byKey] = columnOf(table, 'read').map(Number);
    expect(columnOf(table, 'found')).toEqual([3, 3]);
    expect(byKey).toBe(3);
    expect(read).toBeGreaterThanOrEqual(24);
    const [scan, keys] = columnOf(table, 'units').map(Number);
    expect(keys).toBe(1.5);
    expect(scan).toBeGreaterThan(Number(keys));
  });

  it('hears three answers to one question', () => {
    const table = run.table('dynamodb-dax');
    expect(columnOf(table, 'item')).toEqual(['Ann', 'Bob', 'Bob', 'Cid']);
    expect(columnOf(table, 'query')).toEqual(['Ann', 'Ann', 'Ann', 'Cid']);
    expect(columnOf(table, 'strong')).toEqual(['Ann', 'Bob', 'Cid', 'Cid']);
  });

  it('leaves neither servers nor folders', () => {
    expect(run.verdict).toMatchObject({ ok: true });
    expect(run.standing).toEqual([]);
  });
});
