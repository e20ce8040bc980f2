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

/** A server with a value of 1 MiB, and a client that signs in and does not read; its memory then, in bytes. */
async function withDeafClient() {
  const port = await findFreePort();
  const server = await serve(port, { maxmemory: 0 });
  const redis = client(port);
  await redis.set('k', 'v'.repeat(MIB));
  const before = await resident(server.process.pid);
  const deaf = connect(port, '127.0.0.1');
  deaf.on('error', () => undefined);
  deaf.pause();
  deaf.write(encodeCommand(['AUTH', testConfig(port).password ?? '']));
  return { server, redis, deaf, before };
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
  });

  it('is little for one that asks for much and does not read', async () => {
    const { server, redis, deaf, before } = await withDeafClient();
    for (let asked = 0; asked < 300; asked += 1) deaf.write(encodeCommand(['GET', 'k']));
    for (let turns = 0; turns < 200; turns += 1) await redis.ping();
    // All of it would be 300 MiB.
    expect((await resident(server.process.pid)) - before).toBeLessThan(100 * MIB);
    let read = 0;
    deaf.on('data', (chunk: Buffer) => (read += chunk.length));
    deaf.resume();
    while (read < 300 * MIB) await redis.ping();
    deaf.destroy();
  });

  it('waits for one that reads slowly, and answers what it asked meanwhile', async () => {
    const port = await findFreePort();
    await serve(port, { maxmemory: 0 });
    const redis = client(port);
    await redis.set('k', 'v'.repeat(70 * MIB));
    const slow = connect(port, '127.0.0.1');
    slow.on('error', () => undefined);
    let read = 0;
    let end = '';
    const begun = new Promise<void>((resolve) => {
      slow.on('data', (chunk: Buffer) => {
        read += chunk.length;
        end = (end + chunk.subarray(-40).toString('latin1')).slice(-40);
        if (read > MIB) resolve();
      });
    });
    slow.write(encodeCommand(['AUTH', testConfig(port).password ?? '']));
    slow.write(encodeCommand(['GET', 'k']));
    await begun;
    // What is left is more than may wait for one that never reads.
    slow.pause();
    slow.write(encodeCommand(['ECHO', 'at the end']));
    for (let turns = 0; turns < 50; turns += 1) await redis.ping();
    slow.resume();
    while (!end.endsWith('at the end\r\n') && !slow.closed) await redis.ping();
    expect(end).toMatch(/at the end\r\n$/);
    expect(read).toBeGreaterThan(70 * MIB);
    slow.destroy();
  });

  it('is little for one that asks without end and does not read', async () => {
    const { server, redis, deaf, before } = await withDeafClient();
    const asked = Buffer.from(encodeCommand(['GET', 'k']).repeat(50_000));
    for (let sent = 0; sent < 100; sent += 1) {
      deaf.write(asked);
      await redis.ping();
    }
    // What was asked is 115 MB on the wire, in five million requests.
    expect((await resident(server.process.pid)) - before).toBeLessThan(100 * MIB);
    deaf.destroy();
    expect(await redis.ping()).toBe('PONG');
  });
});
