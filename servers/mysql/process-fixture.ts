import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createConnection as connectTcp } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { createConnection, type Connection, type ConnectionOptions } from 'mysql2/promise';
import { findFreePort } from '../../src/engines/process/port.ts';
import type { EmbeddedMysqlConfig } from './config.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The embedded server, built as it is shipped, in a folder of its own. */
export interface EmbeddedBuild {
  /** The bundle, with `sqlite3.wasm` beside it. */
  readonly entry: string;
  /** Removes the folder. */
  remove(): Promise<void>;
}

/** Builds the server by esbuild's command, because its JavaScript API refuses to work inside jest. */
export async function buildEmbeddedMysql(): Promise<EmbeddedBuild> {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedded-mysql-'));
  const entry = path.join(folder, 'mysql.mjs');
  await run(path.join(ROOT, 'node_modules/.bin/esbuild'), [
    path.join(import.meta.dirname, 'main.ts'),
    '--bundle',
    '--format=esm',
    '--platform=node',
    '--target=node20.19',
    '--log-level=error',
    `--outfile=${entry}`,
  ]);
  const wasm = path.join(ROOT, 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm');
  await copyFile(wasm, path.join(folder, 'sqlite3.wasm'));
  return { entry, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Two accounts and a database, on a free port. */
export async function testConfig(): Promise<EmbeddedMysqlConfig> {
  return {
    instance: 'test',
    port: await findFreePort(),
    database: 'tutorial',
    dataFolder: '/nowhere/test',
    accounts: [
      { user: 'root', password: 'root-secret', admin: true },
      { user: 'tutorial', password: 'tutorial-secret', admin: false },
    ],
  };
}

async function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connectTcp(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

/** A server process started for a test. */
export interface EmbeddedProcess {
  readonly child: ChildProcess;
  /** What it has written to standard error. */
  stderr(): string;
  /** Its exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

/** Starts the process with a configuration line on its standard input. */
export function startProcess(entry: string, line: string): EmbeddedProcess {
  const child = spawn(process.execPath, [entry, 'test'], { stdio: ['pipe', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.stdin.end(`${line}\n`);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, stderr: () => errors, ended };
}

/** Waits until the server greets, or fails when the process ends before. */
export async function ready(server: EmbeddedProcess, port: number): Promise<void> {
  const state = { over: false };
  void server.ended.then(() => {
    state.over = true;
  });
  while (!(await answers(port))) {
    if (state.over) throw new Error(`the server ended: ${server.stderr()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A connection to a server of its own. */
export interface OpenEmbedded {
  readonly connection: Connection;
  /** Ends both and removes the build. */
  end(): Promise<void>;
}

/** Builds and starts the server, and connects to it with the rights of a learner; rows come as arrays. */
export async function openEmbedded(options: ConnectionOptions): Promise<OpenEmbedded> {
  const build = await buildEmbeddedMysql();
  const config = await testConfig();
  const { port, database } = config;
  const server = startProcess(build.entry, JSON.stringify(config));
  await ready(server, port);
  const { user = '', password = '' } = config.accounts.find(({ admin }) => !admin) ?? {};
  const login = { host: '127.0.0.1', port, database, user, password, rowsAsArray: true };
  const connection = await createConnection({ ...login, ...options });
  return {
    connection,
    end: async () => {
      await connection.end();
      server.child.kill();
      await server.ended;
      await build.remove();
    },
  };
}
