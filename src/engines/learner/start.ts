import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProcessResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { launch } from '../process/launch.ts';
import { trackedBench } from '../process/tracked-bench.ts';
import type { LearnerEngine, LearnerProgram, ProgramSpec } from './contract.ts';
import { Control } from './control.ts';
import { environmentOf } from './environment.ts';
import { OUTPUT, Program } from './program.ts';
import type { RunnerConfig } from './protocol.ts';
import { runtimeFor, type Runtime } from './runtimes.ts';

/** The name of the bundle, and of the script, that runs a learner's file. */
export const LEARNER_BUNDLE = 'learner';

/** Starting learners' programs. */
export function learnerEngine(bench: Bench): LearnerEngine {
  const runtimes = new Map<string, Runtime>();
  // Looking for a Python takes longer than most checks: what was found for a folder is found for the next save, too.
  const runtimeOf = async ({ file, language }: Wanted): Promise<Runtime> => {
    const key = JSON.stringify([language, path.dirname(file)]);
    const runtime = runtimes.get(key) ?? (await runtimeFor({ file, language }, bench));
    runtimes.set(key, runtime);
    return runtime;
  };
  return {
    ready: async (wanted) => {
      await runtimeOf(wanted);
    },
    start: async (spec, signal) => startProgram(spec, await runtimeOf(spec), bench, signal),
  };
}

type Wanted = Pick<ProgramSpec, 'file' | 'language'>;

async function startProgram(
  spec: ProgramSpec,
  runtime: Runtime,
  bench: Bench,
  signal: AbortSignal,
): Promise<LearnerProgram> {
  const instance = newInstanceId('exercise');
  const tracked = trackedBench(bench);
  const environment = await environmentOf(spec, bench);
  const control = await Control.listen();
  try {
    const config: RunnerConfig = {
      port: control.port,
      token: control.token,
      env: environment.variables,
      packages: pathToFileURL(path.join(bench.folders.embedded, '/')).href,
    };
    const launched = await inNewInstance(tracked, spec.owner, instance, ({ path: folder }) =>
      launch(
        {
          resource: intended(spec.owner, instance, folder, runtime.program),
          command: runtime.command,
          args: [...runtime.args, instance],
          cwd: folder,
          stdin: `${JSON.stringify(config)}\n`,
          logFile: path.join(folder, OUTPUT),
          path: bench.path,
        },
        tracked,
      ),
    );
    signal.throwIfAborted();
    const { passwords } = environment;
    return new Program({ spec, control, launched, passwords, bench: tracked, signal });
  } catch (error) {
    control.close();
    for (const resource of tracked.standing()) await tracked.remove(resource);
    throw error;
  }
}

function intended(
  owner: string,
  instance: string,
  folder: string,
  program: string,
): ProcessResource {
  return {
    kind: 'process',
    id: `${instance}/process`,
    owner,
    role: 'helper',
    program,
    folder,
    port: null,
    pid: null,
    startedAt: null,
  };
}
