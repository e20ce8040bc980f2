import path from 'node:path';
import { TutorialError } from '../../contract/errors.ts';
import { runCommand } from '../process/run.ts';

/** A Python that can run learners' files. */
export interface Python {
  /** As it is started: the name decides in which virtual environment it looks for packages. */
  readonly command: string;
  /** Real path, as the process table shows it. */
  readonly program: string;
}

/** Where on a machine a Python is looked for. */
export interface PythonMachine {
  /** Value of PATH. */
  readonly path: string;
  readonly platform: NodeJS.Platform;
  /** Value of VIRTUAL_ENV; left out where none is activated. */
  readonly virtualEnv?: string | undefined;
}

/** Time that a Python has to say where it is, in ms; the first one on a cold disk is slow. */
const PROBE_MS = 20_000;
const PROBE =
  'import sys, os, json, redis, pymysql; print(json.dumps([sys.executable, os.path.realpath(sys.executable)]))';

/**
 * The first Python that has redis and PyMySQL: of a virtual environment beside the learner's file, then of the one that
 * is activated, then of PATH. A Python that is found first without the packages is passed over: version
 * managers put one before the system's.
 * @throws TutorialError RUNTIME_MISSING
 */
export async function findPython(file: string, machine: PythonMachine): Promise<Python> {
  const { platform } = machine;
  const folder = (platform === 'win32' ? path.win32 : path.posix).dirname(file);
  for (const candidate of candidatesFor(folder, machine)) {
    const { code, stdout } = await runCommand(candidate, ['-B', '-c', PROBE], PROBE_MS);
    if (code !== 0) continue;
    const [command, program] = JSON.parse(stdout) as readonly [string, string];
    return { command, program };
  }
  throw new TutorialError('RUNTIME_MISSING', { commands: commandsFor(folder, platform) });
}

/** Where a Python may be, the likeliest first, each once. */
export function candidatesFor(
  folder: string,
  { path: searchPath, platform, virtualEnv = '' }: PythonMachine,
): readonly string[] {
  const windows = platform === 'win32';
  const paths = windows ? path.win32 : path.posix;
  const names = windows ? ['python.exe', 'py.exe'] : ['python3', 'python'];
  const inVenv = windows ? ['Scripts', 'python.exe'] : ['bin', 'python'];
  const folders = searchPath.split(paths.delimiter).filter((one) => one !== '');
  const onPath = names.flatMap((name) => folders.map((one) => paths.join(one, name)));
  const always = windows ? [] : ['/usr/bin/python3'];
  const activated = virtualEnv === '' ? [] : [paths.join(virtualEnv, ...inVenv)];
  const beside = paths.join(folder, '.venv', ...inVenv);
  return [...new Set([beside, ...activated, ...onPath, ...always])];
}

/** What makes an environment with the packages, as this platform spells it. */
function commandsFor(folder: string, platform: NodeJS.Platform): string {
  if (platform === 'win32') {
    const venv = path.win32.join(folder, '.venv');
    return `py -m venv "${venv}"; & "${venv}\\Scripts\\pip.exe" install redis PyMySQL`;
  }
  const venv = path.posix.join(folder, '.venv');
  return `python3 -m venv "${venv}" && "${venv}/bin/pip" install redis PyMySQL`;
}
