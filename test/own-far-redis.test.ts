import { rename } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import { leftBehind } from '../src/testing/left-behind.ts';
import { describeWith } from '../src/testing/need.ts';
import { openPlace, QUICK, type BinResult, type Place } from '../src/testing/run-bin.ts';
import {
  prefixOf,
  startOwnCluster,
  startOwnTlsRedis,
  type OwnRedis,
} from './own-servers-fixture.ts';

/** The built program is run up to five times, on a machine that may be busy. */

/** A second between two reads must not make a miss of a hit. */
const LONGER = ['--ttl', '3'] as const;

/** What a command told of its reads: their outcomes, and how many keys were not under our prefix. */
function reads({ events }: BinResult, prefix: string): unknown {
  const told = events().filter(({ event }) => event === 'read.observed');
  return {
    outcomes: new Set(told.map(({ outcome }) => outcome)),
    strange: told.filter(({ key }) => !String(key).startsWith(prefix)),
  };
}

/** What is left, without the learner's own servers, whose ports the journal names. */
async function leftIn({ workspace }: Place, own: readonly OwnRedis[]): Promise<readonly string[]> {
  const theirs = own.map(({ port }) => `port ${port}`);
  return (await leftBehind(workspace)).filter((name) => !theirs.includes(name));
}

/** A whole run, and cached-read once more, on one's own Redis and a MySQL of the tutorial's. */
async function lesson(place: Place, url: string): Promise<void> {
  for (const command of [['run', '--keep'], ['cached-read']]) {
    const result = await place.run(...command, '--json', '--redis-url', url, ...QUICK, ...LONGER);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    const outcomes = new Set(['miss', 'hit']);
    expect(reads(result, await prefixOf(place))).toEqual({ outcomes, strange: [] });
  }
}

describeWith('redis-server', "a learner's own Redis behind TLS", () => {
  it('is read through by its own authority, and cleaned', async () => {
    await using redis = await startOwnTlsRedis();
    await using place = await openPlace();
    await redis.ask(['SET', 'theirs', '1']);
    await lesson(place, redis.url());
    expect(await place.run('cleanup')).toMatchObject({ code: 0, stderr: '' });
    expect(await redis.ask(['KEYS', '*'])).toBe('theirs');
    expect(await leftIn(place, [redis])).toEqual([]);
  });

  it('is not spoken to when nobody vouches for it, and cleaned once somebody does', async () => {
    await using redis = await startOwnTlsRedis();
    await using place = await openPlace();
    const [unknown = ''] = redis.url().split('?');
    const refused = await place.run('create-redis', '--redis-url', unknown, '--lang', 'en');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('certificate');
    expect(await place.run('create-redis', '--redis-url', redis.url())).toMatchObject({
      code: 0,
    });
    await redis.ask(['SET', `${await prefixOf(place)}1`, '1']);
    const moved = `${redis.caFile}.moved`;
    await rename(redis.caFile, moved);
    const asked = await place.run('cleanup', '--lang', 'en');
    expect(asked.code).toBe(1);
    expect(asked.stdout).toContain('Could not be looked for: 1. Still there: 0.');
    const url = redis.url().replace(redis.caFile, moved);
    expect(await place.run('cleanup', '--redis-url', url)).toMatchObject({ code: 0 });
    expect(await redis.ask(['DBSIZE'])).toBe('0');
    expect(await leftIn(place, [redis])).toEqual([]);
  });
});

describeWith('redis-server', "a learner's own cluster of three shards", () => {
  it('is read through, and every shard of it cleaned', async () => {
    await using cluster = await startOwnCluster();
    await using place = await openPlace();
    const { nodes } = cluster;
    await lesson(place, nodes[1]?.url() ?? '');
    const prefix = await prefixOf(place);
    for (const node of nodes) {
      for (const key of ['theirs', `${prefix}left`]) await putSomewhere(node, key);
    }
    expect(await place.run('cleanup')).toMatchObject({ code: 0, stderr: '' });
    for (const node of nodes) expect(await node.ask(['KEYS', '*'])).toMatch(/^theirs-\d+$/);
    expect(await leftIn(place, nodes)).toEqual([]);
  });
});

/** Writes a key of this name and a number whose slot the node has. */
async function putSomewhere(node: OwnRedis, name: string): Promise<void> {
  let number = 0;
  while ((await node.ask(['SET', `${name}-${number}`, '1'])) !== 'OK') number += 1;
}
