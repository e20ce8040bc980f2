import { spawn, type ChildProcess } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { ProcessResource } from '../../contract/resources.ts';
import type { Bench } from './bench.ts';

/** How one process is started. */
export interface Launch {
  /** Journalled before the process exists, with `pid` and `startedAt` null. */
  readonly resource: ProcessResource;
  /** The program as it was found; may be a link whose name tells the program what to be. */
  readonly command: string;
  readonly args: readonly string[];
  /** Working folder; by it a process is recognised when only its intention was journalled. */
  readonly cwd: string;
  /** Everything the process needs to know and nobody else may see; null gives it no input. */
  readonly stdin: string | null;
  /** Takes stdout and stderr; created 0600. */
  readonly logFile: string;
  /** The value of PATH for the process. */
  readonly path: string;
}

/** A started process: journalled, in its own group, outliving this one. */
export interface Launched {
  readonly child: ChildProcess;
  readonly resource: ProcessResource;
  /** True as soon as the process has ended. */
  hasExited(): boolean;
  /** Resolves when the process has ended, with its exit code or signal. */
  readonly exited: Promise<number | string>;
}

/** Journals the intention, starts the process and journals what it became. Throws when it cannot be started. */
export async function launch(
  launching: Launch,
  { ledger, processes }: Pick<Bench, 'ledger' | 'processes'>,
): Promise<Launched> {
  await ledger.intend(launching.resource);
  const log = await open(launching.logFile, 'a', 0o600);
  let child: ChildProcess;
  let exited: Promise<number | string>;
  try {
    child = withUmask(() =>
      spawn(launching.command, launching.args, {
        cwd: launching.cwd,
        detached: true,
        windowsHide: true,
        stdio: [launching.stdin === null ? 'ignore' : 'pipe', log.fd, log.fd],
        env: environment(launching.path),
      }),
    );
    exited = end(child);
    await started(child);
  } finally {
    await log.close();
  }
  // A process that ends at once closes its input; what it said is in its log.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(launching.stdin ?? '');
  child.unref();
  const pid = child.pid ?? null;
  const info = pid === null ? null : await processes.inspect(pid);
  const resource = { ...launching.resource, pid, startedAt: info?.startedAt ?? null };
  await ledger.created(resource);
  const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return { child, resource, exited, hasExited };
}

/** Files a server writes are for its owner only, whatever it asks for; the umask is inherited at the spawn. */
function withUmask<T>(work: () => T): T {
  const before = process.umask(0o077);
  try {
    return work();
  } finally {
    process.umask(before);
  }
}

function end(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      resolve(code ?? signal ?? 'ended');
    });
  });
}

function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => {
      child.off('error', reject);
      resolve();
    });
    child.once('error', reject);
  });
}

/** Servers get nothing of the learner's environment, which may hold URLs with passwords. */
function environment(path: string): NodeJS.ProcessEnv | undefined {
  // Windows programs do not start without several system variables.
  if (process.platform === 'win32') return undefined;
  // Some servers set a mask of their own, whatever they inherit, and take it from here.
  return { PATH: path, LC_ALL: 'C', UMASK: '0600', UMASK_DIR: '0700' };
}
