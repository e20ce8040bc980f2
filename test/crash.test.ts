import { expect, it } from '@jest/globals';
import { describeOnEachKind } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, QUICK, type JsonEvent } from '../src/testing/run-bin.ts';

const started =
  (wanted: string) =>
  ({ event, step }: JsonEvent): boolean =>
    event === 'step.started' && step === wanted;
const created =
  (kind: string) =>
  ({ event, resource }: JsonEvent): boolean =>
    event === 'resource.created' && (resource as { kind: string }).kind === kind;

const MOMENTS: readonly [string, (event: JsonEvent) => boolean][] = [
  ['in the plan', ({ event }) => event === 'step.planned'],
  ['when create-redis begins', started('create-redis')],
  ['when the first folder is there', created('folder')],
  ['when the first process is there', created('process')],
  ['when create-mysql begins', started('create-mysql')],
  ['in seed-planets', started('seed-planets')],
  ['in the wait for the TTL', ({ event, id }) => event === 'step.progress' && id === 'ttl'],
  ['in cleanup', ({ event }) => event === 'resource.removed'],
];

describeOnEachKind('kill -9 of the command', (kind) => {
  it.each(MOMENTS)('%s, then cleanup: nothing is left', async (_moment, wanted) => {
    await using place = await openPlace();
    const { child, event, result } = place.start('run', '--json', '--engine', kind, ...QUICK);
    await event(wanted);
    child.kill('SIGKILL');
    expect(await result).toMatchObject({ signal: 'SIGKILL' });
    const { code, stdout } = await place.run('cleanup');
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
