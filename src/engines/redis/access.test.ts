import { X509Certificate } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { NEVER, REDIS_SPEC } from '../../testing/engine-fixture.ts';
import { enginesForEachTest } from '../../testing/engine-hooks.ts';
import { describeWith } from '../../testing/need.ts';
import { REFUSED_FOR_TEST } from './refused-fixture.ts';

describeWith(['redis-server', 'valkey-server'], 'who may do what on a real server', () => {
  const fixture = enginesForEachTest();

  const refusedCommands = REFUSED_FOR_TEST;

  it('refuses the learner what ElastiCache refuses, and the administrator nothing', async () => {
    const { engines } = fixture;
    const fact = await engines.redis.start({ ...REDIS_SPEC, refusedCommands }, NEVER);
    for (const refused of [
      'CONFIG GET maxmemory',
      'SAVE',
      'SHUTDOWN',
      'ACL SETUSER x',
      'REPLICAOF NO ONE',
    ]) {
      await expect(engines.redis.attempt(fact, 'token', refused.split(' '))).resolves.toMatchObject(
        {
          ok: false,
          error: expect.stringMatching(/^NOPERM /),
        },
      );
    }
    await expect(engines.redis.attempt(fact, 'token', ['ACL', 'WHOAMI'])).resolves.toEqual({
      ok: true,
      value: 'default',
    });
    await using admin = await engines.redis.open(fact, { as: 'admin' });
    await expect(admin.command('CONFIG', 'GET', 'maxmemory')).resolves.toEqual([
      'maxmemory',
      String(REDIS_SPEC.maxmemory),
    ]);
  });

  it('refuses them to everybody when there is no password', async () => {
    const { engines } = fixture;
    const spec = { ...REDIS_SPEC, authToken: '', refusedCommands };
    const fact = await engines.redis.start(spec, NEVER);
    await expect(engines.redis.attempt(fact, 'none', ['SET', 'a', '1'])).resolves.toMatchObject({
      ok: true,
    });
    await expect(
      engines.redis.attempt(fact, 'none', ['CONFIG', 'GET', '*']),
    ).resolves.toMatchObject({
      ok: false,
    });
  });

  it('knows users with their rights and up to two passwords', async () => {
    const { engines, deps } = fixture;
    const fact = await engines.redis.start(
      {
        ...REDIS_SPEC,
        refusedCommands,
        users: [
          { name: 'default', access: 'off -@all', passwords: null },
          { name: 'app', access: 'on ~app:* +@all', passwords: null },
          {
            name: 'reader',
            access: 'on ~* -@all +@read',
            passwords: ['first-of-two!', 'second~"of two'],
          },
          { name: 'guest', access: 'on ~guest:* -@all +get', passwords: [] },
        ],
      },
      NEVER,
    );
    expect(fact.username).toBe('app');
    expect(fact.users.map(({ name, secrets }) => [name, secrets.length])).toEqual([
      ['app', 1],
      ['default', 1],
      ['reader', 2],
      ['guest', 0],
    ]);
    await using session = await engines.redis.open(fact);
    await expect(session.command('SET', 'app:1', 'x')).resolves.toBe('OK');
    await expect(session.command('SET', 'other', 'x')).rejects.toMatchObject({
      detail: expect.stringMatching(/^NOPERM /),
    });
    await expect(session.command('CONFIG', 'GET', '*')).rejects.toMatchObject({
      detail: expect.stringMatching(/^NOPERM /),
    });
    for (const ref of fact.users[2]?.secrets ?? []) {
      const as = { username: 'reader', password: await deps.secrets.get(ref) };
      await expect(engines.redis.attempt(fact, as, ['GET', 'app:1'])).resolves.toMatchObject({
        value: 'x',
      });
      await expect(engines.redis.attempt(fact, as, ['DEL', 'app:1'])).resolves.toMatchObject({
        ok: false,
      });
    }
    const guest = { username: 'guest', password: 'anything' };
    await expect(engines.redis.attempt(fact, guest, ['GET', 'guest:1'])).resolves.toMatchObject({
      value: null,
    });
    await expect(engines.redis.attempt(fact, 'none', ['PING'])).resolves.toMatchObject({
      error: 'NOAUTH Authentication required.',
    });
    expect(new URL(await engines.redis.url(fact)).username).toBe('app');
  });

  it('lets a token be rotated while sessions are open', async () => {
    const { engines } = fixture;
    const fact = await engines.redis.start({ ...REDIS_SPEC, authToken: 'the-old-token-16' }, NEVER);
    await using session = await engines.redis.open(fact);
    await using admin = await engines.redis.open(fact, { as: 'admin' });
    await admin.command('ACL', 'SETUSER', 'default', '>the-new-token-16');
    const renewed = { username: null, password: 'the-new-token-16' };
    await expect(engines.redis.attempt(fact, renewed, ['PING'])).resolves.toMatchObject({
      ok: true,
    });
    await expect(engines.redis.attempt(fact, 'token', ['PING'])).resolves.toMatchObject({
      ok: true,
    });
    await admin.command('ACL', 'SETUSER', 'default', 'resetpass', '>the-new-token-16');
    await expect(engines.redis.attempt(fact, 'token', ['PING'])).resolves.toMatchObject({
      ok: false,
    });
    await expect(session.command('PING')).resolves.toBe('PONG');
  });

  it('speaks TLS only, with a certificate of its own authority and a key nobody else can read', async () => {
    const { engines } = fixture;
    const fact = await engines.redis.start({ ...REDIS_SPEC, tls: true }, NEVER);
    const caFile = fact.tls?.caFile ?? '';
    expect((await stat(join(dirname(caFile), 'server.key'))).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(caFile))).mode & 0o777).toBe(0o700);
    const ca = new X509Certificate(await readFile(caFile));
    const server = new X509Certificate(await readFile(join(dirname(caFile), 'server.pem')));
    expect(server.checkIssued(ca) && server.verify(ca.publicKey)).toBe(true);
    expect(server.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
    expect(new URL(await engines.redis.url(fact)).protocol).toBe('rediss:');
    await expect(
      engines.redis.attempt({ ...fact, tls: null }, 'token', ['PING']),
    ).rejects.toMatchObject({
      code: 'ENGINE_GONE',
    });
    const unknown = { ...fact, tls: { caFile: null, servername: 'localhost' } };
    await expect(engines.redis.attempt(unknown, 'token', ['PING'])).rejects.toMatchObject({
      detail: expect.stringMatching(/certificate/),
    });
  });

  it('can have a certificate with another name, which a careful client refuses', async () => {
    const { engines } = fixture;
    const fact = await engines.redis.start(
      { ...REDIS_SPEC, tls: true, certificateNames: ['cache.example.com'] },
      NEVER,
    );
    await expect(engines.redis.attempt(fact, 'token', ['PING'])).resolves.toMatchObject({
      ok: true,
    });
    const caFile = fact.tls?.caFile ?? null;
    const asked = { ...fact, tls: { caFile, servername: 'localhost' } };
    await expect(engines.redis.attempt(asked, 'token', ['PING'])).rejects.toMatchObject({
      detail: expect.stringContaining("does not match certificate's altnames"),
    });
    await expect(engines.redis.open(asked)).rejects.toMatchObject({ code: 'CACHE_ERROR' });
  });
});
