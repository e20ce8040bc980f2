import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../testing/engine-fixture.ts';
import { describeWith } from '../testing/need.ts';
import { findFreePort } from './process/port.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../../servers/redis/tls-fixture.ts';
import { reachMysql } from './mysql/reach.ts';
import { diagnose, type Diagnosis } from './reach/diagnose.ts';
import { reachRedis } from './redis/reach.ts';
import { isManaged, isPrivate, nameStage } from './reach/network-stages.ts';

const REDIS = { id: 'redis', reach: reachRedis } as const;
const MYSQL = { id: 'mysql', reach: reachMysql } as const;
const QUICK = { name: 3000, tcp: 3000, tls: 300, auth: 300 };

function keys(diagnosis: Diagnosis): readonly string[] {
  return diagnosis.stages.map(({ message }) => message.key);
}

describe('an address that nobody answers at', () => {
  const open: Server[] = [];

  afterEach(() => {
    for (const server of open.splice(0)) server.close();
  });

  const listen = async (server: Server): Promise<number> => {
    open.push(server);
    server.on('connection', (socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };

  it('stops at a name that does not exist', async () => {
    const diagnosis = await diagnose(REDIS, 'redis://no-such-name.invalid:6379', QUICK);
    expect(diagnosis.stages.map(({ ok }) => ok)).toEqual([false, null, null, null]);
    expect(diagnosis.stages[0]?.message.key).toMatch(/^doctor\.name\.(?:unknown|failed|timeout)$/);
    expect(keys(diagnosis).slice(1)).toEqual(Array(3).fill('doctor.not-reached'));
  });

  it('stops at a port that nothing listens on', async () => {
    const port = await findFreePort();
    for (const diagnosis of [
      await diagnose(REDIS, `redis://127.0.0.1:${port}`, QUICK),
      await diagnose(MYSQL, `mysql://root@127.0.0.1:${port}`, QUICK),
    ]) {
      expect(diagnosis.endpoint).toBe(`127.0.0.1:${port}`);
      expect(keys(diagnosis).slice(0, 2)).toEqual(['doctor.name.address', 'doctor.tcp.refused']);
    }
  });

  it('says that plain text is not answered, as on a port that wants TLS', async () => {
    const port = await listen(createTlsServer({ cert: TEST_CERTIFICATE, key: TEST_KEY }));
    const diagnosis = await diagnose(REDIS, `redis://127.0.0.1:${port}`, QUICK);
    expect(keys(diagnosis).slice(2)).toEqual(['doctor.tls.not-asked', 'doctor.auth.wants-tls']);
  });

  it('says that TLS is not spoken on a plain port', async () => {
    const port = await listen(
      createServer((socket) =>
        socket
          .on('error', () => undefined)
          .resume()
          .end('-ERR unknown command\r\n'),
      ),
    );
    const diagnosis = await diagnose(REDIS, `rediss://127.0.0.1:${port}`, QUICK);
    expect(keys(diagnosis).slice(2)).toEqual(['doctor.tls.not-spoken', 'doctor.not-reached']);
  });

  it('says that TLS is not answered where something listens in silence', async () => {
    const port = await listen(
      createServer((socket) => socket.on('error', () => undefined).resume()),
    );
    const diagnosis = await diagnose(REDIS, `rediss://127.0.0.1:${port}`, QUICK);
    expect(keys(diagnosis)[2]).toBe('doctor.tls.timeout');
  });

  it('tells an untrusted certificate from one for another name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'elasticache-tutorial-ca-'));
    try {
      const ca = join(folder, 'ca.pem');
      await writeFile(ca, TEST_CERTIFICATE);
      const port = await listen(
        createTlsServer({ cert: TEST_CERTIFICATE, key: TEST_KEY }, (socket) => {
          socket.on('error', () => undefined);
          socket.once('data', () => socket.end('+PONG\r\n'));
        }),
      );
      const untrusted = await diagnose(REDIS, `rediss://127.0.0.1:${port}`, QUICK);
      expect(keys(untrusted)[2]).toBe('doctor.tls.untrusted');
      const trusted = await diagnose(REDIS, `rediss://127.0.0.1:${port}?ca=${ca}`, QUICK);
      expect(keys(trusted).slice(2)).toEqual(['doctor.tls.ok', 'doctor.auth.ok']);
      const misnamed = await diagnose(REDIS, `rediss://127.0.0.2:${port}?ca=${ca}`, QUICK);
      // 127.0.0.2 reaches the same listener only where it listens on all of 127/8.
      expect(['doctor.tls.name', 'doctor.not-reached']).toContain(keys(misnamed)[2]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('the name of a managed endpoint', () => {
  const host = 'my-cache.abc123.ng.0001.apne1.cache.amazonaws.com';

  it('that leads to a private address is said to be inside its VPC', async () => {
    const outcome = await nameStage({ host, port: 6379 }, 1000, () =>
      Promise.resolve(['172.31.4.7']),
    );
    expect(outcome).toMatchObject({
      ok: true,
      message: { key: 'doctor.name.private', params: { host, addresses: '172.31.4.7' } },
    });
  });

  it.each([
    [host, true],
    ['my-cache-abc.serverless.apne1.cache.amazonaws.com', true],
    ['db.abc.ap-northeast-1.rds.amazonaws.com', true],
    ['db.abc.rds.cn-north-1.amazonaws.com.cn', true],
    ['cache.amazonaws.com.example.org', false],
    ['localhost', false],
  ])('%s: %s', (name, managed) => {
    expect(isManaged(name)).toBe(managed);
  });

  it.each([
    ['10.0.0.1', true],
    ['172.16.0.1', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['fd12:3456::1', true],
    ['8.8.8.8', false],
  ])('%s is private: %s', (address, private_) => {
    expect(isPrivate(address)).toBe(private_);
  });
});

describeWith(['redis-server', 'valkey-server'], 'an address of a real Redis', () => {
  let server: EngineFixture;
  let url: string;

  beforeAll(async () => {
    server = await openEngineFixture();
    url = await server.engines.redis.url(await server.engines.redis.start(REDIS_SPEC, NEVER));
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it.each([
    ['the right password', (given: string) => given, 'doctor.auth.ok'],
    [
      'no password',
      (given: string) => given.replace(/\/\/.*@/, '//'),
      'doctor.auth.needs-password',
    ],
    [
      'a wrong one',
      (given: string) => given.replace(/:[^:]*@/, ':no@'),
      'doctor.auth.wrong-password',
    ],
  ])('with %s', async (_title, change, key) => {
    const { stages } = await diagnose(REDIS, change(url));
    expect(stages.at(-1)?.message.key).toBe(key);
    expect(stages.every(({ ms }) => ms >= 0)).toBe(true);
  });
});

describeWith(['mariadbd', 'mysqld'], 'an address of a real MySQL', () => {
  let server: EngineFixture;
  let url: string;

  beforeAll(async () => {
    server = await openEngineFixture();
    url = await server.engines.mysql.url(await server.engines.mysql.start(MYSQL_SPEC, NEVER));
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it.each([
    ['as it is', (given: string) => given, ['doctor.tls.not-asked', 'doctor.auth.ok']],
    [
      'with a wrong password',
      (given: string) => given.replace(/:[^:]*@/, ':no@'),
      ['doctor.tls.not-asked', 'doctor.auth.wrong-password'],
    ],
    [
      'with TLS that it does not have',
      (given: string) => `${given}?ssl-mode=VERIFY_IDENTITY`,
      ['doctor.tls.not-spoken', 'doctor.not-reached'],
    ],
  ])('%s', async (_title, change, expected) => {
    expect(keys(await diagnose(MYSQL, change(url))).slice(2)).toEqual(expected);
  });
});
