import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  startRealServer,
  testConfig,
  type Started,
} from '../../../servers/memcached/process-fixture.ts';
import { describeWith, findOnMachine } from '../../testing/need.ts';
import { findFreePort } from '../process/port.ts';
import { MemcachedClient, type MemcachedEndpoint } from './client.ts';

describeWith('memcached', 'the client and a real memcached', () => {
  let server: Started;
  let endpoint: MemcachedEndpoint;

  beforeAll(async () => {
    const config = testConfig(await findFreePort());
    server = await startRealServer(findOnMachine('memcached') ?? '', config);
    endpoint = { host: '127.0.0.1', port: config.port, login: config.auth, timeoutMs: 2000 };
  });

  afterAll(async () => {
    await server.stop();
  });

  it('stores, reads and changes', async () => {
    await using client = await MemcachedClient.connect(endpoint);
    await client.flushAll();
    expect(await client.get('a')).toBeNull();
    await client.set('a', 'END\r\n', { flags: 7, exptime: 100 });
    expect(await client.get('a')).toEqual({
      key: 'a',
      value: Buffer.from('END\r\n'),
      flags: 7,
      cas: null,
    });
    expect(await client.add('a', 'x')).toBe(false);
    expect(await client.add('惑星', Buffer.from([0, 255]))).toBe(true);
    const found = await client.getMany(['a', 'b', '惑星']);
    expect([...found.keys()].sort()).toEqual(['a', '惑星']);
    const cas = (await client.gets('a'))?.cas ?? '';
    expect(await client.cas('a', '1', cas)).toBe('stored');
    expect(await client.cas('a', '2', cas)).toBe('changed');
    expect(await client.cas('b', '2', cas)).toBe('missing');
    expect(await client.incr('a', 18446744073709551614n)).toBe(18446744073709551615n);
    expect(await client.decr('a', 5n)).toBe(18446744073709551610n);
    expect(await client.incr('b')).toBeNull();
    expect(await client.touch('a', -1)).toBe(true);
    expect(await client.touch('a', 10)).toBe(false);
    expect(await client.delete('惑星')).toBe(true);
    expect(await client.delete('惑星')).toBe(false);
    expect((await client.stats()).get('version')).toBe(await client.version());
  });

  it('tells errors apart and goes on', async () => {
    await using client = await MemcachedClient.connect(endpoint);
    await client.set('text', 'abc');
    await expect(client.incr('text')).rejects.toMatchObject({ kind: 'CLIENT_ERROR' });
    await expect(client.set('big', Buffer.alloc(2_000_000))).rejects.toMatchObject({
      kind: 'SERVER_ERROR',
      message: 'SERVER_ERROR object too large for cache',
    });
    expect((await client.get('text'))?.value.toString()).toBe('abc');
  });

  it.each(['', 'a b', 'a\r\ndelete b', 'k'.repeat(251), '惑'.repeat(84), 'a\0'])(
    'does not send %j as a key',
    async (key) => {
      await using client = await MemcachedClient.connect(endpoint);
      await expect(client.set(key, 'delete victim')).rejects.toThrow(RangeError);
      await expect(client.getMany(['a', key])).rejects.toThrow(RangeError);
      expect(await client.version()).not.toBe('');
    },
  );

  it('shows lines as they are, also those that break the rules', async () => {
    await using client = await MemcachedClient.connect(endpoint);
    await client.set('victim', 'x');
    expect(await client.raw('zadd board 10 ann\r\n')).toBe('ERROR\r\n');
    expect(await client.raw(`set ${'k'.repeat(251)} 0 0 13\r\ndelete victim\r\n`)).toBe(
      'CLIENT_ERROR bad command line format\r\nDELETED\r\n',
    );
    expect(await client.get('victim')).toBeNull();
  });

  it('keeps the answers of many callers apart', async () => {
    await using client = await MemcachedClient.connect(endpoint);
    const numbers = Array.from({ length: 200 }, (_, index) => index);
    await Promise.all(numbers.map((n) => client.set(`n:${n}`, String(n))));
    const values = await Promise.all(
      numbers.map(async (n) => (await client.get(`n:${n}`))?.value.toString()),
    );
    expect(values).toEqual(numbers.map(String));
  });

  it('ends the server', async () => {
    await using client = await MemcachedClient.connect(endpoint);
    await client.shutdown();
    expect((await server.ended).code).toBe(0);
    await expect(MemcachedClient.connect(endpoint)).rejects.toThrow('ECONNREFUSED');
  });
});

describe('the client and a server that does not answer', () => {
  let server: Server;
  const sockets = new Set<Socket>();
  let answer: (socket: Socket) => void = () => undefined;

  beforeAll(async () => {
    server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('data', () => {
        answer(socket);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });

  function connect(login: MemcachedEndpoint['login'] = null): Promise<MemcachedClient> {
    const { port } = server.address() as AddressInfo;
    return MemcachedClient.connect({ host: '127.0.0.1', port, login, timeoutMs: 100 });
  }

  it('gives up after its deadline, and is of no use afterwards', async () => {
    answer = () => undefined;
    const client = await connect();
    await expect(client.get('a')).rejects.toThrow('within 0.1 seconds');
    await expect(client.get('a')).rejects.toThrow('within 0.1 seconds');
    await expect(connect({ user: 'a', password: 'hunter2' })).rejects.toThrow('within 0.1 seconds');
    await expect((await connect()).shutdown()).rejects.toThrow('within 0.1 seconds');
    await expect((await connect()).raw('get a\r\n')).rejects.toThrow('within 0.1 seconds');
  });

  it('says that the connection was closed', async () => {
    answer = (socket) => {
      socket.end('VALUE a 0 10\r\nabc');
    };
    await expect((await connect()).get('a')).rejects.toThrow('closed the connection');
  });

  it('rejects shutdown where it is not enabled', async () => {
    answer = (socket) => {
      socket.write('ERROR: shutdown not enabled\r\n');
    };
    await using client = await connect();
    await expect(client.shutdown()).rejects.toMatchObject({ kind: 'ERROR' });
  });
});
