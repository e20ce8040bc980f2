import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasCode } from '../../contract/errors.ts';
import type { ProcessResource } from '../../contract/resources.ts';
import { findOurs } from '../process/identity.ts';
import type { Bench } from '../process/bench.ts';
import { inNewInstance } from '../process/instance.ts';
import { newInstanceId } from '../process/instance-folder.ts';
import { launch, type Launched } from '../process/launch.ts';
import { trackedBench, type TrackedBench } from '../process/tracked-bench.ts';
import { poll } from '../process/wait.ts';
import { redisConnection } from '../redis/sessions/connection.ts';
import { mysqlEndpoint } from '../mysql/endpoint.ts';
import type { Called, LearnerEngine, LearnerProgram, LoadedFile, ProgramSpec } from './contract.ts';
import { Control, type Reply } from './control.ts';
import { limited, LIMITS } from './limits.ts';
import type { RunnerConfig } from './protocol.ts';
import { runtimeFor } from './runtimes.ts';

/** The name of the bundle, and of the script, that runs a learner's file. */
export const LEARNER_BUNDLE = 'learner';

/** Starting learners' programs. */
export function learnerEngine(bench: Bench): LearnerEngine {
  return { start: (spec, signal) => startProgram(spec, bench, signal) };
}

async function startProgram(
  spec: ProgramSpec,
  bench: Bench,
  signal: AbortSignal,
): Promise<LearnerProgram> {
  const instance = newInstanceId('exercise');
  const tracked = trackedBench(bench);
  const runtime = await runtimeFor(spec, bench);
  const control = await Control.listen();
  try {
    const config: RunnerConfig = {
      port: control.port,
      token: control.token,
      env: await environmentOf(spec, bench),
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
    return new Program({ spec, control, launched, bench: tracked, signal });
  } catch (error) {
    control.close();
    for (const resource of tracked.standing()) await tracked.remove(resource);
    throw error;
  }
}

const OUTPUT = 'output.log';

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

/** What the learner's program finds in its environment: the two URLs, whole and in parts. */
async function environmentOf(
  { redis, mysql }: ProgramSpec,
  { secrets }: Bench,
): Promise<Readonly<Record<string, string>>> {
  const { username, password, db } = await redisConnection(redis.fact, secrets);
  const signIn = await mysqlEndpoint(mysql.fact, secrets, 'user');
  const account =
    password === null
      ? ''
      : `${encodeURIComponent(username ?? 'default')}:${encodeURIComponent(password)}@`;
  const mysqlAccount = `${encodeURIComponent(signIn.user)}:${encodeURIComponent(signIn.password)}@`;
  return {
    REDIS_URL: `redis://${account}127.0.0.1:${redis.port}${db === 0 ? '' : `/${db}`}`,
    MYSQL_URL: `mysql://${mysqlAccount}127.0.0.1:${mysql.port}/${encodeURIComponent(mysql.fact.database)}`,
    TZ: 'UTC',
  };
}

interface Parts {
  readonly spec: ProgramSpec;
  readonly control: Control;
  readonly launched: Launched;
  readonly bench: TrackedBench;
  readonly signal: AbortSignal;
}

class Program implements LearnerProgram {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get pid(): number {
    return this.#parts.launched.resource.pid ?? 0;
  }

  async load(): Promise<LoadedFile> {
    const { control, spec } = this.#parts;
    const came = await this.#within(LIMITS.loadMs, control.ask({ kind: 'load', file: spec.file }));
    switch (came.kind) {
      case 'loaded':
        return came;
      case 'threw':
        return { kind: 'failed', error: came.error, missingPackage: came.missing ?? null };
      case 'returned':
        throw new Error('a file was loaded, and a value came back');
      default:
        return came;
    }
  }

  async call(name: string, ...args: readonly unknown[]): Promise<Called> {
    const { control } = this.#parts;
    const came = await this.#within(LIMITS.callMs, control.ask({ kind: 'call', name, args }));
    switch (came.kind) {
      case 'loaded':
        throw new Error('a function was called, and a file was loaded');
      case 'threw':
        return { kind: 'threw', error: came.error };
      case 'returned':
        return { kind: 'returned', value: came.value };
      default:
        return came;
    }
  }

  async kill(): Promise<void> {
    const { launched, bench } = this.#parts;
    for (const { pid } of await findOurs(launched.resource, bench)) killGroup(pid);
    await poll(() => Promise.resolve(launched.hasExited()), LIMITS.killMs);
  }

  async printed(): Promise<{ readonly tail: string; readonly bytes: number }> {
    const file = path.join(this.#parts.launched.resource.folder, OUTPUT);
    const { size } = await stat(file);
    const length = Math.min(size, LIMITS.tailBytes);
    await using log = await open(file);
    const { buffer, bytesRead } = await log.read(Buffer.alloc(length), 0, length, size - length);
    return { tail: buffer.toString('utf8', 0, bytesRead), bytes: size };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { control, bench } = this.#parts;
    await this.kill();
    control.close();
    for (const resource of bench.standing()) await bench.remove(resource);
  }

  async #within(
    limitMs: number,
    replied: Promise<Reply>,
  ): Promise<Reply | Exclude<Called, { readonly kind: 'returned' | 'threw' }>> {
    const { launched, signal } = this.#parts;
    const ended = launched.exited.then((how) => ({ kind: 'ended' as const, how: String(how) }));
    const came = await limited(limitMs, Promise.race([replied, ended]), signal);
    if (came !== undefined) return came;
    await this.kill();
    return { kind: 'silent', limitMs };
  }
}

/** A learner's program may have started others: they are in its group, and end with it. */
function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if (!hasCode(error, 'ESRCH')) throw error;
  }
}
