import { networkInterfaces } from 'node:os';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { findFreePort, isListening } from '../../src/engines/process/port.ts';
import {
  memcachedEngineSuite,
  type OpenedMemcached,
} from '../../src/testing/memcached-suite/index.ts';
import { RawMemcached } from '../../src/testing/memcached-suite/raw.ts';
import { describeWith, findOnMachine } from '../../src/testing/need.ts';
import type { EmbeddedMemcachedConfig } from './config.ts';
import {
  bundleEmbeddedMemcached,
  startProcess,
  startRealServer,
  startServer,
  testConfig,
  type Bundle,
  type Started,
} from './process-fixture.ts';

let bundle: Bundle;
const started: Started[] = [];

beforeAll(async () => {
  bundle = await bundleEmbeddedMemcached();
});

afterEach(async () => {
  for (const one of started.splice(0)) await one.stop();
});

afterAll(async () => {
  await bundle.remove();
});

async function openedWith(
  start: (config: EmbeddedMemcachedConfig) => Promise<Started>,
): Promise<OpenedMemcached> {
  const port = await findFreePort();
  const config = testConfig(port);
  const server = await start(config);
  const { user = '', password = '' } = config.auth ?? {};
  return { port, user, password, close: () => server.stop() };
}

memcachedEngineSuite('the embedded engine', () =>
  openedWith((config) => startServer(bundle, config)),
);

describeWith('memcached', 'a real memcached', () => {
  memcachedEngineSuite('memcached', () =>
    openedWith((config) => startRealServer(findOnMachine('memcached') ?? '', config)),
  );
});

describe('the embedded process', () => {
  async function serve(changes: Partial<EmbeddedMemcachedConfig> = {}) {
    const port = await findFreePort();
    const config = testConfig(port, changes);
    const server = await startServer(bundle, config);
    started.push(server);
    const raw = new RawMemcached(port);
    if (config.auth !== null) await raw.login(config.auth.user, config.auth.password);
    return { port, server, raw };
  }

  it('ends by shutdown, silently and with code 0', async () => {
    const { server, raw } = await serve();
    raw.send('shutdown\r\n');
    expect(await server.ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('ends by shutdown only where the configuration allows it', async () => {
    const { port, raw } = await serve({ shutdown: false });
    expect(await raw.exchange('shutdown\r\n')).toBe('ERROR: shutdown not enabled\r\n');
    expect(await isListening(port)).toBe(true);
    raw.close();
  });

  it('tells the nodes of a cluster in the flavour of ElastiCache, and there alone', async () => {
    const plain = await serve();
    expect(await plain.raw.exchange('config get cluster\r\n')).toBe('ERROR\r\n');
    plain.raw.close();
    const cluster = [
      { host: '127.0.0.1', port: 11_211 },
      { host: '127.0.0.1', port: 11_212 },
    ];
    const { raw } = await serve({ cluster });
    expect(await raw.exchange('config get cluster\r\n')).toBe(
      'CONFIG cluster 0 54\r\n1\n127.0.0.1|127.0.0.1|11211 127.0.0.1|127.0.0.1|11212\n\r\nEND\r\n',
    );
    for (const other of ['config set cluster', 'config get other', 'config']) {
      expect(await raw.exchange(`${other}\r\n`)).toMatch(/^SERVER_ERROR config.* is not supported/);
    }
    raw.close();
  });

  it('ends on SIGTERM although clients are connected and stdin is open', async () => {
    const { server, raw } = await serve();
    await raw.exchange('get a\r\n');
    server.process.kill('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('says in one line that the port is taken, and exits with 1', async () => {
    const { port, raw } = await serve();
    const second = startProcess(bundle, JSON.stringify(testConfig(port)));
    const { code, stderr } = await second.ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^listen EADDRINUSE[^\n]*\n$/);
    raw.close();
  });

  it.each([
    ['no JSON', 'password=hunter2'],
    ['an empty line', ''],
    ['no object', 'null'],
    ['a wrong port', JSON.stringify({ ...testConfig(1), port: 0 })],
    ['too little memory', JSON.stringify({ ...testConfig(1), memoryBytes: 1 })],
    ['items larger than half of it', JSON.stringify({ ...testConfig(1), maxItemBytes: 8e6 })],
    ['no word on shutdown', JSON.stringify({ ...testConfig(1), shutdown: null })],
    [
      'a blank in a password',
      JSON.stringify(testConfig(1, { auth: { user: 'a', password: 'hunter2 x' } })),
    ],
    ['a node without a port', JSON.stringify({ ...testConfig(1), cluster: [{ host: 'a' }] })],
    ['no word on auth', JSON.stringify({ ...testConfig(1), auth: undefined })],
  ])('refuses %s in one line that does not repeat the input', async (_name, line) => {
    const { code, stderr } = await startProcess(bundle, line).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^embedded memcached: [^\n]+\n$/);
    expect(stderr).not.toContain('hunter2');
  });

  it('is reachable on the loopback address only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
    const { port, raw } = await serve();
    expect(await isListening(port)).toBe(true);
    expect(await isListening(port, '::1')).toBe(false);
    if (outside !== undefined) expect(await isListening(port, outside)).toBe(false);
    raw.close();
  });

  it('needs no login when none is configured', async () => {
    const { raw } = await serve({ auth: null });
    expect(await raw.exchange('get a\r\n')).toBe('END\r\n');
    raw.close();
  });

  it('says what needs a real server, and where to read about it', async () => {
    const { raw } = await serve();
    for (const line of [
      'mg a v',
      'md a',
      'ma a',
      'me a',
      'mn',
      'slabs automove 1',
      'stats slabs',
      'stats settings',
      'lru_crawler crawl 1',
      'watch',
      'cache_memlimit 64',
    ]) {
      expect(await raw.exchange(`${line}\r\n`)).toMatch(
        /^SERVER_ERROR .* is not supported by the embedded memcached; run 'npx elasticache-tutorial doctor'\r\n$/,
      );
    }
    // The value of a refused meta set is not run.
    expect(await raw.exchange('set a 0 0 1\r\nx\r\nms b 8\r\ndelete a\r\n')).toMatch(
      /^STORED\r\nSERVER_ERROR ms [^\r]*\r\n$/,
    );
    expect(await raw.exchange('get a\r\n')).toBe('VALUE a 0 1\r\nx\r\nEND\r\n');
    raw.close();
  });
});
