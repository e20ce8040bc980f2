import { describe, expect, it } from '@jest/globals';
import { NEVER } from '../../testing/engine-fixture.ts';
import { enginesForEachTest } from '../../testing/engine-hooks.ts';
import { describeWith } from '../../testing/need.ts';
import { isListening } from '../process/port.ts';
import type { MemcachedFact, MemcachedSpec } from './contract.ts';
import { openMemcached } from './session.ts';

const SPEC: MemcachedSpec = {
  owner: 'lab-memcached',
  port: null,
  memoryBytes: 64 * 1_048_576,
  maxItemBytes: 1_048_576,
};

function operations(choice: 'system' | 'embedded'): void {
  const fixture = enginesForEachTest({ choice });
  const start = (): Promise<MemcachedFact> => fixture.engines.memcached.start(SPEC, NEVER);

  it('kills its process and journals that it is gone; one that is dead is told as that', async () => {
    const { memcached } = fixture.engines;
    const fact = await start();
    await memcached.kill(fact, SPEC.owner);
    expect(await isListening(fact.port)).toBe(false);
    expect(fixture.ledger.standing().filter(({ kind }) => kind === 'process')).toEqual([]);
    const owners = fixture.ledger.events.map(({ resource }) => resource.owner);
    expect(new Set(owners)).toEqual(new Set([SPEC.owner]));
    await expect(memcached.kill(fact, SPEC.owner)).rejects.toMatchObject({ code: 'ENGINE_GONE' });
  });

  it('leaves the process of another memcached alone, whatever the fact says', async () => {
    const { memcached } = fixture.engines;
    const [one, other] = [await start(), await start()];
    // The address of one with the instance and password of the other.
    await expect(memcached.kill({ ...one, port: other.port }, SPEC.owner)).rejects.toMatchObject(
      {},
    );
    await expect(
      memcached.kill({ ...one, port: other.port, secret: other.secret }, SPEC.owner),
    ).rejects.toMatchObject({ code: 'ENGINE_GONE' });
    expect(await isListening(other.port)).toBe(true);
  });

  it('goes on with all it had after a pause', async () => {
    const { memcached } = fixture.engines;
    const fact = await start();
    await using session = await memcached.open(fact);
    await session.set('a', 'kept');
    const paused = await memcached.pause(fact);
    const looks = await Promise.all(
      fixture.ledger.standing().map((resource) => fixture.engines.look(resource)),
    );
    expect(looks.every(({ state }) => state === 'present')).toBe(true);
    await paused[Symbol.asyncDispose]();
    expect((await session.get('a'))?.value.toString()).toBe('kept');
  });

  it('is given up in its time while it says nothing', async () => {
    const fact = await start();
    const { secrets } = fixture.deps;
    await using session = await openMemcached(fact, fact, secrets, 500);
    await using paused = await fixture.engines.memcached.pause(fact);
    expect(paused).toBeDefined();
    await expect(session.raw('get a\r\n')).rejects.toMatchObject({ code: 'ENGINE_SILENT' });
    await expect(session.get('a')).rejects.toMatchObject({ code: 'ENGINE_SILENT' });
    await expect(openMemcached(fact, fact, secrets, 500)).rejects.toMatchObject({
      code: 'ENGINE_SILENT',
    });
  });

  it('is gone for a session when its process was killed', async () => {
    const fact = await start();
    await using session = await fixture.engines.memcached.open(fact);
    await fixture.engines.memcached.kill(fact, SPEC.owner);
    await expect(session.get('a')).rejects.toMatchObject({ code: 'ENGINE_GONE' });
  });

  it('is destroyed also while it is paused', async () => {
    const fact = await start();
    await fixture.engines.memcached.pause(fact);
    await fixture.destroyAll();
    expect(await isListening(fact.port)).toBe(false);
  });

  it('counts what goes over a connection', async () => {
    const fact = await start();
    await using session = await fixture.engines.memcached.open(fact);
    const before = session.traffic();
    await session.set('a', '12345');
    const after = session.traffic();
    expect({
      asked: after.asked - before.asked,
      sent: after.sent - before.sent,
      received: after.received - before.received,
    }).toEqual({
      asked: 1,
      sent: 'set a 0 0 5\r\n12345\r\n'.length,
      received: 'STORED\r\n'.length,
    });
  });
}

describeWith('memcached', 'a real memcached', () => {
  operations('system');
});

describe('the embedded memcached', () => {
  operations('embedded');
});
