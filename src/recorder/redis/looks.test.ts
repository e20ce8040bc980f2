import { once } from 'node:events';
import net from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Wire } from '../exchange.ts';
import { RedisRecorder } from './recorder.ts';

let server: net.Server;

/** Says OK to whatever comes. */
beforeEach(async () => {
  server = net.createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', () => socket.write('+OK\r\n'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  server.close();
});

/** A recorder that was sent one command, when it has told of it. */
async function told(afterCommand: () => Promise<void>): Promise<RedisRecorder> {
  const { port } = server.address() as net.AddressInfo;
  let tell = (): void => undefined;
  const isTold = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const recorder = new RedisRecorder({
    ...{ wire: new Wire(), upstream: { host: '127.0.0.1', port } },
    afterCommand: () => {
      tell();
      return afterCommand();
    },
  });
  await recorder.listen();
  const client = net.connect(recorder.port, '127.0.0.1');
  client.on('error', () => client.destroy());
  client.write('*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$1\r\nv\r\n');
  await isTold;
  return recorder;
}

it('is not closed before who was told of a command has seen enough', async () => {
  const order: string[] = [];
  let seen = (): void => undefined;
  const recorder = await told(
    () =>
      new Promise((resolve) => {
        seen = () => {
          order.push('seen');
          resolve();
        };
      }),
  );
  const closed = recorder.close().then(() => order.push('closed'));
  setTimeout(seen, 50);
  await closed;
  expect(order).toEqual(['seen', 'closed']);
});

it('says when it is closed that looking failed, and nobody else has to', async () => {
  const gone = new Error('Redis is gone');
  const recorder = await told(() => Promise.reject(gone));
  await expect(recorder.close()).rejects.toBe(gone);
});
