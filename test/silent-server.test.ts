import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { describeOnEachKind, type PrivateKind } from '../src/testing/engine-kinds.ts';
import { openPlace, type JsonEvent, type Place, type RunningBin } from '../src/testing/run-bin.ts';

type Role = 'redis' | 'mysql';

/** Makes both servers, and says which process each one is. */
async function serversIn(place: Place, kind: PrivateKind): Promise<Record<Role, number>> {
  const pids: Partial<Record<Role, number>> = {};
  for (const role of ['redis', 'mysql'] as const) {
    const { code, events } = await place.run(`create-${role}`, '--json', '--engine', kind);
    expect(code).toBe(0);
    for (const { event, resource } of events()) {
      const made = resource as { kind: string; role: string; pid: number } | undefined;
      if (event === 'resource.created' && made?.kind === 'process' && made.role === role) {
        pids[role] = made.pid;
      }
    }
  }
  expect((await place.run('seed-planets')).code).toBe(0);
  return pids as Record<Role, number>;
}

const measuring = ({ event, id }: JsonEvent): boolean =>
  event === 'step.progress' && id === 'rounds';
const reading = ({ event }: JsonEvent): boolean => event === 'read.observed';

function startReading(place: Place): RunningBin {
  return place.start('cached-read', '--json', '--ttl', '1', '--samples', '2000', '--no-costly');
}

function startLab(place: Place): RunningBin {
  return place.start('lab', 'stale-read', '--json');
}

const failure = (events: readonly JsonEvent[]): JsonEvent | undefined =>
  events.find(({ event }) => event === 'step.failed');

describeOnEachKind('a server that is stopped', (kind) => {
  let place: Place;
  let pids: Record<Role, number>;

  beforeAll(async () => {
    place = await openPlace();
    pids = await serversIn(place, kind);
  });

  afterEach(() => {
    for (const pid of Object.values(pids)) process.kill(pid, 'SIGCONT');
  });

  afterAll(async () => {
    await place[Symbol.asyncDispose]();
  });

  // How each wait on a silent server is given up by itself is proved beside the engines, with a shorter bound.
  it.each([
    ['redis', 'the lab stale-read', startLab, reading],
    ['mysql', 'the measuring of cached-read', startReading, measuring],
  ] as const)('(%s) during %s: Ctrl-C ends within 2 s', async (role, _work, start, moment) => {
    const { child, event, result } = start(place);
    await event(moment);
    process.kill(pids[role], 'SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const begin = performance.now();
    child.kill('SIGINT');
    const { code, stderr } = await result;
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' });
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

describeOnEachKind('a server that is killed while it is measured', (kind) => {
  it.each([
    ['redis', 310],
    ['mysql', 150],
  ] as const)('(%s, after %d ms) is told as gone', async (role, ms) => {
    await using place = await openPlace();
    const pids = await serversIn(place, kind);
    const { event, result } = startReading(place);
    await event(measuring);
    await new Promise((resolve) => setTimeout(resolve, ms));
    process.kill(pids[role], 'SIGKILL');
    const { code, events } = await result;
    expect(failure(events())).toMatchObject({ code: 'ENGINE_GONE' });
    expect(code).toBe(1);
  });
});
