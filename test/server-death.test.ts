import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, it } from '@jest/globals';
import { describeOnEachKind } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { listens } from '../src/testing/machine.ts';
import { openPlace, QUICK, type JsonEvent, type Place } from '../src/testing/run-bin.ts';

interface Created {
  readonly kind: string;
  readonly role: string;
  readonly pid: number;
  readonly port: number;
}

/** Makes one server and says which process it is. */
async function make(place: Place, step: string, kind: string): Promise<Created> {
  const { code, events } = await place.run(step, '--json', '--engine', kind);
  expect(code).toBe(0);
  const created = events()
    .filter(({ event }) => event === 'resource.created')
    .map(({ resource }) => resource as Created)
    .find((resource) => resource.kind === 'process' && resource.role !== 'helper');
  if (created === undefined) throw new Error('no process was made');
  return created;
}

async function kill({ pid, port }: Created): Promise<void> {
  process.kill(pid, 'SIGKILL');
  while (await listens(port)) await new Promise(setImmediate);
}

const failure = (events: readonly JsonEvent[]): JsonEvent | undefined =>
  events.find(({ event }) => event === 'step.failed');

describeOnEachKind('a server that dies between two steps', (kind) => {
  it('is missed by the next step, which says so, and is made again by run', async () => {
    await using place = await openPlace();
    const redis = await make(place, 'create-redis', kind);
    const mysql = await make(place, 'create-mysql', kind);
    expect(await place.run('seed-planets')).toMatchObject({ code: 0 });
    await kill(redis);
    const read = await place.run('cached-read', '--json', ...QUICK);
    expect(read.code).toBe(1);
    expect(failure(read.events())).toMatchObject({
      code: 'ENGINE_GONE',
      next: place.line('run'),
    });
    await kill(mysql);
    const seed = await place.run('seed-planets', '--json');
    expect(seed.code).toBe(1);
    expect(failure(seed.events())).toMatchObject({ code: 'ENGINE_GONE' });

    const again = await place.run('run', '--json', '--engine', kind, ...QUICK);
    expect(again.code).toBe(0);
    const done = again.events().filter(({ event }) => event === 'step.finished');
    expect(done.map(({ step }) => step)).toEqual([
      ...['create-redis', 'create-mysql', 'seed-planets', 'cached-read', 'cleanup'],
    ]);
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('is no trouble for cleanup', async () => {
    await using place = await openPlace();
    await kill(await make(place, 'create-redis', kind));
    await kill(await make(place, 'create-mysql', kind));
    expect(await place.run('status')).toMatchObject({ code: 0 });
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('that is stopped instead of dead is removed, too', async () => {
    await using place = await openPlace();
    const { pid } = await make(place, 'create-redis', kind);
    process.kill(pid, 'SIGSTOP');
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});

describeOnEachKind('a port that is taken', (kind) => {
  it('is said, and nothing is left of the attempt', async () => {
    await using place = await openPlace();
    const stranger = createServer((socket) => socket.on('error', () => undefined).resume()).listen(
      0,
      '127.0.0.1',
    );
    await once(stranger, 'listening');
    const address = stranger.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    for (const [step, flag] of [
      ['create-redis', '--port'],
      ['create-mysql', '--mysql-port'],
    ] as const) {
      const { code, events } = await place.run(step, flag, port, '--json', '--engine', kind);
      expect(code).toBe(1);
      expect(failure(events())).toMatchObject({ code: 'PORT_TAKEN' });
    }
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(stranger.listening).toBe(true);
    expect(await listens(Number(port))).toBe(true);
    stranger.close();
    await once(stranger, 'close');
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
