import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { redisEngineSuite } from '../../src/testing/redis-suite/index.ts';
import { findFreePort } from '../../src/engines/process/port.ts';
import {
  refusal,
  startProcess,
  startServer,
  testConfig,
  useEmbeddedRedis,
} from './process-fixture.ts';

const { bundle, client, keep, serve } = useEmbeddedRedis();

redisEngineSuite('the embedded engine', async () => {
  const port = await findFreePort();
  const config = testConfig(port);
  const server = await startServer(bundle(), config);
  return { port, password: config.password ?? '', close: () => server.stop() };
});

describe('the embedded process', () => {
  it('ends with SHUTDOWN NOSAVE, silently and with code 0', async () => {
    const port = await findFreePort();
    const server = await serve(port);
    const redis = client(port, { retryStrategy: null });
    expect(await refusal(redis.shutdown('NOSAVE'))).toMatch(/closed/i);
    expect(await server.ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('ends on SIGTERM although clients are connected and stdin is open', async () => {
    const port = await findFreePort();
    const server = await serve(port);
    const redis = client(port, { retryStrategy: null });
    await redis.ping();
    server.process.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('says in one line that the port is taken, and exits with 1', async () => {
    const port = await findFreePort();
    await serve(port);
    const second = startProcess(bundle(), JSON.stringify(testConfig(port)));
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
    const { code, stderr } = await startProcess(bundle(), line).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^embedded redis: [^\n]+\n$/);
    expect(stderr).not.toContain('hunter2');
  });

  it('is reachable on the loopback address only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
    const port = await findFreePort();
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
    const port = await findFreePort();
    await serve(port, { password: null });
    const redis = keep(new Redis({ host: '127.0.0.1', port }));
    expect(await redis.ping()).toBe('PONG');
    expect(await refusal(redis.call('AUTH', 'x'))).toBe(
      'ERR AUTH <password> called without any password configured for the default user. Are you sure your configuration is correct?',
    );
  });

  it('says what needs a real server, and where to read about it', async () => {
    const port = await findFreePort();
    await serve(port);
    const redis = client(port);
    for (const [name = '', ...words] of [
      ['SAVE'],
      ['ACL', 'SETUSER', 'x'],
      ['REPLICAOF', 'a', '1'],
      ['ZADD', 'z', '', 'a'],
      ['ZINCRBY', 'z', '', 'a'],
      ['BITPOS', 's', '1', '0', '-1'],
      ['INCRBYFLOAT', 'n', '1e-7'],
      ['GEOADD', 'g', '1', '1', 'a'],
      ['PFADD', 'p', 'a'],
      ['XRANGE', 'x', 'bad', '+'],
      ['XGROUP', 'DESTROY', 'x', 'g'],
      ['LRANGE', 'l', '0', '9223372036854775807'],
      ['ZPOPMIN', 'z', '01'],
      ['XREAD', 'COUNT', '', 'STREAMS', 'x', '0'],
      ['ZRANGE', 'z', '0', '1 ', 'BYSCORE'],
      ['ZUNION', '1', 'z', 'WEIGHTS', '0'],
      ['SRANDMEMBER', 's', '-2147483648'],
      ['CONFIG', 'SET', 'timeout', 'x'],
    ]) {
      expect(await refusal(redis.call(name, ...words))).toMatch(
        /^ERR .* is not supported by the embedded engine; run 'npx elasticache-tutorial doctor'/,
      );
    }
  });
});
