import { describe, expect, it } from '@jest/globals';
import { NEVER } from '../../testing/engine-fixture.ts';
import { startedAhead } from './ahead.ts';
import type { LearnerAhead, LearnerEngine, LearnerProgram, ProgramSpec } from './contract.ts';
import type { Runner } from './runner-process.ts';

const SPEC = { owner: 'exercise-ttl', file: '/mine/03-ttl.mjs', language: 'js' } as ProgramSpec;

/** An engine that starts nothing; runners are told apart by their number, and end when they are asked to. */
function engineWith(fails = false) {
  const seen = { started: 0, cold: 0, ended: [] as number[], used: [] as number[] };
  const gone = new Set<number>();
  const engine = {
    start: () => {
      seen.cold += 1;
      return Promise.resolve({} as LearnerProgram);
    },
  } as unknown as LearnerEngine;
  const numbers = new Map<Runner, number>();
  const ahead: LearnerAhead = startedAhead(engine, {
    start: () => {
      seen.started += 1;
      const number = seen.started;
      if (fails) return Promise.reject(new Error('no process'));
      const runner = {
        launched: { hasExited: () => gone.has(number) },
      } as unknown as Runner;
      numbers.set(runner, number);
      return Promise.resolve(runner);
    },
    end: (runner) => {
      seen.ended.push(numbers.get(runner) ?? 0);
      return Promise.resolve();
    },
    programOn: (runner) => {
      seen.used.push(numbers.get(runner) ?? 0);
      return Promise.resolve({} as LearnerProgram);
    },
  });
  return { ahead, seen, gone };
}

describe('a process that was started ahead', () => {
  it('is used once, for a file of its folder and its language alone', async () => {
    const { ahead, seen } = engineWith();
    ahead.prepare(SPEC);
    await ahead.start({ ...SPEC, file: '/other/03-ttl.mjs' }, NEVER);
    await ahead.start({ ...SPEC, language: 'py' }, NEVER);
    expect(seen).toMatchObject({ cold: 2, used: [] });
    await ahead.start(SPEC, NEVER);
    await ahead.start(SPEC, NEVER);
    expect(seen).toMatchObject({ cold: 3, used: [1] });
  });

  it('is one of as many as the last check used, and of two at most', async () => {
    const { ahead, seen } = engineWith();
    ahead.prepare(SPEC);
    expect(seen.started).toBe(1);
    for (let count = 0; count < 5; count += 1) await ahead.start(SPEC, NEVER);
    ahead.prepare(SPEC);
    ahead.prepare(SPEC);
    expect(seen.started).toBe(3);
  });

  it('is ended when nobody came for it, and replaced when it ended by itself', async () => {
    const { ahead, seen, gone } = engineWith();
    ahead.prepare(SPEC);
    gone.add(1);
    await ahead.start(SPEC, NEVER);
    expect(seen).toMatchObject({ cold: 1, ended: [1], used: [] });
    ahead.prepare(SPEC);
    await ahead[Symbol.asyncDispose]();
    expect(seen.ended).toEqual([1, 2]);
  });

  it("is nobody's trouble where it could not be started", async () => {
    const { ahead, seen } = engineWith(true);
    ahead.prepare(SPEC);
    await ahead.start(SPEC, NEVER);
    ahead.prepare(SPEC);
    await ahead[Symbol.asyncDispose]();
    expect(seen).toMatchObject({ cold: 1, ended: [] });
  });
});
