import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { redisEngineSuite } from '../../../testing/redis-suite/index.ts';
import type { EmbeddedRedisConfig } from './config.ts';
import {
  bundleEmbeddedRedis,
  freePort,
  startProcess,
  startServer,
  testConfig,
  type Bundle,
  type Started,
} from './process-for-test.ts';
import { TEST_CERTIFICATE, TEST_KEY } from './tls-for-test.ts';

let bundle: Bundle;
const clients: { disconnect(): void }[] = [];
const servers: Started[] = [];

beforeAll(async () => {
  bundle = await bundleEmbeddedRedis();
});

afterAll(async () => {
  await bundle.remove();
});

afterEach(async () => {
  for (const one of clients.splice(0)) one.disconnect();
  for (const one of servers.splice(0)) await one.stop();
});

function client(port: number, options: RedisOptions = {}): Redis {
  const { password } = testConfig(port);
  const redis = new Redis({ host: '127.0.0.1', port, password: password ?? '', ...options });
  clients.push(redis);
  return redis;
}

async function serve(port: number, changes: Partial<EmbeddedRedisConfig> = {}): Promise<Started> {
  const server = await startServer(bundle, testConfig(port, changes));
  servers.push(server);
  return server;
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no error',
    (error: unknown) => (error as { message: string }).message,
  );
}

redisEngineSuite('the embedded engine', async () => {
  const port = await freePort();
  const config = testConfig(port);
  const server = await startServer(bundle, config);
  return { port, password: config.password ?? '', close: () => server.stop() };
});

