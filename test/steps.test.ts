import { expect, it } from '@jest/globals';
import { describeOnEachKind } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { processesIn } from '../src/testing/machine.ts';
import { openPlace, QUICK } from '../src/testing/run-bin.ts';

describeOnEachKind('single steps', (kind) => {
  it('refuse out of order and name the step that is missing', async () => {
    await using place = await openPlace();
    const { code, events } = await place.run('cached-read', '--json', '--engine', kind);
    expect(code).toBe(1);
    expect(events().find(({ event }) => event === 'step.failed')).toMatchObject({
      code: 'STEP_MISSING',
      next: place.line('create-redis'),
    });
    await place.run('create-redis', '--engine', kind, '--yes');
    const second = await place.run('cached-read', '--engine', kind);
    expect(second.code).toBe(1);
    expect(second.stdout + second.stderr).toContain(place.line('create-mysql'));
  });

  it('go one by one, each telling the next, and the servers stay up in between', async () => {
    await using place = await openPlace();
    const next = async (...args: readonly string[]): Promise<unknown> => {
      const result = await place.run(...args, '--json', '--engine', kind);
      expect(result).toMatchObject({ code: 0, stderr: '' });
      return result.events().findLast(({ event }) => event === 'run.finished')?.next;
    };
    expect(await next('create-redis')).toBe(place.line('create-mysql'));
    expect(await processesIn(place.workspace)).toHaveLength(1);
    expect(await next('create-mysql')).toBe(place.line('seed-planets'));
    expect(await processesIn(place.workspace)).toHaveLength(2);
    expect(await next('seed-planets')).toBe(place.line('cached-read'));
    expect(await next('cached-read', ...QUICK)).toBe(place.line('cleanup'));
    expect(await next('cleanup')).toBeNull();
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('done twice change nothing', async () => {
    await using place = await openPlace();
    for (const step of ['create-redis', 'create-redis', 'create-mysql', 'create-mysql']) {
      expect(await place.run(step, '--engine', kind)).toMatchObject({ code: 0 });
    }
    expect(await processesIn(place.workspace)).toHaveLength(2);
    for (const step of ['seed-planets', 'seed-planets']) {
      const { stdout } = await place.run(step, '--engine', kind);
      expect(stdout).toContain('8 rows in set');
    }
    for (const step of ['cleanup', 'cleanup']) {
      expect(await place.run(step, '--engine', kind)).toMatchObject({ code: 0 });
    }
    expect(await leftBehind(place.workspace)).toEqual([]);
  });
});
