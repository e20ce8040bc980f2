import { describe, expect, it, jest } from '@jest/globals';
import { TutorialError } from '../contract/errors.ts';
import { msg } from '../text/message.ts';
import { NEW, note, NOTHING, quiet } from './runner-fixture.ts';
import { planSteps } from './plan-steps.ts';
import { runSteps } from './runner.ts';
import type { AnyStep } from '../contract/step.ts';
import { fakeRunner, fakeStep, someFacts } from '../testing/fakes.ts';

const DISK_FULL = new TutorialError('DISK_FULL', { folder: '/w' });

describe('running steps', () => {
  it('runs them in order, hands their facts on and checks each', async () => {
    const seen: string[] = [];
    const redis = someFacts('redis');
    const steps = [
      fakeStep({
        id: 'one',
        gives: ['redis'],
        run: () => {
          seen.push('run one');
          return Promise.resolve(redis);
        },
        check: (facts) => {
          seen.push(`check one with ${Object.keys(facts).join()}`);
          return Promise.resolve({ ok: true, evidence: [msg('status.yes')] });
        },
      }),
      fakeStep({
        id: 'two',
        needs: ['redis'],
        run: (facts) => {
          seen.push(`run two with ${Object.keys(facts).join()}`);
          return Promise.resolve({});
        },
      }),
    ];
    const { deps, names, told } = fakeRunner(steps);
    await expect(runSteps(steps, NOTHING, deps, NEW)).resolves.toEqual(redis);
    expect(seen).toEqual(['run one', 'check one with redis', 'run two with redis']);
    expect(names()).toEqual([
      'step.started one',
      'step.finished one',
      'step.started two',
      'step.finished two',
    ]);
    expect(told[0]).toMatchObject({ position: 1, of: 2 });
    expect(told[1]).toMatchObject({ facts: redis, evidence: [msg('status.yes')] });
  });

  it('refuses a step that this run cannot do, before it says what the step is for', async () => {
    const refusal = new TutorialError('NEEDS_REAL_SERVER');
    const steps = [fakeStep({ id: 'one', admit: () => Promise.reject(refusal) })];
    const { deps, names } = fakeRunner(steps);
    await expect(runSteps(steps, NOTHING, deps, NEW)).rejects.toBe(refusal);
    expect(names()).toEqual(['step.failed one']);
  });

  it('refuses it before the steps ahead of it make anything', async () => {
    const refusal = new TutorialError('ENGINE_MISSING');
    const run = jest.fn(() => Promise.resolve({}));
    const steps = [
      fakeStep({ id: 'one', run }),
      fakeStep({ id: 'two', admit: () => Promise.reject(refusal) }),
    ];
    const { deps, names } = fakeRunner(steps);
    await expect(runSteps(steps, NOTHING, deps, NEW)).rejects.toBe(refusal);
    expect(names()).toEqual(['step.failed two']);
    expect(run).not.toHaveBeenCalled();
  });

  it('tells everything a step emitted, in order, before it says that the step is finished', async () => {
    const written: string[] = [];
    const steps = [
      fakeStep({
        id: 'one',
        run: (_facts, ctx) => {
          ctx.emit(note());
          ctx.emit(note('run.declined'));
          return Promise.resolve({});
        },
        check: (_facts, ctx) => {
          ctx.emit(note());
          return Promise.resolve({ ok: true, evidence: [] });
        },
      }),
    ];
    const { deps, names } = fakeRunner(steps, {
      tell: async (event) => {
        await quiet();
        written.push(event.event);
      },
    });
    await runSteps(steps, NOTHING, deps, NEW);
    expect(names().slice(1)).toEqual([
      ...Array<string>(3).fill('step.note one'),
      'step.finished one',
    ]);
    expect(written).toHaveLength(5);
    expect(written.at(-1)).toBe('step.finished');
  });

  it('names the step that gives a fact that is missing, and starts nothing', async () => {
    const run = jest.fn<AnyStep['run']>();
    const giver = fakeStep({ id: 'create-redis', gives: ['redis'] });
    const needy = fakeStep({ id: 'cached-read', needs: ['redis'], run });
    const { deps, told } = fakeRunner([giver, needy]);
    await expect(runSteps([needy], NOTHING, deps, NEW)).rejects.toMatchObject({
      code: 'STEP_MISSING',
      params: { step: 'cached-read', missing: 'create-redis' },
    });
    expect(run).not.toHaveBeenCalled();
    expect(told.map(({ event }) => event)).toEqual(['step.failed']);
  });

  it('is not satisfied by what a step says: the check decides', async () => {
    const problem = msg('run.journal-kept', { file: 'x' });
    const step = fakeStep({ id: 'one', check: () => Promise.resolve({ ok: false, problem }) });
    const { deps, names } = fakeRunner([step]);
    await expect(runSteps([step], NOTHING, deps, NEW)).rejects.toMatchObject({
      code: 'STEP_CHECK_FAILED',
      params: { problem },
    });
    expect(names()).toEqual(['step.started one', 'step.failed one']);
  });
});

