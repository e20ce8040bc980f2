import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOWHERE } from './aws/nowhere.ts';
import { processesIn } from './machine.ts';

/** The package's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The built command line. `npm test` builds it first. */
export const BIN = path.join(ROOT, 'bin/elasticache-tutorial.js');

/** Kept between test runs, so that only the first one makes a template data folder. */
const SHARED_CACHE = path.join(ROOT, 'node_modules/.cache/elasticache-tutorial-tests');

/** Options that keep the lesson short. */
export const QUICK = ['--ttl', '1', '--samples', '20', '--rounds', '2', '--no-costly'] as const;

/** A JSON line of the output; its shape is the schema's business. */
export interface JsonEvent {
  readonly event: string;
  readonly step?: string;
  readonly [field: string]: unknown;
}

/** What came of one command. */
export interface BinResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Everything on standard output, parsed; throws where a line is no JSON. */
  readonly events: () => readonly JsonEvent[];
}

/** A command that runs. */
export interface RunningBin {
  readonly child: ChildProcess;
  readonly result: Promise<BinResult>;
  /** Resolves with the first JSON event for which `wanted` is true; rejects when the command ends before. */
  readonly event: (wanted: (event: JsonEvent) => boolean) => Promise<JsonEvent>;
}

/** Settings of one command. */
export interface BinOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** A command before Node, such as `setpriv` with its arguments. */
  readonly through?: readonly string[];
  readonly bin?: string;
}

/** Starts the built command line. The environment is bare: no CI, no locale, no URL of the machine's own. */
function startBin(args: readonly string[], options: BinOptions = {}): RunningBin {
  const line = [...(options.through ?? []), process.execPath, options.bin ?? BIN, ...args];
  const [program = '', ...rest] = line;
  const child = spawn(program, rest, {
    cwd: options.cwd ?? tmpdir(),
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: 'C.UTF-8',
      XDG_CACHE_HOME: SHARED_CACHE,
      ...NOWHERE,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const listeners = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const listener of listeners) listener();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const result = new Promise<BinResult>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr, events: () => parseLines(stdout) });
      for (const listener of listeners) listener();
    });
  });
  const event: RunningBin['event'] = (wanted) =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const whole = stdout.slice(0, stdout.lastIndexOf('\n') + 1);
        const found = parseLines(whole).find(wanted);
        const ended = child.exitCode !== null || child.signalCode !== null;
        if (found === undefined && !ended) return;
        listeners.delete(look);
        if (found !== undefined) resolve(found);
        else reject(new Error(`ended before the event came:\n${stdout}\n${stderr}`));
      };
      listeners.add(look);
      look();
    });
  return { child, result, event };
}

/** Runs the built command line to its end. */
export function runBin(args: readonly string[], options: BinOptions = {}): Promise<BinResult> {
  return startBin(args, options).result;
}

function parseLines(text: string): readonly JsonEvent[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JsonEvent);
}

/** A workspace of a test's own. */
export interface Place extends AsyncDisposable {
  readonly folder: string;
  readonly workspace: string;
  /** Runs a command in the workspace. */
  readonly run: (...args: readonly string[]) => Promise<BinResult>;
  /** Starts a command in the workspace. */
  readonly start: (...args: readonly string[]) => RunningBin;
  /** The line a hint tells to type for a command in the workspace. */
  readonly line: (words: string) => string;
}

/** Makes a place; at its end nothing of it is left, whatever the test did. */
export async function openPlace(options: BinOptions = {}): Promise<Place> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'tutorial-e2e-')));
  const workspace = path.join(folder, 'workspace');
  await mkdir(SHARED_CACHE, { recursive: true });
  const at = (args: readonly string[]): readonly string[] => [...args, '--workspace', workspace];
  return {
    folder,
    workspace,
    run: (...args) => runBin(at(args), options),
    start: (...args) => startBin(at(args), options),
    line: (words) => `npx elasticache-tutorial --workspace ${workspace} ${words}`,
    [Symbol.asyncDispose]: async () => {
      // By the machine, not by the tool: a fault in cleanup must not leave servers behind, too.
      for (const { pid } of await processesIn(folder)) process.kill(pid, 'SIGKILL');
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
