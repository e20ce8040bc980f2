import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tcpStage, tlsStage } from '../reach/network-stages.ts';
import type { RedisFact } from '../../contract/facts.ts';
import { MemcachedConnection } from '../memcached/connection.ts';
import { MongoConnection } from '../mongodb/client.ts';
import { connectMysql } from '../mysql/connect.ts';
import { runCommand } from '../process/run.ts';
import { pause } from '../process/wait.ts';
import { exchange } from '../redis/resp.ts';
import { connectRedisClient } from '../redis/sessions/client.ts';
import { createWebClient } from '../web/client.ts';
import { holds } from './holds.ts';
import { openSilentServer, type SilentServer } from './silent-server-fixture.ts';

const host = '127.0.0.1';
let server: SilentServer;

beforeAll(async () => {
  server = await openSilentServer();
  holds.giveUpAll();
});

afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

/** What would keep this program from ending, as Node counts it, beyond what did before. */
function keptBeyond(before: readonly string[]): readonly string[] {
  const rest = [...before];
  return process.getActiveResourcesInfo().filter((kind) => {
    const place = rest.indexOf(kind);
    if (place >= 0) rest.splice(place, 1);
    return place < 0 && kind !== 'Immediate';
  });
}

/** What keeps this program from ending when nothing of a test before is left. */
async function atRest(): Promise<readonly string[]> {
  let now = process.getActiveResourcesInfo();
  let before: readonly string[] = [];
  while (now.join() !== before.join()) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
    now = process.getActiveResourcesInfo();
  }
  return now;
}

/** Each way to wait for something outside, begun when all waits have been given up. */
const WAYS: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a pause', () => pause(60_000)],
  [
    'a program that is asked for its version',
    () => runCommand(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], 60_000),
  ],
  [
    'a session of Redis',
    () =>
      connectRedisClient(
        { nodes: [], clusterMode: false, host, port: server.port } as unknown as RedisFact,
        {
          host,
          port: server.port,
          username: null,
          password: null,
          tls: null,
          db: 0,
        },
      ),
  ],
  [
    'a command to Redis',
    () => exchange({ host, port: server.port, tls: null }, [['PING']], 60_000),
  ],
  [
    'a question to MySQL',
    () => connectMysql({ host, port: server.port, user: 'x', password: 'x', timeoutMs: 60_000 }),
  ],
  [
    'a question to memcached',
    () => MemcachedConnection.open({ host, port: server.port, login: null, timeoutMs: 60_000 }),
  ],
  [
    'a command to MongoDB',
    () =>
      MongoConnection.connect(
        { host, port: server.port, login: null, authSource: '', tls: null, timeoutMs: 60_000 },
        'admin',
      ),
  ],
  ['a request to a web process', () => createWebClient(server.port).request({ path: '/' })],
  ['a look at a port', () => tcpStage({ host, port: server.port }, 60_000)],
  [
    'a look at a certificate',
    () => tlsStage({ host, port: server.port }, { caFile: null } as never, 60_000),
  ],
];

it.each(WAYS)('%s ends at once and keeps nothing alive', async (_name, begin) => {
  const before = await atRest();
  await begin().catch(() => undefined);
  // What was destroyed is gone some turns of the event loop later.
  for (let turn = 0; turn < 2000 && keptBeyond(before).length > 0; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(keptBeyond(before)).toEqual([]);
});
