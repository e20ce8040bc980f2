import type { AddressInfo, Server } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { NEVER, openEngineFixture, type EngineFixture } from '../../testing/engine-fixture.ts';
import { describeWith } from '../../testing/need.ts';
import { portHolder } from '../../testing/port-holder.ts';
import { askForText, createAsk } from '../redis/sessions/ask.ts';
import { createBench, loadFamilies } from '../create.ts';
import type { FoundServer } from '../kinds/system.ts';
import { probeSystemRedis } from '../redis/probe.ts';
import type { Bench } from './bench.ts';
import { inNewInstance } from './instance.ts';
import { startPrivateServer, type PrivateServer, type PrivateServerUp } from './private-server.ts';

const ask = createAsk({ username: null, password: null, tls: null });
const answers = async (port: number): Promise<boolean> =>
  (await askForText(ask, port, 'PING')) === 'PONG';

describeWith(['redis-server', 'valkey-server'], 'starting a private server', () => {
  let fixture: EngineFixture;
  let bench: Bench;
  let server: FoundServer;
  let holder: Server;
  let taken: number;

  beforeEach(async () => {
    fixture = await openEngineFixture();
    ({ bench } = createBench(fixture.deps, await loadFamilies()));
    const probed = await probeSystemRedis(fixture.deps.path, fixture.deps.platform);
    const found = probed.find((one) => one.server !== null)?.server;
    if (found == null) throw new Error('no server');
    server = found;
    holder = portHolder();
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    taken = (holder.address() as AddressInfo).port;
  });

  afterEach(async () => {
    holder.close();
    await fixture[Symbol.asyncDispose]();
  });

  const start = (changes: Partial<PrivateServer>): Promise<PrivateServerUp> =>
    inNewInstance(bench, 'test', 'redis-1', ({ path: folder }) =>
      startPrivateServer(
        {
          instance: 'redis-1',
          owner: 'test',
          role: 'redis',
          product: server.product,
          program: server.program.real,
          folder,
          port: null,
          commandFor: (port) => configured(port),
          isReady: (port) => answers(port),
          secrets: [],
          deadlineMs: 10_000,
          ...changes,
        },
        bench,
        NEVER,
      ),
    );

  const configured = (port: number) => ({
    command: server.program.path,
    args: ['-'],
    stdin: `port ${port}\nbind 127.0.0.1\nsave ""\n`,
  });

  it('takes another port when the one it found was taken meanwhile', async () => {
    let attempts = 0;
    const { port } = await start({
      commandFor: (chosen) => configured(attempts++ === 0 ? taken : chosen),
    });
    expect(attempts).toBe(2);
    const standing = fixture.ledger.standing().map(({ kind }) => kind);
    expect(standing).toEqual(['process', 'port', 'folder']);
    await expect(answers(port)).resolves.toBe(true);
  });

  it('gives up when every port is taken meanwhile', async () => {
    await expect(start({ commandFor: () => configured(taken) })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
    });
    expect(fixture.ledger.standing()).toEqual([]);
  });

  it('ends a server that never becomes ready', async () => {
    const starting = start({ isReady: () => Promise.resolve(false), deadlineMs: 300 });
    await expect(starting).rejects.toMatchObject({ code: 'ENGINE_NOT_READY' });
    expect(fixture.ledger.standing()).toEqual([]);
    await expect(bench.processes.inFolder(fixture.root)).resolves.toEqual([]);
  });

  it('tells of a program that cannot be run', async () => {
    const command = '/nowhere/redis-server';
    const starting = start({ commandFor: () => ({ command, args: [], stdin: null }) });
    await expect(starting).rejects.toMatchObject({
      code: 'ENGINE_START_FAILED',
      detail: expect.stringContaining('ENOENT'),
    });
    expect(fixture.ledger.standing()).toEqual([]);
  });
});
