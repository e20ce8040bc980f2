import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasCode } from '../../contract/errors.ts';
import type { ProcessResource } from '../../contract/resources.ts';
import type { Bench } from '../process/bench.ts';
import { findOurs } from '../process/identity.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { launch, type Launched } from '../process/launch.ts';
import { runCommand } from '../process/run.ts';
import { trackedBench, type TrackedBench } from '../process/tracked-bench.ts';
import { poll } from '../process/wait.ts';
import type { ProgramSpec } from './contract.ts';
import { Control } from './control.ts';
import { LIMITS } from './limits.ts';
import type { RunnerConfig } from './protocol.ts';
import type { Runtime } from './runtimes.ts';

/** The name of the file that takes what a program prints. */
export const OUTPUT = 'output.log';

/** What a runner is started for. */
export type Wanted = Pick<ProgramSpec, 'owner' | 'file' | 'language'>;

/** A process that can load one learner's file. */
export interface Runner {
  readonly control: Control;
  readonly launched: Launched;
  readonly bench: TrackedBench;
}

/** The clients of the starters, by language: loaded ahead where there is time for it. */
const CLIENTS = {
  js: ['ioredis', 'mysql2/promise'],
  ts: ['ioredis', 'mysql2/promise'],
  py: ['redis', 'pymysql'],
} as const;

/**
 * Starts a runner.
 * @param ahead whether there is time before its file is asked for
 * @throws TutorialError ENGINE_START_FAILED, DISK_FULL
 */
export async function startRunner(
  { owner, file, language }: Wanted,
  runtime: Runtime,
  bench: Bench,
  ahead: boolean,
): Promise<Runner> {
  const instance = newInstanceId('exercise');
  const tracked = trackedBench(bench);
  const control = await Control.listen();
  const config: RunnerConfig = {
    port: control.port,
    token: control.token,
    packages: pathToFileURL(path.join(bench.folders.embedded, '/')).href,
    ahead: ahead ? CLIENTS[language] : [],
    beside: path.dirname(file),
  };
  try {
    const launched = await inNewInstance(tracked, owner, instance, ({ path: folder }) =>
      launch(
        {
          resource: intended(owner, instance, folder, runtime.program),
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
    return { control, launched, bench: tracked };
  } catch (error) {
    control.close();
    for (const resource of tracked.standing()) await tracked.remove(resource);
    throw error;
  }
}

/** Kills a runner with all that its program started, as a crash would, and returns when it is gone. */
export async function killRunner({ launched, bench }: Omit<Runner, 'control'>): Promise<void> {
  for (const { pid } of await findOurs(launched.resource, bench)) await killGroup(pid);
  await poll(() => Promise.resolve(launched.hasExited()), LIMITS.killMs);
}

/** Ends a runner, and removes what was made for it. */
export async function endRunner(runner: Runner): Promise<void> {
  await killRunner(runner);
  runner.control.close();
  for (const resource of runner.bench.standing()) await runner.bench.remove(resource);
}

/** A learner's program may have started others: they are in its group, and end with it. */
async function killGroup(pid: number): Promise<void> {
  const isWindows = process.platform === 'win32';
  // Windows has no groups: what was started is found by who started it, while that one lives.
  if (isWindows) await runCommand('taskkill', ['/T', '/F', '/PID', String(pid)], LIMITS.killMs);
  try {
    process.kill(isWindows ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
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
