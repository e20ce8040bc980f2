import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { CancelledError, TutorialError } from './errors.ts';
import { msg } from './i18n/message.ts';
import { planSteps, runSteps } from './runner.ts';
import type { AnyStep } from './step.ts';
import { fakeRunner, fakeStep, someFacts } from './testing/fakes.ts';

const NOTHING = { facts: {}, finished: new Set<string>() };
const NEW = { resume: () => false };
const RESUME = { resume: () => true };
const DISK_FULL = new TutorialError('DISK_FULL', { folder: '/w' });

const note = (text: 'cleanup.nothing' | 'run.declined' = 'cleanup.nothing') =>
  ({ event: 'step.note', note: { kind: 'text', message: msg(text) } }) as const;

/** Waits until what can happen without time passing has happened. */
const quiet = (): Promise<void> => new Promise(setImmediate);

afterEach(() => {
  jest.useRealTimers();
});

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
          return Promise.resolve({ ok: true, evidence: [msg('cleanup.check.none')] });
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
    expect(told[1]).toMatchObject({ facts: redis, evidence: [msg('cleanup.check.none')] });
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
    const problem = msg('cleanup.check.some', { count: 1 });
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

describe('resuming', () => {
  const done = { facts: {}, finished: new Set(['one']) };
  const recording = (check: AnyStep['check']): { step: AnyStep; runs: () => number } => {
    const run = jest.fn<AnyStep['run']>().mockResolvedValue({});
    const step = fakeStep({ id: 'one', run, check });
    return { step, runs: () => run.mock.calls.length };
  };

  it('passes over what stands, and says so', async () => {
    const { step, runs } = recording(() => Promise.resolve({ ok: true, evidence: [] }));
    const { deps, told } = fakeRunner([step]);
    await runSteps([step], done, deps, RESUME);
    expect(runs()).toBe(0);
    expect(told).toMatchObject([
      { note: { kind: 'result', message: { key: 'run.already-done' } } },
    ]);
  });

  it('does again what does not stand, and says why', async () => {
    const problem = msg('cleanup.check.some', { count: 1 });
    let checks = 0;
    const { step, runs } = recording(() => {
      checks += 1;
      return Promise.resolve(checks === 1 ? { ok: false, problem } : { ok: true, evidence: [] });
    });
    const { deps, told } = fakeRunner([step]);
    await runSteps([step], done, deps, RESUME);
    expect(runs()).toBe(1);
    expect(told[0]).toMatchObject({
      note: { kind: 'warning', message: { key: 'run.done-again', params: { problem } } },
    });
  });

  it('does again what cannot even be asked', async () => {
    let checks = 0;
    const { step, runs } = recording(() => {
      checks += 1;
      if (checks === 1) return Promise.reject(new TutorialError('ENGINE_GONE', {}));
      return Promise.resolve({ ok: true, evidence: [] });
    });
    const { deps, told } = fakeRunner([step]);
    await runSteps([step], done, deps, RESUME);
    expect(runs()).toBe(1);
    expect(told[0]).toMatchObject({
      note: { message: { params: { problem: { key: 'error.ENGINE_GONE.what' } } } },
    });
  });

  it('runs what is finished once more when it is not asked to resume', async () => {
    const { step, runs } = recording(() => Promise.resolve({ ok: true, evidence: [] }));
    const { deps } = fakeRunner([step]);
    await runSteps([step], done, deps, NEW);
    expect(runs()).toBe(1);
  });
});

describe('Ctrl-C', () => {
  it('before a step starts nothing', async () => {
    const run = jest.fn<AnyStep['run']>();
    const step = fakeStep({ id: 'one', run });
    const { deps, abort, told } = fakeRunner([step]);
    abort();
    await expect(runSteps([step], NOTHING, deps, NEW)).rejects.toBeInstanceOf(CancelledError);
    expect(run).not.toHaveBeenCalled();
    expect(told).toMatchObject([{ event: 'step.failed', failure: { code: 'CANCELLED' } }]);
  });

  it('is what is told, whatever the step threw because of it', async () => {
    const step = fakeStep({
      id: 'one',
      run: (_facts, ctx) =>
        new Promise((_resolve, reject) => {
          ctx.signal.addEventListener('abort', () => {
            reject(new Error('connection closed'));
          });
        }),
    });
    const { deps, abort, told } = fakeRunner([step]);
    const running = runSteps([step], NOTHING, deps, NEW);
    await quiet();
    abort();
    await expect(running).rejects.toBeInstanceOf(CancelledError);
    expect(told.at(-1)).toMatchObject({ failure: { code: 'CANCELLED' } });
  });

  it('waits for a step that puts its things down', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    const seen: string[] = [];
    const step = fakeStep({
      id: 'one',
      run: async (_facts, ctx) => {
        await new Promise<void>((resolve) => {
          ctx.signal.addEventListener('abort', () => setTimeout(resolve, 4000));
        });
        seen.push('put down');
        throw new CancelledError();
      },
    });
    const { deps, abort } = fakeRunner([step]);
    const running = runSteps([step], NOTHING, deps, NEW);
    const ended = running.catch((error: unknown) => error);
    await quiet();
    abort();
    await jest.advanceTimersByTimeAsync(4000);
    expect(await ended).toBeInstanceOf(CancelledError);
    expect(seen).toEqual(['put down']);
  });

  it.each(['run', 'check'] as const)(
    'goes on without a step whose %s does not come back, and hears no more of it',
    async (part) => {
      jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
      let late = (): void => undefined;
      const step = fakeStep({
        id: 'one',
        [part]: (_facts: unknown, ctx: { emit: (emission: ReturnType<typeof note>) => void }) => {
          late = () => {
            ctx.emit(note());
          };
          return new Promise(() => undefined);
        },
      });
      const { deps, abort, names } = fakeRunner([step]);
      const running = runSteps([step], NOTHING, deps, NEW);
      const ended = running.catch((error: unknown) => error);
      await quiet();
      abort();
      await jest.advanceTimersByTimeAsync(5000);
      expect(await ended).toBeInstanceOf(CancelledError);
      late();
      await quiet();
      expect(names()).toEqual(['step.started one', 'step.failed one']);
    },
  );
});

describe('planning', () => {
  it('tells what each step would do and does nothing', async () => {
    const run = jest.fn<AnyStep['run']>();
    const change = { kind: 'start', what: msg('create-mysql.plan.start') } as const;
    const step = fakeStep({ id: 'one', run, plan: () => [change] });
    const { deps, told } = fakeRunner([step]);
    await planSteps([step], {}, deps);
    expect(told).toMatchObject([{ event: 'step.planned', step: 'one', changes: [change] }]);
    expect(run).not.toHaveBeenCalled();
  });
});
