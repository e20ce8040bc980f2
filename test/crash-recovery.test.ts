import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace, QUICK } from '../src/testing/run-bin.ts';

describe('after kill -9', () => {
  it('run goes on where it stopped, and takes over the lock', async () => {
    await using place = await openPlace();
    const { child, event, result } = place.start('run', '--json', '--engine', ANY_KIND, ...QUICK);
    await event(({ event: name, step }) => name === 'step.started' && step === 'cached-read');
    child.kill('SIGKILL');
    await result;
    const again = await place.run('run', '--json', '--engine', ANY_KIND, ...QUICK);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    const done = again.events().filter(({ event: name }) => name === 'step.finished');
    expect(done.map(({ step }) => step)).toEqual(['cached-read', 'cleanup']);
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('cleanup that is killed as well is done again', async () => {
    await using place = await openPlace();
    await place.run('run', '--keep', '--engine', ANY_KIND, ...QUICK);
    const first = place.start('cleanup', '--json');
    await first.event(({ event }) => event === 'resource.removed');
    first.child.kill('SIGKILL');
    await first.result;
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
