import { expect, it } from '@jest/globals';
import type { Resource } from '../../../contract/resources.ts';
import { NEVER, REDIS_SPEC } from '../../../testing/engine-fixture.ts';
import { enginesForEachTest } from '../../../testing/engine-hooks.ts';
import { describeWith } from '../../../testing/need.ts';
import { processesIn } from '../../../testing/machine.ts';

describeWith(['redis-server', 'valkey-server'], 'a journal that ends too early', () => {
  const fixture = enginesForEachTest();

  const onlyIntended = (resource: Resource): Resource =>
    resource.kind === 'process' ? { ...resource, pid: null, startedAt: null } : resource;

  it.each([false, true])(
    'is enough to remove all servers and Sentinels, with TLS %s',
    async (tls) => {
      const { engines, ledger, deps } = fixture;
      const fact = await engines.redis.start({ ...REDIS_SPEC, replicas: 2, tls }, NEVER);
      await engines.redis.startSentinels(fact, { owner: 'lab' }, NEVER);
      await engines.redis.killNode(fact, fact.port);
      expect(await processesIn(deps.folders.workspace)).toHaveLength(5);
      const standing = ledger.standing().map(onlyIntended);
      for (const resource of standing) await engines.destroy(resource);
      const looked = await Promise.all(standing.map((resource) => engines.look(resource)));
      expect(looked.every(({ state }) => state === 'gone')).toBe(true);
      expect(await processesIn(deps.folders.workspace)).toEqual([]);
    },
  );

  it('does not matter when the servers are found without it', async () => {
    const { engines, deps } = fixture;
    const spec = { ...REDIS_SPEC, clusterMode: true, shards: 3 };
    await engines.redis.start(spec, NEVER);
    const strays = await engines.strays();
    expect(strays.filter(({ kind }) => kind === 'process')).toHaveLength(3);
    for (const stray of [...strays].reverse()) await engines.destroy(stray);
    expect(await processesIn(deps.folders.workspace)).toEqual([]);
  });

  it('of one instance never touches another in the same workspace', async () => {
    const { engines, ledger } = fixture;
    const first = await engines.redis.start({ ...REDIS_SPEC, clusterMode: true, shards: 2 }, NEVER);
    const second = await engines.redis.start({ ...REDIS_SPEC, replicas: 1 }, NEVER);
    const ofFirst = ledger.standing().filter(({ id }) => id.startsWith(`${first.instance}/`));
    for (const resource of ofFirst) await engines.destroy(onlyIntended(resource));
    const views = await engines.redis.topology(second);
    expect(views.map(({ role }) => role)).toEqual(['primary', 'replica']);
  });
});
