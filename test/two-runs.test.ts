import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { processesIn } from '../src/testing/machine.ts';
import { openPlace, QUICK } from '../src/testing/run-bin.ts';

const ENGINE = ['--engine', ANY_KIND] as const;

describe('two runs at once', () => {
  it('in two workspaces know nothing of each other', async () => {
    await using one = await openPlace();
    await using other = await openPlace();
    const results = await Promise.all(
      [one, other].map((place) => place.run('run', '--json', ...ENGINE, ...QUICK)),
    );
    expect(results.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
    expect(await leftBehind(one.workspace)).toEqual([]);
    expect(await leftBehind(other.workspace)).toEqual([]);
  });

  it('in one workspace: the second says who holds it, and does nothing', async () => {
    await using place = await openPlace();
    const first = place.start('run', '--json', ...ENGINE, ...QUICK);
    await first.event(({ event }) => event === 'step.started');
    const second = await place.run('cleanup', '--json');
    expect(second.code).toBe(1);
    expect(second.events()).toMatchObject([{ event: 'error', code: 'WORKSPACE_BUSY' }]);
    expect(second.stdout).toContain(String(first.child.pid));
    expect(second.stdout).toContain('\\"run\\"');
    expect(await first.result).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('in one workspace at the very same moment: exactly one works', async () => {
    await using place = await openPlace();
    const results = await Promise.all(
      Array.from({ length: 4 }, () => place.run('create-redis', '--json', ...ENGINE)),
    );
    // Who comes when the first has ended finds its Redis standing: that is no failure.
    const failed = results.filter(({ code }) => code !== 0);
    expect(failed.length).toBeLessThan(results.length);
    for (const { stdout } of failed) expect(stdout).toContain('WORKSPACE_BUSY');
    expect(await processesIn(place.workspace)).toHaveLength(1);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('status, env and report may look meanwhile', async () => {
    await using place = await openPlace();
    const first = place.start('run', '--json', ...ENGINE, '--ttl', '2', ...QUICK.slice(2));
    await first.event(({ event, id }) => event === 'step.progress' && id === 'ttl');
    expect(await place.run('status')).toMatchObject({ code: 0 });
    expect(await place.run('env')).toMatchObject({ code: 0 });
    expect(await place.run('report')).toMatchObject({ code: 0 });
    expect(await first.result).toMatchObject({ code: 0 });
  });
});
