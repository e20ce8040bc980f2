import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openEngineFixture, type EngineFixture } from '../../src/testing/engine-fixture.ts';
import { labs } from './index.ts';

/**
 * Labs that work on the cache and MySQL of a stack. No command of theirs is one that ElastiCache refuses: each was run
 * against a server that refuses them (`openServers`). The others start servers of their own.
 */
const ON_THE_STACK = 'load stale-read stampede missing-rows bug-hunt sessions pages'.split(' ');

let fixture: EngineFixture;
beforeAll(async () => {
  fixture = await openEngineFixture({ choice: 'aws' });
});
afterAll(() => fixture[Symbol.asyncDispose]());

it.each(labs.map((entry) => [entry.id, entry] as const))(
  'lab %s works on a stack in an AWS account, or is refused there by its name',
  async (id, entry) => {
    const lab = await entry.load();
    const admitted = Promise.resolve(lab.admit?.({ engines: fixture.engines }));
    const refusal = { code: 'LAB_NOT_ON_AWS', params: { lab: id } };
    if (ON_THE_STACK.includes(id)) await admitted;
    else await expect(admitted).rejects.toMatchObject(refusal);
  },
);
