import { randomInt } from 'node:crypto';
import { connect, createServer, type Server } from 'node:net';
import { MYSQL_SPEC, NEVER, openEngineFixture, REDIS_SPEC } from '../engine-fixture.ts';
import { ANY_KIND } from '../engine-kinds.ts';
import type { Script } from './script.ts';

/**
 * Real servers on the ports of AWS's, at an address of this machine that nobody else uses (Linux answers at all of
 * 127.0.0.0/8), and the part of a script by which a stack has them.
 *
 * @param refusedCommands what ElastiCache lets nobody do
 */
export async function openServers(
  refusedCommands: readonly string[],
): Promise<AsyncDisposable & { readonly script: Script }> {
  const fixture = await openEngineFixture({ choice: ANY_KIND });
  const spec = { ...REDIS_SPEC, authToken: '', refusedCommands };
  const redis = await fixture.engines.redis.start(spec, NEVER);
  const mysql = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
  const host = `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(1, 255)}`;
  const doors = [await door(host, 6379, redis.port), await door(host, 3306, mysql.port)];
  const password = mysql.secret === null ? '' : await fixture.deps.secrets.get(mysql.secret);
  return {
    script: {
      endpoints: { Cache: { host, port: 6379 }, Database: { host, port: 3306 } },
      secrets: { Database: JSON.stringify({ username: mysql.user, password }) },
    },
    async [Symbol.asyncDispose]() {
      for (const one of doors) one.close();
      await fixture[Symbol.asyncDispose]();
    },
  };
}

/** Lets whoever knocks at an address through to a port of this machine. */
async function door(host: string, port: number, to: number): Promise<Server> {
  const server = createServer((from) => {
    const onward = connect(to, '127.0.0.1');
    const end = (): void => {
      from.destroy();
      onward.destroy();
    };
    from.on('error', end).on('close', end).pipe(onward);
    onward.on('error', end).on('close', end).pipe(from);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  return server.unref();
}
