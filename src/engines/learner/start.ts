import path from 'node:path';
import type { Bench } from '../process/bench.ts';
import { startedAhead } from './ahead.ts';
import type { LearnerEngine, LearnerProgram, ProgramSpec } from './contract.ts';
import { environmentOf } from './environment.ts';
import { Program } from './program.ts';
import { endRunner, startRunner, type Runner, type Wanted } from './runner-process.ts';
import { runtimeFor, type Runtime } from './runtimes.ts';

/** The name of the bundle, and of the script, that runs a learner's file. */
export const LEARNER_BUNDLE = 'learner';

/** Starting learners' programs. */
export function learnerEngine(bench: Bench): LearnerEngine {
  const runtimes = new Map<string, Runtime>();
  // Looking for a Python takes longer than most checks: what was found for a folder is found for the next save, too.
  const runtimeOf = async ({ file, language }: Omit<Wanted, 'owner'>): Promise<Runtime> => {
    const key = JSON.stringify([language, path.dirname(file)]);
    const runtime = runtimes.get(key) ?? (await runtimeFor({ file, language }, bench));
    runtimes.set(key, runtime);
    return runtime;
  };
  const runnerFor = async (wanted: Wanted, ahead: boolean): Promise<Runner> =>
    startRunner(wanted, await runtimeOf(wanted), bench, ahead);
  const programOn = async (
    runner: Runner,
    spec: ProgramSpec,
    signal: AbortSignal,
  ): Promise<LearnerProgram> => {
    try {
      const environment = await environmentOf(spec, bench);
      signal.throwIfAborted();
      return new Program({ spec, runner, environment, signal });
    } catch (error) {
      await endRunner(runner);
      throw error;
    }
  };
  const engine: LearnerEngine = {
    ready: async (wanted) => {
      await runtimeOf(wanted);
    },
    start: async (spec, signal) => programOn(await runnerFor(spec, false), spec, signal),
    ahead: () =>
      startedAhead(engine, {
        start: (wanted) => runnerFor(wanted, true),
        end: endRunner,
        programOn,
      }),
  };
  return engine;
}
