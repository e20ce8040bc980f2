import { spawn } from 'node:child_process';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { describeWith } from '../../testing/need.ts';
import { NEVER, REDIS_SPEC } from '../../testing/engine-fixture.ts';
import { enginesForEachTest } from '../../testing/engine-hooks.ts';
import { portHolder } from '../../testing/port-holder.ts';
import { findFreePort } from '../process/port.ts';
import { poll } from '../process/wait.ts';
import { probeSystemRedis } from './probe.ts';
import { redisArguments } from './config/redis-config.ts';
import { exchange } from './resp.ts';
import { processTable } from '../process/process-table.ts';

describeWith(['redis-server', 'valkey-server'], 'a private Redis of this machine', () => {
  const fixture = enginesForEachTest();

  it('answers with the password only', async () => {
    const { engines } = fixture;
    const fact = await engines.redis.start(REDIS_SPEC, NEVER);
    await expect(engines.redis.attempt(fact, 'token', ['PING'])).resolves.toEqual({
      ok: true,
      value: 'PONG',
    });
    await expect(engines.redis.attempt(fact, 'none', ['PING'])).resolves.toEqual({
      ok: false,
      error: 'NOAUTH Authentication required.',
    });
    await expect(engines.redis.attempt(fact, 'wrong', ['PING'])).resolves.toEqual({
      ok: false,
      error: 'WRONGPASS invalid username-password pair or user is disabled.',
    });
  });

  it('journals folder, port and process before each exists, and the pid after', async () => {
    const { engines, ledger } = fixture;
    const fact = await engines.redis.start(REDIS_SPEC, NEVER);
    const order = ledger.events.map(({ what, resource }) => `${what} ${resource.kind}`);
    expect(order).toEqual([
      'intend folder',
      'created folder',
      'intend port',
      'intend process',
      'created process',
      'created port',
    ]);
    const folder = join(fixture.deps.folders.workspace, 'instances', fact.instance);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, '001', 'server.log'))).mode & 0o777).toBe(0o600);
  });

  it('is gone, with its port and folder, after being destroyed', async () => {
    const { engines, ledger } = fixture;
    await engines.redis.start(REDIS_SPEC, NEVER);
    const resources = ledger.standing();
    const before = await Promise.all(resources.map((one) => engines.look(one)));
    expect(before.map((presence) => presence.state)).toEqual(['present', 'present', 'present']);
    await fixture.destroyAll();
    const after = await Promise.all(resources.map((one) => engines.look(one)));
    expect(after).toEqual([{ state: 'gone' }, { state: 'gone' }, { state: 'gone' }]);
  });

  it('opens sessions with the port of the core', async () => {
    const { engines } = fixture;
    const fact = await engines.redis.start(REDIS_SPEC, NEVER);
    await using session = await engines.redis.open(fact);
    await session.keyValue.setWithTtl('a', '1', 60_000);
    await expect(session.keyValue.get('a')).resolves.toBe('1');
    await expect(session.command('PTTL', 'a')).resolves.toBeGreaterThan(59_000);
    expect((await session.info('server')).get('tcp_port')).toBe(String(fact.port));
  });

  it('refuses a given port that is taken', async () => {
    const holder = portHolder();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    const { port } = holder.address() as AddressInfo;
    try {
      await expect(
        fixture.engines.redis.start({ ...REDIS_SPEC, port }, NEVER),
      ).rejects.toMatchObject({ code: 'PORT_TAKEN', params: { port: String(port) } });
      expect(fixture.ledger.standing()).toEqual([]);
    } finally {
      holder.close();
    }
  });

  it('starts without a password when that is asked for', async () => {
    const fact = await fixture.engines.redis.start({ ...REDIS_SPEC, authToken: '' }, NEVER);
    expect(fact.secret).toBeNull();
    await expect(fixture.engines.redis.attempt(fact, 'none', ['PING'])).resolves.toMatchObject({
      value: 'PONG',
    });
    await fixture.destroyAll();
    expect(fixture.ledger.standing()).toEqual([]);
  });

  it('keeps the token out of argv, of its folder and of what it says when it dies', async () => {
    const { engines, deps, ledger } = fixture;
    const token = 'zq"7\\ token with blanks';
    const fact = await engines.redis.start({ ...REDIS_SPEC, authToken: token }, NEVER);
    await expect(engines.redis.attempt(fact, 'token', ['PING'])).resolves.toMatchObject({
      ok: true,
    });
    const folder = join(deps.folders.workspace, 'instances', fact.instance, '001');
    const [info] = await processTable(deps.platform).inFolder(folder);
    expect(info?.argv.join(' ')).not.toContain('zq');
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['server.log']));
    for (const name of await readdir(folder)) {
      expect(await readFile(join(folder, name), 'utf8')).not.toContain('zq');
    }
    const dying = { ...REDIS_SPEC, authToken: token, maxmemoryPolicy: 'no-such-policy' };
    const before = ledger.standing().length;
    const error: unknown = await engines.redis
      .start(dying, NEVER)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'ENGINE_START_FAILED',
      detail: expect.stringContaining('maxmemory-policy'),
    });
    expect(String(error)).not.toContain('zq');
    expect(ledger.standing()).toHaveLength(before);
  });

  it('leaves nothing when it is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(fixture.engines.redis.start(REDIS_SPEC, controller.signal)).rejects.toMatchObject({
      message: 'cancelled',
    });
    expect(fixture.ledger.standing()).toEqual([]);
    const instances = join(fixture.deps.folders.workspace, 'instances');
    await expect(readdir(instances)).resolves.toEqual([]);
  });

  it('starts many at once, each on a port of its own', async () => {
    const facts = await Promise.all(
      Array.from({ length: 6 }, () => fixture.engines.redis.start(REDIS_SPEC, NEVER)),
    );
    expect(new Set(facts.map(({ port }) => port)).size).toBe(6);
  });

  it('is on loopback and on its own port even when its starter dies before it is configured', async () => {
    const { deps, root } = fixture;
    const probed = await probeSystemRedis(deps.path, deps.platform);
    const server = probed.find((one) => one.server !== null)?.server;
    if (server == null) throw new Error('no server');
    const port = await findFreePort();
    const child = spawn(server.program.path, [...redisArguments(server, port)], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'ignore'],
    });
    try {
      const endpoint = { host: '127.0.0.1', port, tls: null };
      const address = async (): Promise<string> => {
        const replies = await exchange(endpoint, [['CONFIG', 'GET', 'bind']], 1000).catch(() => []);
        return replies[0]?.ok === true ? String(replies[0].value) : '';
      };
      await poll(async () => (await address()) !== '', 5000);
      await expect(address()).resolves.toBe('bind,127.0.0.1');
    } finally {
      child.kill('SIGKILL');
    }
  });
});
