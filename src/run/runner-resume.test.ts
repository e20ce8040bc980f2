import { describe, expect, it, jest } from '@jest/globals';
import { TutorialError } from '../contract/errors.ts';
import { msg } from '../text/message.ts';
import { NEW, RESUME } from './runner-fixture.ts';
import { runSteps } from './runner.ts';
import type { AnyStep } from '../contract/step.ts';
import { fakeRunner, fakeStep } from '../testing/fakes.ts';

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
    expect(told).toMatchObject([{ note: { kind: 'text', message: { key: 'run.already-done' } } }]);
  });

  it('does again what does not stand, and says why', async () => {
    const problem = msg('run.journal-kept', { file: 'x' });
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
