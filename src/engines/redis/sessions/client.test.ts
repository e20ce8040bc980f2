import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RedisFact } from '../../../contract/facts.ts';
import { holds } from '../../waits/holds.ts';
import { openSilentServer, type SilentServer } from '../../waits/silent-server-fixture.ts';
import { connectRedisClient } from './client.ts';

const CONNECTION = { host: '127.0.0.1', username: null, password: null, tls: null, db: 0 };

/** Answers CLUSTER SLOTS with one node that has them all, and what comes before; nothing else. */
function slotsOnly(asked: string, port: number): string | null {
  if (/setname/i.test(asked)) return '+OK\r\n';
  if (!/slots/i.test(asked)) return null;
  const node = `*3\r\n$9\r\n127.0.0.1\r\n:${port}\r\n$4\r\nnode\r\n`;
  return `*1\r\n*3\r\n:0\r\n:16383\r\n${node}`;
}

describe('a client that is connecting when all waits are given up', () => {
  const servers: SilentServer[] = [];
  const ends: Promise<{ failed: boolean; ms: number }>[] = [];
  const given = { at: Number.NaN };

  const connecting = async (
    words: string,
    answer: typeof slotsOnly | undefined,
    connect: (port: number) => Promise<unknown>,
  ): Promise<void> => {
    const server = await openSilentServer(answer);
    servers.push(server);
    const end = (failed: boolean) => ({ failed, ms: performance.now() - given.at });
    ends.push(
      connect(server.port).then(
        () => end(false),
        () => end(true),
      ),
    );
    await server.wasAsked(words);
  };

  beforeAll(async () => {
    const cluster = (port: number): Promise<unknown> =>
      connectRedisClient(factOf(port, true), { ...CONNECTION, port });
    await connecting('setname', undefined, cluster);
    await connecting('\r\ninfo', slotsOnly, cluster);
    await connecting('setinfo', undefined, (port) =>
      connectRedisClient(
        factOf(port, false),
        { ...CONNECTION, port },
        { masterName: 'm', nodes: [{ host: '127.0.0.1', port }], username: '', password: '' },
      ),
    );
    given.at = performance.now();
    holds.giveUpAll();
  });

  afterAll(async () => {
    for (const server of servers) await server[Symbol.asyncDispose]();
  });

  it.each([
    ['a cluster that does not say where its slots are', 0],
    ['a cluster that does not say whether it is ready', 1],
    ['a sentinel that does not say where the primary is', 2],
  ])('to %s fails at once, and leaves no connection', async (_name, index) => {
    const end = await ends[index];
    expect(end?.failed).toBe(true);
    expect(end?.ms).toBeLessThan(1000);
    await servers[index]?.isLeft();
    expect(performance.now() - given.at).toBeLessThan(3000);
  });
});

function factOf(port: number, clusterMode: boolean): RedisFact {
  return {
    instance: 'redis-1',
    name: 'cache',
    keyPrefix: '',
    kind: 'system',
    product: 'redis',
    version: '7.0.15',
    host: '127.0.0.1',
    port,
    tls: null,
    username: null,
    secret: null,
    adminSecret: null,
    users: [],
    clusterMode,
    nodes: [],
    maxmemory: null,
    maxmemoryPolicy: null,
  };
}
