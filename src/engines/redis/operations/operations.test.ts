import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import type { RedisFact, RedisNode } from '../../../contract/facts.ts';
import { NEVER, REDIS_SPEC } from '../../../testing/engine-fixture.ts';
import { enginesForEachTest } from '../../../testing/engine-hooks.ts';
import { describeWith } from '../../../testing/need.ts';
import { portHolder } from '../../../testing/port-holder.ts';
import { poll } from '../../process/wait.ts';
import type { RedisSession, RedisSpec } from '../contract.ts';

const PATIENCE_MS = 25_000;

describeWith(['redis-server', 'valkey-server'], 'what happens to real servers', () => {
  const fixture = enginesForEachTest();

  const start = (changes: Partial<RedisSpec>): Promise<RedisFact> =>
    fixture.engines.redis.start({ ...REDIS_SPEC, ...changes }, NEVER);

  const primaryOf = (fact: RedisFact): RedisNode => {
    const node = fact.nodes.find(({ role }) => role === 'primary');
    if (node === undefined) throw new Error('no primary');
    return node;
  };

  const writeKeys = async (session: RedisSession, count: number): Promise<void> => {
    for (let number = 0; number < count; number += 1) {
      await session.command('SET', `key:${number}`, String(number));
    }
  };

  const promoted = async (fact: RedisFact, dead: number): Promise<RedisNode> => {
    let found: RedisNode | undefined;
    await poll(
      async () => {
        const views = await fixture.engines.redis.topology(fact);
        found = views.find(
          ({ node, role }) => role === 'primary' && node.port !== dead && node.shard === 0,
        )?.node;
        return found !== undefined;
      },
      PATIENCE_MS,
      NEVER,
      50,
    );
    if (found === undefined) throw new Error('nobody was promoted');
    return found;
  };

  it('loses everything with the only node, which comes back empty', async () => {
    const { engines, ledger } = fixture;
    const fact = await start({});
    {
      await using session = await engines.redis.open(fact);
      await writeKeys(session, 10);
    }
    await engines.redis.killNode(fact, fact.port);
    expect(ledger.standing().map(({ kind }) => kind)).toEqual(['port', 'folder']);
    expect((await engines.redis.topology(fact))[0]).toMatchObject({ role: null, keys: null });
    await expect(engines.redis.open(fact)).rejects.toMatchObject({ code: 'ENGINE_GONE' });
    await engines.redis.restartNode(fact, fact.port, NEVER);
    expect((await engines.redis.topology(fact))[0]).toMatchObject({ role: 'primary', keys: 0 });
    const now = await engines.redis.current(fact);
    expect(now.nodes[0]?.pid).not.toBe(fact.nodes[0]?.pid);
    await using session = await engines.redis.open(now);
    await expect(session.command('PING')).resolves.toBe('PONG');
  });

  it('never kills another node', async () => {
    const { engines } = fixture;
    const fact = await start({ replicas: 1 });
    const replica = fact.nodes.find(({ role }) => role === 'replica')?.port ?? 0;
    await engines.redis.killNode(fact, replica);
    const roles = (await engines.redis.topology(fact)).map(({ role }) => role);
    expect(roles).toEqual(['primary', null]);
    await engines.redis.killNode(fact, replica);
    await expect(engines.redis.killNode(fact, 1)).rejects.toMatchObject({ code: 'ENGINE_GONE' });
  });

  describe.each([false, true])('with TLS %s', (tls) => {
    it('Sentinels start on other ports in place of those that were taken meanwhile', async () => {
      const { engines, ledger } = fixture;
      const fact = await start({ replicas: 1 });
      const taken = portHolder();
      const intend = ledger.intend.bind(ledger);
      jest.spyOn(ledger, 'intend').mockImplementation(async (resource) => {
        await intend(resource);
        if (resource.kind !== 'port' || taken.listening) return;
        await new Promise<void>((resolve) => taken.listen(resource.port, '127.0.0.1', resolve));
      });
      try {
        const { nodes } = await engines.redis.startSentinels(fact, { owner: 'lab' }, NEVER);
        expect(nodes).toHaveLength(3);
      } finally {
        taken.close();
      }
    });

    it('Sentinels promote a replica, and the dead primary comes back as a replica', async () => {
      const { engines, ledger, deps } = fixture;
      const fact = await start({ replicas: 2, tls });
      const sentinels = await engines.redis.startSentinels(fact, { owner: 'lab' }, NEVER);
      expect(sentinels.nodes).toHaveLength(3);
      expect(ledger.standing().filter(({ kind }) => kind === 'process')).toHaveLength(6);
      const instance = join(deps.folders.workspace, 'instances', fact.instance);
      for (const name of (await readdir(instance)).filter((one) => one.startsWith('sentinel'))) {
        expect((await stat(join(instance, name, 'sentinel.conf'))).mode & 0o777).toBe(0o600);
      }
      await using session = await engines.redis.open(fact, { sentinels });
      await writeKeys(session, 10);
      await session.command('WAIT', 2, 1000);
      const dead = primaryOf(fact).port;
      await engines.redis.killNode(fact, dead);
      const chosen = await promoted(fact, dead);
      const now = await engines.redis.current(fact);
      expect(now.port).toBe(chosen.port);
      expect(now.nodes.find(({ port }) => port === dead)?.role).toBe('replica');
      const back = (): Promise<boolean> =>
        session.command('GET', 'key:9').then(
          (value) => value === '9',
          () => false,
        );
      await expect(poll(back, PATIENCE_MS, NEVER, 50)).resolves.toBe(true);
      await engines.redis.restartNode(now, dead, NEVER);
      const resynchronised = async (): Promise<boolean> => {
        const view = (await engines.redis.topology(now)).find(({ node }) => node.port === dead);
        return view?.role === 'replica' && view.linked === true && view.keys === 10;
      };
      await expect(poll(resynchronised, PATIENCE_MS, NEVER, 50)).resolves.toBe(true);
      await fixture.destroyAll();
      expect(ledger.standing()).toEqual([]);
    });

    it('a cluster promotes a replica by itself, and the dead node comes back as a replica', async () => {
      const { engines } = fixture;
      const fact = await start({ clusterMode: true, shards: 3, replicas: 1, tls });
      await using session = await engines.redis.open(fact);
      await writeKeys(session, 50);
      const dead = primaryOf(fact).port;
      await engines.redis.killNode(fact, dead);
      await promoted(fact, dead);
      const all = async (): Promise<boolean> => {
        for (let number = 0; number < 50; number += 1) {
          const value = await session.command('GET', `key:${number}`).catch(() => null);
          if (value !== String(number)) return false;
        }
        return true;
      };
      await expect(poll(all, PATIENCE_MS, NEVER, 50)).resolves.toBe(true);
      await engines.redis.restartNode(fact, dead, NEVER);
      const resynchronised = async (): Promise<boolean> => {
        const views = await engines.redis.topology(fact);
        const keys = views.filter(({ node }) => node.shard === 0).map((view) => view.keys);
        const view = views.find(({ node }) => node.port === dead);
        return view?.role === 'replica' && view.linked === true && keys[0] === keys[1];
      };
      await expect(poll(resynchronised, PATIENCE_MS, NEVER, 50)).resolves.toBe(true);
    });
  });

  it('does nothing of this to an embedded engine, and says what is needed', async () => {
    const fact: RedisFact = { ...(await start({})), kind: 'embedded' };
    const { engines } = fixture;
    const refusal = { code: 'NEEDS_REAL_SERVER' };
    await expect(engines.redis.killNode(fact, fact.port)).rejects.toMatchObject(refusal);
    await expect(engines.redis.restartNode(fact, fact.port, NEVER)).rejects.toMatchObject(refusal);
    await expect(engines.redis.startSentinels(fact, { owner: 'lab' }, NEVER)).rejects.toMatchObject(
      refusal,
    );
    await expect(
      engines.redis.backup(fact, { owner: 'lab', name: 'x' }, NEVER),
    ).rejects.toMatchObject(refusal);
  });

  it('keeps no password in argv or in the folder of a node', async () => {
    const { engines, deps } = fixture;
    const token = 'Zq-a-token-to-look-for-7';
    const fact = await start({ clusterMode: true, shards: 1, replicas: 1, authToken: token });
    const admin = await deps.secrets.get(fact.adminSecret ?? '');
    const folder = join(deps.folders.workspace, 'instances', fact.instance);
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(3);
    for (const { parentPath, name } of files) {
      const text = await readFile(join(parentPath, name), 'latin1');
      expect(text).not.toContain(token);
      expect(text).not.toContain(admin);
    }
    for (const { pid } of fact.nodes) {
      const argv = existsSync('/proc') ? await readFile(`/proc/${pid}/cmdline`, 'utf8') : '';
      expect(argv).not.toContain(token);
      expect(argv).not.toContain(admin);
    }
    await expect(engines.redis.attempt(fact, 'token', ['PING'])).resolves.toMatchObject({
      ok: true,
    });
  });
});
