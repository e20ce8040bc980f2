import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { describeOnEachKind } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { processesIn } from '../src/testing/machine.ts';
import { openPlace, QUICK, type JsonEvent } from '../src/testing/run-bin.ts';
import { course } from '../steps/index.ts';

const finished = (events: readonly JsonEvent[]): readonly unknown[] =>
  events.filter(({ event }) => event === 'step.finished').map(({ step }) => step);

describeOnEachKind('run', (kind) => {
  it('with --dry-run shows the plan and changes nothing on disk', async () => {
    await using place = await openPlace();
    const { code, events } = await place.run('run', '--dry-run', '--json', '--engine', kind);
    expect(code).toBe(0);
    expect(events().map(({ event }) => event)).toEqual([
      'run.started',
      ...course.steps.map(() => 'step.planned'),
    ]);
    for (const step of ['create-redis', 'cached-read', 'cleanup']) {
      expect(await place.run(step, '--dry-run', '--engine', kind)).toMatchObject({ code: 0 });
    }
    expect(await readdir(place.folder)).toEqual([]);
  });

  it('with --keep stops before cleanup; run once more goes on where it stopped', async () => {
    await using place = await openPlace();
    const kept = await place.run('run', '--keep', '--json', '--engine', kind, ...QUICK);
    expect(kept.code).toBe(0);
    expect(finished(kept.events())).toEqual([
      ...['create-redis', 'create-mysql', 'seed-planets', 'cached-read'],
    ]);
    expect(kept.events().at(-1)).toMatchObject({
      event: 'run.finished',
      next: place.line('cleanup'),
    });
    expect(await processesIn(place.workspace)).toHaveLength(2);

    const again = await place.run('run', '--json', '--engine', kind, ...QUICK);
    expect(again.code).toBe(0);
    expect(finished(again.events())).toEqual(['cleanup']);
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('with --from does that step and all later ones again', async () => {
    await using place = await openPlace();
    await place.run('run', '--keep', '--engine', kind, ...QUICK);
    const from = ['--from', 'seed-planets', '--keep'] as const;
    const { code, events } = await place.run('run', ...from, '--json', '--engine', kind, ...QUICK);
    expect(code).toBe(0);
    expect(finished(events())).toEqual(['seed-planets', 'cached-read']);
    await place.run('cleanup');
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('resumes after a step failed, and starts anew after it has ended', async () => {
    await using place = await openPlace();
    const sql = ['--sql', 'SELECT nonsense FROM nowhere'] as const;
    const failed = await place.run('run', '--json', '--engine', kind, ...QUICK, ...sql);
    expect(failed.code).toBe(1);
    expect(failed.events().find(({ event }) => event === 'step.failed')).toMatchObject({
      step: 'cached-read',
      code: 'SQL_REFUSED',
    });
    const resumed = await place.run('run', '--json', '--engine', kind, ...QUICK);
    expect(resumed.code).toBe(0);
    expect(finished(resumed.events())).toEqual(['cached-read', 'cleanup']);
    const journal = path.join(place.workspace, 'journal.jsonl');
    const before = await readFile(journal, 'utf8');
    const anew = await place.run('create-redis', '--json', '--engine', kind);
    expect(finished(anew.events())).toEqual(['create-redis']);
    expect(await readFile(path.join(place.workspace, 'journal.previous.jsonl'), 'utf8')).toBe(
      before,
    );
    await place.run('cleanup');
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it('refuses a statement that writes before anything is made, and never lets one through', async () => {
    await using place = await openPlace();
    for (const sql of ['DELETE FROM planet', 'SELECT 1; DELETE FROM planet']) {
      const { code, events } = await place.run('run', '--sql', sql, '--json', '--engine', kind);
      expect(code).toBe(2);
      expect(events()).toMatchObject([{ event: 'error', code: 'SQL_NOT_READ_ONLY' }]);
    }
    expect(await readdir(place.folder)).toEqual([]);
  });
});
