import { readFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../src/engines/process/port.ts';
import { encodeCommand } from '../../src/testing/redis-suite/raw.ts';
import { testConfig, useEmbeddedRedis } from './process-fixture.ts';

const MIB = 1_048_576;
const { client, serve } = useEmbeddedRedis();

/** Bytes of memory that the process holds; 0 where the system does not tell. */
async function resident(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

/** Ends when the server closed the connection. */
async function closed(socket: Socket): Promise<void> {
  socket.resume();
  await new Promise((resolve) => socket.once('close', resolve));
}

describe('what a client can make the embedded Redis hold', () => {
  it('is little without a token, however many send megabytes', async () => {
    const port = await findFreePort();
    const server = await serve(port);
    const before = await resident(server.process.pid);
    const body = Buffer.alloc(8 * MIB, 'k');
    const sockets = Array.from({ length: 64 }, () => connect(port, '127.0.0.1'));
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      socket.write(`*2\r\n$3\r\nGET\r\n$${body.length}\r\n`);
      socket.write(body);
    }
    await Promise.all(sockets.map((socket) => closed(socket)));
    // All of it would be 512 MiB.
    expect((await resident(server.process.pid)) - before).toBeLessThan(100 * MIB);
    expect(await client(port).ping()).toBe('PONG');
  }, 60_000);

  it('is little for one that asks for much and does not read', async () => {
    const port = await findFreePort();
    const server = await serve(port, { maxmemory: 0 });
    const redis = client(port);
    await redis.set('k', 'v'.repeat(MIB));
    const before = await resident(server.process.pid);
    const deaf = connect(port, '127.0.0.1');
    deaf.on('error', () => undefined);
    deaf.pause();
    deaf.write(encodeCommand(['AUTH', testConfig(port).password ?? '']));
    for (let asked = 0; asked < 300; asked += 1) deaf.write(encodeCommand(['GET', 'k']));
    for (let turns = 0; turns < 200; turns += 1) await redis.ping();
    // All of it would be 300 MiB.
    expect((await resident(server.process.pid)) - before).toBeLessThan(100 * MIB);
    let read = 0;
    deaf.on('data', (chunk: Buffer) => (read += chunk.length));
    deaf.resume();
    while (read < 300 * MIB) await redis.ping();
    deaf.destroy();
  }, 60_000);
});