describe('a step that fails', () => {
  const failing = (error: Error): readonly AnyStep[] => [
    fakeStep({ id: 'one', run: () => Promise.reject(error) }),
    fakeStep({ id: 'two' }),
  ];

  it('is told once, and the steps after it are not run', async () => {
    const steps = failing(new TutorialError('PORT_TAKEN', { port: '1' }));
    const { deps, names, told } = fakeRunner(steps);
    await expect(runSteps(steps, NOTHING, deps, NEW)).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    expect(names()).toEqual(['step.started one', 'step.failed one']);
    expect(told[1]).toMatchObject({ failure: { code: 'PORT_TAKEN' } });
  });

  it('is told after what it had emitted is written', async () => {
    const written: string[] = [];
    const step = fakeStep({
      id: 'one',
      run: (_facts, ctx) => {
        ctx.emit(note());
        return Promise.reject(new TutorialError('CLEANUP_INCOMPLETE', { remaining: 1 }));
      },
    });
    const { deps } = fakeRunner([step], {
      tell: async (event) => {
        if (event.event === 'step.note') await quiet();
        written.push(event.event);
      },
    });
    await expect(runSteps([step], NOTHING, deps, NEW)).rejects.toThrow('CLEANUP_INCOMPLETE');
    expect(written).toEqual(['step.started', 'step.note', 'step.failed']);
  });

  it('keeps its own cause when the journal cannot be written either', async () => {
    const steps = failing(new TutorialError('ENGINE_GONE', {}));
    const { deps } = fakeRunner(steps, {
      tell: (event) =>
        event.event === 'step.failed' ? Promise.reject(DISK_FULL) : Promise.resolve(),
    });
    await expect(runSteps(steps, NOTHING, deps, NEW)).rejects.toMatchObject({
      code: 'ENGINE_GONE',
    });
  });

  it('fails when what it told could not be written', async () => {
    const step = fakeStep({
      id: 'one',
      run: (_facts, ctx) => {
        ctx.emit(note());
        return Promise.resolve({});
      },
    });
    const { deps, names } = fakeRunner([step], {
      tell: (event) =>
        event.event === 'step.note' ? Promise.reject(DISK_FULL) : Promise.resolve(),
    });
    await expect(runSteps([step], NOTHING, deps, NEW)).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(names().at(-1)).toBe('step.failed one');
  });
});

describe('planning', () => {
  it('tells what each step would do and does nothing', async () => {
    const run = jest.fn<AnyStep['run']>();
    const change = { kind: 'start', what: msg('run.consent') } as const;
    const step = fakeStep({ id: 'one', run, plan: () => [change] });
    const { deps, told } = fakeRunner([step]);
    await planSteps([step], NOTHING, deps, NEW);
    expect(told).toMatchObject([{ event: 'step.planned', step: 'one', changes: [change] }]);
    expect(run).not.toHaveBeenCalled();
  });
});
