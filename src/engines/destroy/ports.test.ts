import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { PortResource } from '../../contract/resources.ts';
import { openEngineFixture, type EngineFixture } from '../../testing/engine-fixture.ts';
import { portHolder } from '../../testing/port-holder.ts';
import { findFreePort, HIGHEST_PORT, isPortFree } from '../process/port.ts';
import { listeningSockets } from './listeners.ts';

describe('a journalled port', () => {
  let fixture: EngineFixture;
  const open: (Server | ChildProcess)[] = [];

  beforeEach(async () => {
    fixture = await openEngineFixture();
  });

  afterEach(async () => {
    for (const one of open.splice(0)) {
      if ('kill' in one) one.kill('SIGKILL');
      else one.close();
    }
    await fixture[Symbol.asyncDispose]();
  });

  const port = (number: number): PortResource => ({
    kind: 'port',
    id: 'redis-1/port',
    owner: 'create-redis',
    port: number,
  });

  /** Starts a program that works in a folder and listens; resolves to its port. */
  const listener = (cwd: string): Promise<number> => {
    const script =
      "require('node:net').createServer().listen(0, '127.0.0.1', function () { console.log(this.address().port) })";
    const child = spawn(process.execPath, ['-e', script], { cwd });
    open.push(child);
    return new Promise((resolve) => {
      child.stdout.once('data', (data: Buffer) => {
        resolve(Number(data.toString()));
      });
    });
  };

  it('is gone when nothing listens', async () => {
    await expect(fixture.engines.look(port(await findFreePort()))).resolves.toEqual({
      state: 'gone',
    });
  });

  it('is gone, and this is said, when a stranger listens', async () => {
    const number = await listener('/');
    const [stranger] = open;
    if (stranger === undefined || !('pid' in stranger)) throw new Error('nobody listens');
    await expect(fixture.engines.look(port(number))).resolves.toEqual({
      state: 'gone',
      detail: `port ${number} now belongs to another program, pid ${stranger.pid ?? ''}`,
    });
    await fixture.engines.destroy(port(number));
    expect(stranger.exitCode).toBeNull();
  });

  it('is of its own instance: another one may have taken a port that was not had in the end', async () => {
    const folder = path.join(fixture.deps.folders.workspace, 'instances', 'redis-0000000a');
    await mkdir(folder, { recursive: true });
    const number = await listener(folder);
    const look = (id: string) => fixture.engines.look({ ...port(number), id: `${id}/port` });
    await expect(look('redis-0000000a')).resolves.toMatchObject({ state: 'present' });
    await expect(look('redis-0000000b')).resolves.toMatchObject({ state: 'gone' });
  });

  it('is gone when whoever answered has ended before it could be looked at', async () => {
    const server = createServer(() => server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: number } = server.address() as AddressInfo;
    await expect(fixture.engines.look(port(number))).resolves.toMatchObject({ state: 'gone' });
  });

  it('is looked for among free ports that leave room for a cluster bus', async () => {
    const free = await findFreePort();
    expect(free).toBeLessThanOrEqual(HIGHEST_PORT);
    const server = portHolder();
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await expect(isPortFree((server.address() as AddressInfo).port)).resolves.toBe(false);
    await expect(isPortFree(free)).resolves.toBe(true);
  });

  it('is read from the table of the kernel', () => {
    const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:18EB 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0000000000000000 100 0 0 10 0
   1: 0100007F:18EB 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0000000000000000 20 4 30 10 -1`;
    expect(listeningSockets(table, 6379)).toEqual([{ name: 'socket:[4711]', uid: 0 }]);
    expect(listeningSockets(table, 6380)).toEqual([]);
  });
});
