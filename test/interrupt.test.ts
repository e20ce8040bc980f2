import { describe, expect, it } from '@jest/globals';
import { ANY_KIND, describeOnEachKind } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import {
  openPlace,
  QUICK,
  type JsonEvent,
  type Place,
  type RunningBin,
} from '../src/testing/run-bin.ts';

const MOMENTS: readonly [string, (event: JsonEvent) => boolean][] = [
  ['the plan', ({ event }) => event === 'step.planned'],
  ['create-redis', ({ event, step }) => event === 'step.started' && step === 'create-redis'],
  ['create-mysql', ({ event, step }) => event === 'step.started' && step === 'create-mysql'],
  ['seed-planets', ({ event, step }) => event === 'step.started' && step === 'seed-planets'],
  ['the wait for the TTL', ({ event, id }) => event === 'step.progress' && id === 'ttl'],
  ['the measurement', ({ event, id }) => event === 'step.progress' && id === 'rounds'],
  ['cleanup', ({ event }) => event === 'resource.removed'],
];

/** Starts a run on any engine, and waits until it waits for the TTL. */
async function runUntilTtlWait(place: Place): Promise<RunningBin> {
  const started = place.start('run', '--json', '--engine', ANY_KIND, '--ttl', '30');
  await started.event(({ event, id }) => event === 'step.progress' && id === 'ttl');
  return started;
}

describeOnEachKind('Ctrl-C', (kind) => {
  it.each(MOMENTS)('in %s ends with 130, and nothing is lost', async (moment, wanted) => {
    await using place = await openPlace();
    const args = moment === 'the wait for the TTL' ? ['--ttl', '30'] : QUICK;
    const { child, event, result } = place.start('run', '--json', '--engine', kind, ...args);
    await event(wanted);
    child.kill('SIGINT');
    const { code, signal, events, stderr } = await result;
    expect({ code, signal, stderr }).toEqual({ code: 130, signal: null, stderr: '' });
    const said = events().filter((line) => line.code === 'CANCELLED');
    expect(said).toHaveLength(1);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});

describe('a run that was cancelled', () => {
  it('goes on where it stopped', async () => {
    await using place = await openPlace();
    const { child, result } = await runUntilTtlWait(place);
    child.kill('SIGINT');
    const standing = (await result).events().find(({ id }) => id === 'standing');
    expect(JSON.stringify(standing)).toMatch(/Still there: \d+\. To remove them: .* cleanup/);
    const again = await place.run('run', '--json', '--engine', ANY_KIND, ...QUICK);
    expect(again.code).toBe(0);
    const done = again.events().filter(({ event: name }) => name === 'step.finished');
    expect(done.map(({ step }) => step)).toEqual(['cached-read', 'cleanup']);
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it.each(['SIGTERM', 'SIGHUP'] as const)('may be cancelled by %s as well', async (signal) => {
    await using place = await openPlace();
    const { child, result } = await runUntilTtlWait(place);
    child.kill(signal);
    expect(await result).toMatchObject({ code: 130 });
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
