import { expect, it } from '@jest/globals';
import { NEVER, openEngineFixture } from '../../../src/testing/engine-fixture.ts';
import { comeBackFull } from './comeback.ts';
import { closeAll, startNode, type CacheNode, type Context } from './fleet.ts';

const KEYS = 90;

it('shows old values also where the system pauses no process, as on Windows', async () => {
  await using fixture = await openEngineFixture({ choice: 'embedded' });
  const { engines } = fixture;
  const can: typeof engines.memcached.can = (server, what) =>
    what !== 'pause' && engines.memcached.can(server, what);
  const onWindows = { ...engines, memcached: { ...engines.memcached, can } };
  const ctx = { engines: onWindows, signal: NEVER } as unknown as Context;
  const nodes: CacheNode[] = [];
  try {
    for (const name of ['0001', '0002', '0003']) nodes.push(await startNode(name, ctx));
    const [first, hanging = first] = nodes;
    if (hanging === undefined) throw new Error('no node was started');
    const back = await comeBackFull(nodes, hanging, KEYS, ctx);
    expect(back).toMatchObject({ how: 'cut-off', keys: KEYS, missing: 0 });
    expect(back.stale).toBeGreaterThan(0);
    expect(back.fresh + back.stale).toBe(KEYS);
  } finally {
    await closeAll(nodes);
  }
});