describe('the embedded process', () => {
  it('ends with SHUTDOWN NOSAVE, silently and with code 0', async () => {
    const port = await freePort();
    const server = await serve(port);
    const redis = client(port, { retryStrategy: null });
    expect(await refusal(redis.shutdown('NOSAVE'))).toMatch(/closed/i);
    expect(await server.ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('ends on SIGTERM although clients are connected and stdin is open', async () => {
    const port = await freePort();
    const server = await serve(port);
    const redis = client(port, { retryStrategy: null });
    await redis.ping();
    server.process.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('says in one line that the port is taken, and exits with 1', async () => {
    const port = await freePort();
    await serve(port);
    const second = startProcess(bundle, JSON.stringify(testConfig(port)));
    const { code, stderr } = await second.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^listen EADDRINUSE[^\n]*\n$/);
  });

  it.each([
    ['no JSON', 'password=hunter2'],
    ['an empty line', ''],
    ['a wrong port', JSON.stringify({ ...testConfig(1), port: 0 })],
    ['an unknown policy', JSON.stringify({ ...testConfig(1), maxmemoryPolicy: 'hunter2' })],
  ])('refuses %s in one line that does not repeat the input', async (_name, line) => {
    const { code, stderr } = await startProcess(bundle, line).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^embedded redis: [^\n]+\n$/);
    expect(stderr).not.toContain('hunter2');
  });

  it('is reachable on the loopback address only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
    const port = await freePort();
    await serve(port);
    const attempt = (host: string): Promise<string> =>
      new Promise((resolve) => {
        const socket = connect(port, host);
        socket.once('connect', () => {
          socket.destroy();
          resolve('connected');
        });
        socket.once('error', (error: NodeJS.ErrnoException) => {
          resolve(error.code ?? 'error');
        });
      });
    expect(await attempt('127.0.0.1')).toBe('connected');
    expect(await attempt('::1')).not.toBe('connected');
    if (outside !== undefined) expect(await attempt(outside)).toBe('ECONNREFUSED');
  });

  it('needs no password when none is configured', async () => {
    const port = await freePort();
    await serve(port, { password: null });
    const redis = new Redis({ host: '127.0.0.1', port });
    clients.push(redis);
    expect(await redis.ping()).toBe('PONG');
    expect(await refusal(redis.call('AUTH', 'x'))).toBe(
      'ERR AUTH <password> called without any password configured for the default user. Are you sure your configuration is correct?',
    );
  });

  it('says what needs a real server, and where to read about it', async () => {
    const port = await freePort();
    await serve(port);
    const redis = client(port);
    for (const [name = '', ...words] of [
      ['SAVE'],
      ['ACL', 'SETUSER', 'x'],
      ['REPLICAOF', 'a', '1'],
    ]) {
      expect(await refusal(redis.call(name, ...words))).toMatch(
        /^ERR .* is not supported by the embedded engine; run 'npx elasticache-tutorial doctor'/,
      );
    }
  });
});

describe('a primary with read-only replicas', () => {
  it('reads everywhere and writes only on the primary', async () => {
    const [port, replicaPort] = [await freePort(), await freePort()];
    await serve(port, {
      nodes: [
        { port, role: 'primary', shard: 0 },
        { port: replicaPort, role: 'replica', shard: 0 },
      ],
    });
    const primary = client(port);
    const replica = client(replicaPort);
    await primary.set('planet', 'Earth');
    expect(await replica.get('planet')).toBe('Earth');
    const readonly = "READONLY You can't write against a read only replica.";
    expect(await refusal(replica.set('planet', 'Mars'))).toBe(readonly);
    const multi = replica.multi().del('planet');
    expect(await refusal(multi.exec())).toMatch(/^EXECABORT/);
    expect(await refusal(replica.eval("return redis.call('DEL','planet')", 0))).toMatch(/READONLY/);
    expect(await primary.get('planet')).toBe('Earth');
    expect(await replica.call('ROLE')).toEqual([
      'slave',
      '127.0.0.1',
      port,
      'connected',
      expect.any(Number),
    ]);
    expect(await replica.info('replication')).toMatch(/role:slave\r\nmaster_host:127.0.0.1/);
    expect(await primary.info('replication')).toContain(
      `slave0:ip=127.0.0.1,port=${replicaPort},state=online`,
    );
    expect(await primary.wait(1, 100)).toBe(1);
  });
});

describe('cluster mode', () => {
  it('redirects, refuses keys of several slots, and serves ioredis Cluster', async () => {
    const ports: number[] = [];
    for (let number = 0; number < 6; number += 1) ports.push(await freePort());
    const [first = 0] = ports;
    const nodes = ports.map((port, number) => ({
      port,
      role: number < 3 ? ('primary' as const) : ('replica' as const),
      shard: number % 3,
    }));
    await serve(first, { nodes, clusterMode: true });
    const { password } = testConfig(first);
    const cluster = new Cluster([{ host: '127.0.0.1', port: first }], {
      scaleReads: 'slave',
      redisOptions: { password: password ?? '' },
    });
    clients.push(cluster);
    const keys = Array.from({ length: 300 }, (_, number) => `planet:${number}`);
    await Promise.all(keys.map((key) => cluster.set(key, key.toUpperCase())));
    expect(await Promise.all(keys.map((key) => cluster.get(key)))).toEqual(
      keys.map((key) => key.toUpperCase()),
    );
    await cluster.mset('{planet}:a', '1', '{planet}:b', '2');
    expect(await cluster.mget('{planet}:a', '{planet}:b')).toEqual(['1', '2']);
    expect(await refusal(cluster.mget('a', 'b', 'c'))).toMatch(/CROSSSLOT|same slot/i);

    const direct = client(first);
    const replica = client(ports[3] ?? 0);
    expect(await direct.cluster('KEYSLOT', 'foo')).toBe(12_182);
    expect(await refusal(direct.set('foo', '1'))).toBe(`MOVED 12182 127.0.0.1:${ports[2] ?? 0}`);
    expect(await refusal(direct.mget('foo', 'bar'))).toBe(
      "CROSSSLOT Keys in request don't hash to the same slot",
    );
    expect(await direct.cluster('INFO')).toMatch(
      /cluster_enabled:1\r\ncluster_state:ok[\s\S]*cluster_known_nodes:6\r\ncluster_size:3/,
    );
    const lines = String(await direct.cluster('NODES'))
      .trim()
      .split('\n');
    expect(lines.filter((line) => /^[0-9a-f]{40} .*master - /.test(line))).toHaveLength(3);
    expect(lines.filter((line) => / slave [0-9a-f]{40} /.test(line))).toHaveLength(3);
    const sizes = await Promise.all(
      ports.slice(0, 3).map(async (port) => {
        const node = client(port);
        return node.dbsize();
      }),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(302);
    expect(Math.min(...sizes)).toBeGreaterThan(50);

    const moved = `MOVED 5061 127.0.0.1:${first}`;
    expect(await refusal(replica.get('bar'))).toBe(moved);
    expect(await replica.call('READONLY')).toBe('OK');
    expect(await replica.get('bar')).toBeNull();
    expect(await refusal(replica.set('bar', 'x'))).toBe(moved);
    expect(await refusal(direct.select(1))).toBe('ERR SELECT is not allowed in cluster mode');
  });
});

describe('encryption in transit', () => {
  const tls = { key: TEST_KEY, cert: TEST_CERTIFICATE };

  it('serves who trusts the certificate, and refuses who does not', async () => {
    const port = await freePort();
    await serve(port, { tls });
    const trusting = client(port, { tls: { ca: TEST_CERTIFICATE } });
    expect(await trusting.set('planet', 'Earth')).toBe('OK');
    expect(await trusting.get('planet')).toBe('Earth');
    const [, tlsPort] = (await trusting.config('GET', 'tls-port')) as string[];
    expect(Number(tlsPort)).toBe(port);
    const wary = client(port, { tls: {}, retryStrategy: null, lazyConnect: true });
    wary.on('error', () => undefined);
    expect(await refusal(wary.connect())).toMatch(/closed/i);
    expect(await trusting.get('planet')).toBe('Earth');
  });

  it('refuses a plain connection without an answer', async () => {
    const port = await freePort();
    await serve(port, { tls });
    const received = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
      socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => {
        resolve(text);
      });
    });
    expect(received).not.toContain('PONG');
    expect(received).not.toContain('NOAUTH');
  });

  it('covers every node of a cluster', async () => {
    const ports = [await freePort(), await freePort()];
    const nodes = ports.map((port, shard) => ({ port, role: 'primary' as const, shard }));
    await serve(ports[0] ?? 0, { tls, nodes, clusterMode: true });
    const cluster = new Cluster([{ host: '127.0.0.1', port: ports[0] ?? 0 }], {
      redisOptions: { password: testConfig(1).password ?? '', tls: { ca: TEST_CERTIFICATE } },
    });
    clients.push(cluster);
    const keys = Array.from({ length: 50 }, (_, number) => `planet:${number}`);
    await Promise.all(keys.map((key) => cluster.set(key, key)));
    expect(await Promise.all(keys.map((key) => cluster.get(key)))).toEqual(keys);
  });
});
