import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holds } from '../waits/holds.ts';
import { openSilentServer, type SilentServer } from '../waits/silent-server-fixture.ts';
import { poolOf } from './connect.ts';
import { Sockets } from './sockets.ts';

describe('sockets of mysql2', () => {
  let server: SilentServer;

  beforeAll(async () => {
    server = await openSilentServer();
  });

  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  it('opens none any more when they are closed for good', async () => {
    const sockets = new Sockets();
    sockets.close();
    const socket = sockets.open('127.0.0.1', server.port);
    await new Promise((resolve) => socket.once('close', resolve));
    expect(server.accepted).toBe(0);
  });

  it('leaves none to those who wait for a connection of a pool when all waits are given up', async () => {
    const endpoint = { host: '127.0.0.1', user: 'nobody', password: '', timeoutMs: 60_000 };
    const { pool } = await poolOf({ ...endpoint, port: server.port }, 2);
    const asked = Array.from({ length: 8 }, () => pool.getConnection());
    await server.hasAccepted(2);
    holds.giveUpAll();
    const ends = (await Promise.allSettled(asked)).map(({ status }) => status);
    expect(new Set(ends)).toEqual(new Set(['rejected']));
    await server.isLeft();
    expect(server.accepted).toBe(2);
  });
});
