import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { CancelledError } from '../contract/errors.ts';
import { NEW, note, NOTHING, quiet } from './runner-fixture.ts';
import { runSteps } from './runner.ts';
import type { AnyStep } from '../contract/step.ts';
import { msg } from '../text/message.ts';
import { fakeRunner, fakeStep } from '../testing/fakes.ts';

afterEach(() => {
  jest.useRealTimers();
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
    expect(told).toMatchObject([{ failure: { what: { key: 'run.cancelled.early' } } }]);
  });

  it('says what begins again where run would not go on with it', async () => {
    const { deps, abort, told } = fakeRunner([]);
    abort();
    const again = { ...deps, wayOn: msg('run.cancelled.again', { again: 'exercise ttl' }) };
    await expect(runSteps([fakeStep({ id: 'one' })], NOTHING, again, NEW)).rejects.toBeDefined();
    expect(told).toMatchObject([
      { failure: { next: { key: 'run.cancelled.again', params: { again: 'exercise ttl' } } } },
    ]);
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
    expect(told.at(-1)).toMatchObject({ failure: { what: { key: 'error.CANCELLED.what' } } });
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

  it('while a step is announced is heard by a step that does not come back', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    const step = fakeStep({ id: 'one', run: () => new Promise(() => undefined) });
    const { deps, abort } = fakeRunner([step]);
    const tell: typeof deps.tell = (event) => {
      if (event.event === 'step.started') abort();
      return deps.tell(event);
    };
    const ended = runSteps([step], NOTHING, { ...deps, tell }, NEW).catch(
      (error: unknown) => error,
    );
    await quiet();
    await jest.advanceTimersByTimeAsync(4000);
    expect(await Promise.race([ended, quiet()])).toBeInstanceOf(CancelledError);
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
