import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { authFileText, memcachedArguments } from '../../src/engines/memcached/options.ts';
import { isListening } from '../../src/engines/process/port.ts';
import { LIMITS } from '../../src/testing/memcached-suite/index.ts';
import type { EmbeddedMemcachedConfig } from './config.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PASSWORD = 'sesame-open-now-1234';

/**
 * While one of these threads looks at an item, `decr` makes a new one instead of changing it in place, which then has
 * no blanks after its number: with them the answers are not the same each time.
 */
const WITHOUT_BACKGROUND = 'no_lru_maintainer,no_lru_crawler';

/** A folder of a test's own. */
export interface TestFolder {
  readonly path: string;
  remove(): Promise<void>;
}

async function makeTestFolder(): Promise<TestFolder> {
  const folder = await mkdtemp(path.join(tmpdir(), 'memcached-test-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The embedded memcached as it is shipped: one bundle, here in a folder of the test's own. */
export interface Bundle {
  readonly script: string;
  remove(): Promise<void>;
}

/** Bundles the entry point. esbuild runs as a program, because its API refuses jest's realm. */
export async function bundleEmbeddedMemcached(): Promise<Bundle> {
  const folder = await makeTestFolder();
  const script = path.join(folder.path, 'memcached.mjs');
  await promisify(execFile)(
    path.join(ROOT, 'node_modules/.bin/esbuild'),
    [
      path.join(import.meta.dirname, 'main.ts'),
      '--bundle',
      '--platform=node',
      '--format=esm',
      '--target=node20.19',
      `--outfile=${script}`,
      '--log-level=warning',
    ],
    { cwd: ROOT },
  );
  return { script, remove: () => folder.remove() };
}

/** Defaults for a test on one port. */
export function testConfig(
  port: number,
  changes: Partial<EmbeddedMemcachedConfig> = {},
): EmbeddedMemcachedConfig {
  const auth = { user: 'tutorial', password: PASSWORD };
  return { instance: 'test', port, ...LIMITS, shutdown: true, auth, cluster: null, ...changes };
}

/** A started process; `ended` gives its exit code and what it wrote. */
export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
  stop(): Promise<void>;
}

function track(child: ChildProcess): Started {
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  }).then((code) => ({ code, ...output }));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { process: child, ended, stop };
}

async function listening(started: Started, port: number): Promise<void> {
  while (!(await isListening(port))) {
    if (started.process.exitCode !== null) throw new Error((await started.ended).stderr);
  }
}

/** Starts the bundle and hands it `line` on stdin, which stays open as a parent might leave it. */
export function startProcess(bundle: Bundle, line: string): Started {
  const child = spawn(process.execPath, ['--no-warnings', bundle.script, 'test'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${line}\n`);
  return track(child);
}

/** Starts the bundle and waits until its port is open. */
export async function startServer(
  bundle: Bundle,
  config: EmbeddedMemcachedConfig,
): Promise<Started> {
  const started = startProcess(bundle, JSON.stringify(config));
  await listening(started, config.port);
  return started;
}

/** Starts a real memcached as `config` says. */
export async function startRealServer(
  program: string,
  config: EmbeddedMemcachedConfig,
): Promise<Started> {
  const folder = await makeTestFolder();
  const { port, auth } = config;
  const authFile = auth === null ? null : path.join(folder.path, 'users');
  if (auth !== null && authFile !== null) {
    await writeFile(authFile, authFileText(auth.user, auth.password), { mode: 0o600 });
  }
  const args = [...memcachedArguments({ ...config, authFile }), '-o', WITHOUT_BACKGROUND];
  const started = track(spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  void started.ended.then(() => folder.remove());
  await listening(started, port);
  return started;
}
