import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { encodeCommand, exchange } from './resp.ts';

describe('encodeCommand', () => {
  it('counts bytes, not characters', () => {
    expect(encodeCommand(['GET', '水']).toString()).toBe('*2\r\n$3\r\nGET\r\n$3\r\n水\r\n');
  });
});

describe('exchange', () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.close();
  });

  const listen = async (onSocket: (socket: Socket) => void): Promise<number> => {
    const listening = createServer((socket) => {
      // A socket that nobody reads never ends, and no test's process with it.
      onSocket(socket.on('error', () => undefined).resume());
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    return (listening.address() as AddressInfo).port;
  };
  const ask = (port: number, timeoutMs = 2000) =>
    exchange({ host: '127.0.0.1', port, tls: null }, [['A'], ['B']], timeoutMs);

  it('gathers replies that come in pieces', async () => {
    const port = await listen((socket) => {
      socket.once('data', () => {
        socket.write('+on');
        setImmediate(() => socket.write('e\r\n$3\r\nt'));
        setTimeout(() => socket.write('wo\r\n'), 5);
      });
    });
    await expect(ask(port)).resolves.toEqual([
      { ok: true, value: 'one' },
      { ok: true, value: 'two' },
    ]);
  });

  it.each<[string, unknown]>([
    ['+OK\r\n', { ok: true, value: 'OK' }],
    ['-ERR no\r\n', { ok: false, error: 'ERR no' }],
    [':42\r\n', { ok: true, value: 42 }],
    ['$-1\r\n', { ok: true, value: null }],
    ['$4\r\na\r\nb\r\n', { ok: true, value: 'a\r\nb' }],
    ['$3\r\n水\r\n', { ok: true, value: '水' }],
    ['*-1\r\n', { ok: true, value: null }],
    ['*3\r\n:1\r\n*1\r\n+a\r\n-ERR x\r\n', { ok: true, value: [1, ['a'], 'ERR x'] }],
  ])('understands %j', async (text, reply) => {
    const port = await listen((socket) => socket.end(`${text}+next\r\n`));
    expect(await ask(port)).toEqual([reply, { ok: true, value: 'next' }]);
  });

  it('rejects when the server hangs, closes, speaks something else or is not there', async () => {
    const silent = await listen(() => undefined);
    await expect(ask(silent, 50)).rejects.toThrow('no answer');
    server?.close();
    const closing = await listen((socket) => socket.end('+one\r\n'));
    await expect(ask(closing)).rejects.toThrow('closed the connection');
    server?.close();
    const web = await listen((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await expect(ask(web)).rejects.toThrow('does not speak the protocol of Redis');
    server?.close();
    await expect(ask(web)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
