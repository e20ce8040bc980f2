import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { EmbeddedRedisConfig } from './config.ts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const PASSWORD = 'sesame-open-now-1234';

/** The embedded Redis as it is shipped: one bundle, here in a folder of the test's own. */
export interface Bundle {
  readonly script: string;
  remove(): Promise<void>;
}

/** Bundles the entry point. esbuild runs as a program, because its API refuses jest's realm. */
export async function bundleEmbeddedRedis(): Promise<Bundle> {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedded-redis-'));
  const script = path.join(folder, 'redis.mjs');
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
  for (const file of ['redis_lua.mjs', 'redis_lua.wasm']) {
    await copyFile(
      path.join(ROOT, 'node_modules/lua-redis-wasm/dist', file),
      path.join(folder, file),
    );
  }
  return { script, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Defaults for a test on one port. */
export function testConfig(
  port: number,
  changes: Partial<EmbeddedRedisConfig> = {},
): EmbeddedRedisConfig {
  return {
    instance: 'test',
    port,
    password: PASSWORD,
    maxmemory: 67_108_864,
    maxmemoryPolicy: 'volatile-lru',
    slowlogLogSlowerThan: 10_000,
    tls: null,
    nodes: null,
    ...changes,
  };
}

/** A started process; `ended` gives its exit code and what it wrote. */
export interface Started {
  readonly process: ChildProcess;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
  stop(): Promise<void>;
}

/** Starts the bundle and hands it `line` on stdin, which stays open as a parent might leave it. */
export function startProcess(bundle: Bundle, line: string): Started {
  const child = spawn(process.execPath, ['--no-warnings', bundle.script, 'test'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${line}\n`);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  }).then((code) => ({ code, ...output }));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { process: child, ended, stop };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

/** Starts the bundle and waits until every port of the configuration is open. */
export async function startServer(bundle: Bundle, config: EmbeddedRedisConfig): Promise<Started> {
  const started = startProcess(bundle, JSON.stringify(config));
  const ports = config.nodes?.map((node) => node.port) ?? [config.port];
  for (const port of ports) {
    while (!(await accepts(port))) {
      if (started.process.exitCode !== null) throw new Error((await started.ended).stderr);
    }
  }
  return started;
}
