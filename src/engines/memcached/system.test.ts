import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import type { ProcessResource } from '../../contract/resources.ts';
import { NEVER } from '../../testing/engine-fixture.ts';
import { enginesForEachTest } from '../../testing/engine-hooks.ts';
import { describeWith } from '../../testing/need.ts';
import { createBench, loadFamilies } from '../create.ts';
import type { Bench } from '../process/bench.ts';
import { findOurs } from '../process/identity.ts';
import { isListening } from '../process/port.ts';
import { poll } from '../process/wait.ts';
import { MemcachedClient } from './client.ts';
import type { MemcachedFact, MemcachedSpec } from './contract.ts';
import { privateEndpoint } from './private-memcached.ts';
import { probeSystemMemcached } from './probe.ts';
import { pidOf, stopMemcached } from './stop.ts';
import { startSystemMemcached } from './system.ts';

const SPEC: MemcachedSpec = {
  owner: 'lab-memcached',
  port: null,
  memoryBytes: 64 * 1_048_576,
  maxItemBytes: 1_048_576,
};

describeWith('memcached', 'a private memcached of this machine', () => {
  const fixture = enginesForEachTest();
  const benchOfTest = async (): Promise<Bench> =>
    createBench(fixture.deps, await loadFamilies()).bench;

  async function start(): Promise<MemcachedFact> {
    const { deps } = fixture;
    const [found] = await probeSystemMemcached(deps.path, deps.platform);
    if (found?.server === null || found === undefined) throw new Error('not found');
    return startSystemMemcached(found.server, SPEC, await benchOfTest(), NEVER);
  }

  async function open(fact: MemcachedFact): Promise<MemcachedClient> {
    const password = await fixture.deps.secrets.get(fact.secret ?? '');
    return MemcachedClient.connect(privateEndpoint(fact.port, password));
  }

  function journalled(): ProcessResource {
    const found = fixture.ledger.standing().find(({ kind }) => kind === 'process');
    if (found?.kind !== 'process') throw new Error('no process was journalled');
    return found;
  }

  it('lets our password in and nobody else', async () => {
    const fact = await start();
    await using client = await open(fact);
    await client.set('a', '1');
    expect((await client.get('a'))?.value.toString()).toBe('1');
    for (const wrong of [null, 'wrong']) {
      const attempt = async (): Promise<unknown> => {
        await using other = await MemcachedClient.connect(privateEndpoint(fact.port, wrong));
        return await other.get('a');
      };
      await expect(attempt()).rejects.toMatchObject({ kind: 'CLIENT_ERROR' });
    }
    const stats = await client.stats();
    expect(stats.get('limit_maxbytes')).toBe(String(SPEC.memoryBytes));
  });

  it('keeps the password in a 0600 file of a 0700 folder, and out of argv', async () => {
    const fact = await start();
    const { folder, pid } = journalled();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(folder, 'users'))).mode & 0o777).toBe(0o600);
    const password = await fixture.deps.secrets.get(fact.secret ?? '');
    expect((await (await benchOfTest()).processes.inspect(pid ?? 0))?.argv.join(' ')).not.toContain(
      password,
    );
    expect(await readFile(path.join(folder, 'server.log'), 'utf8')).not.toContain(password);
    expect(JSON.stringify(fact)).not.toContain(password);
  });

  it('is the process that was journalled, by its own word, and ends when it is told to', async () => {
    const fact = await start();
    const resource = journalled();
    await using client = await open(fact);
    expect(await pidOf(client)).toBe(resource.pid);
    const bench = await benchOfTest();
    const found = await findOurs(resource, bench);
    const stop = (infos: typeof found): Promise<boolean> =>
      stopMemcached({ ...resource, port: fact.port }, infos, bench);
    // One that is not proved to be ours is not told to stop.
    expect(await stop([])).toBe(false);
    expect(await stop(found.map((info) => ({ ...info, pid: info.pid + 1 })))).toBe(false);
    expect(await isListening(fact.port)).toBe(true);
    expect(await stop(found)).toBe(true);
    expect(await poll(async () => (await findOurs(resource, bench)).length === 0, 4000)).toBe(true);
  });

  it('is gone, with its port and folder, after being destroyed', async () => {
    const fact = await start();
    const resources = fixture.ledger.standing();
    await fixture.destroyAll();
    const after = await Promise.all(resources.map((one) => fixture.engines.look(one)));
    expect(after).toEqual(resources.map(() => ({ state: 'gone' })));
    expect(await isListening(fact.port)).toBe(false);
  });

  it('tells in its own words why it does not start', async () => {
    const { deps, ledger } = fixture;
    const [found] = await probeSystemMemcached(deps.path, deps.platform);
    if (found?.server === null || found === undefined) throw new Error('not found');
    const spec = { ...SPEC, memoryBytes: 1_048_576 };
    await expect(
      startSystemMemcached(found.server, spec, await benchOfTest(), NEVER),
    ).rejects.toMatchObject({
      code: 'ENGINE_START_FAILED',
      detail: expect.stringContaining('1/2 of memory') as unknown,
    });
    expect(ledger.standing()).toEqual([]);
  });
});
