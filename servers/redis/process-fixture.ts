import {
  execFile,
  spawn,
  type ChildProcess,
  type ChildProcessWithoutNullStreams,
} from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { Redis, type RedisOptions } from 'ioredis';
import { isListening } from '../../src/engines/process/port.ts';
import { findOnMachine } from '../../src/testing/need.ts';
import type { EmbeddedRedisConfig } from './config.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PASSWORD = 'sesame-open-now-1234';

/** The embedded Redis as it is shipped: one bundle, here in a folder of the test's own. */
export interface Bundle {
  readonly script: string;
  remove(): Promise<void>;
}

/** Bundles the entry point. esbuild runs as a program, because its API refuses jest's realm. */
async function bundleEmbeddedRedis(): Promise<Bundle> {
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
  child.stdin.on('error', () => undefined);
  child.stdin.write(`${line}\n`);
  return tracked(child);
}

function tracked(child: ChildProcessWithoutNullStreams): Started {
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  }).then((code) => ({ code, ...output }));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { process: child, ended, stop };
}

/** Starts a real redis-server without a token, that keeps nothing. */
export async function startRealServer(port: number): Promise<Started> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', tmpdir()];
  const program = findOnMachine('redis-server') ?? '';
  const started = tracked(spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] }));
  while (!(await isListening(port))) {
    if (started.process.exitCode !== null) throw new Error((await started.ended).stdout);
  }
  return started;
}

/** Starts the bundle and waits until every port of the configuration is open. */
export async function startServer(bundle: Bundle, config: EmbeddedRedisConfig): Promise<Started> {
  const started = startProcess(bundle, JSON.stringify(config));
  const ports = config.nodes?.map((node) => node.port) ?? [config.port];
  for (const port of ports) {
    while (!(await isListening(port))) {
      if (started.process.exitCode !== null) throw new Error((await started.ended).stderr);
    }
  }
  return started;
}

/** The bundle of one test file, and servers and clients that end with the test that started them. */
export interface EmbeddedRedisFixture {
  readonly bundle: () => Bundle;
  /** Starts a server whose first port is `port`. */
  readonly serve: (port: number, changes?: Partial<EmbeddedRedisConfig>) => Promise<Started>;
  /** Opens a client that logs in as the defaults have it. */
  readonly client: (port: number, options?: RedisOptions) => Redis;
  /** Takes over a client that a test opened by itself. */
  readonly keep: <T extends { disconnect(): void }>(client: T) => T;
}

/** Builds the bundle before the tests of a file, and cleans up after each of them. */
export function useEmbeddedRedis(): EmbeddedRedisFixture {
  let bundle: Bundle;
  const clients: { disconnect(): void }[] = [];
  const servers: Started[] = [];

  beforeAll(async () => {
    bundle = await bundleEmbeddedRedis();
  });

  afterAll(async () => {
    await bundle.remove();
  });

  afterEach(async () => {
    for (const one of clients.splice(0)) one.disconnect();
    for (const one of servers.splice(0)) await one.stop();
  });

  const keep = <T extends { disconnect(): void }>(client: T): T => {
    clients.push(client);
    return client;
  };
  return {
    bundle: () => bundle,
    async serve(port, changes = {}) {
      const server = await startServer(bundle, testConfig(port, changes));
      servers.push(server);
      return server;
    },
    client: (port, options = {}) =>
      keep(new Redis({ host: '127.0.0.1', port, password: PASSWORD, ...options })),
    keep,
  };
}

/** The message of the error that work ends with, or `no error`. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no error',
    (error: unknown) => (error as { message: string }).message,
  );
}
