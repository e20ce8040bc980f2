/**
 * What the core's benchmarks share: private servers, the built core, rounds, tables, targets.
 * The method is that of section "Method" in README.md.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(path.join(tmpdir(), 'core-bench-'));
const require = createRequire(import.meta.url);
const children = new Set();

/** Flags of the form --name=value. */
export function flag(name, fallback) {
  const found = process.argv.find((arg) => arg.startsWith(`--${name}=`));
  return found === undefined ? fallback : found.slice(name.length + 3);
}

/** The core as it is in src/core now, bundled on the fly. */
export async function loadCore() {
  const outfile = path.join(scratch, 'core.mjs');
  await build({
    entryPoints: [path.join(root, 'src/core/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile,
    logLevel: 'error',
  });
  return { core: await import(pathToFileURL(outfile).href), file: outfile };
}

/** The version of a package that is installed for the benchmarks. */
export function versionOf(name) {
  const folders = require.resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return JSON.parse(readFileSync(path.join(folder, name, 'package.json'), 'utf8')).version;
    } catch {
      // Not in this folder.
    }
  }
  return 'not installed';
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

let serversApart = false;

/**
 * Keeps this process on one core and every server started from now on on another, as they would be on two machines.
 * Left to the scheduler, the same read takes once or twice as long from one minute to the next, whoever shares a
 * core with whom. Needs taskset (Linux) and two cores; --pin=0 leaves it out.
 */
export function keepApart() {
  if (flag('pin', '1') === '0' || os.availableParallelism() < 2) return;
  const { status } = spawnSync('taskset', ['-acp', '0', String(process.pid)], { stdio: 'ignore' });
  serversApart = status === 0;
  console.log(serversApart ? 'client on core 0, servers on core 1' : 'cores shared: no taskset');
}

function start(command, args) {
  const [program, ...words] = serversApart
    ? ['taskset', '-c', '1', command, ...args]
    : [command, ...args];
  const child = spawn(program, words, { stdio: 'ignore' });
  children.add(child);
  child.on('exit', () => children.delete(child));
  child.on('error', (error) => {
    throw new Error(`${command} could not be started: ${error.message}`);
  });
  return child;
}

async function answers(port) {
  for (let tries = 0; tries < 600; tries += 1) {
    const open = await new Promise((resolve) => {
      const socket = net.connect(port, '127.0.0.1');
      socket.setTimeout(500, () => socket.destroy());
      socket.on('connect', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.on('close', () => resolve(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await sleep(50);
  }
  throw new Error(`nothing answers on port ${port}`);
}

/** A private Redis that persists nothing. */
export async function startRedis(port) {
  const at = port ?? (await freePort());
  const dir = mkdtempSync(path.join(scratch, 'redis-'));
  const options = { port: at, bind: '127.0.0.1', save: '', appendonly: 'no', dir };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = start('redis-server', args);
  await answers(at);
  return { port: at, pid: child.pid, child };
}

/** A private MariaDB with an empty database `bench`, user root without password on loopback. */
export async function startMysql() {
  const dir = mkdtempSync(path.join(scratch, 'mysql-'));
  const port = await freePort();
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const base = ['--no-defaults', `--datadir=${dir}`, ...user];
  spawnSync('mariadb-install-db', [...base, '--auth-root-authentication-method=normal'], {
    stdio: 'ignore',
  });
  const child = start('mariadbd', [
    ...base,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${dir}/s.sock`,
    '--innodb-buffer-pool-size=64M',
  ]);
  await answers(port);
  return { port, pid: child.pid, child };
}

/** Keeps one core awake: a sleeping one takes longer to wake than a hit takes. --spin=0 is off. */
export function startSpin() {
  if (flag('spin', '1') === '0') return;
  start('nice', ['-n', '19', process.execPath, '-e', 'for (;;);']);
}

/** Runs a benchmark, prints its targets, and ends everything that was started here. */
export async function benchmark(work) {
  try {
    await work();
    printTargets();
  } finally {
    await cleanUp();
  }
}

/** Sends a message to a process made by fork, and waits for its next one. */
export function ask(one, message) {
  return new Promise((resolve, reject) => {
    one.once('message', resolve);
    one.once('exit', () => reject(new Error('a process ended early')));
    // Each call leaves its listener for the end of the process.
    one.setMaxListeners(1000);
    one.send(message);
  });
}

async function cleanUp() {
  for (const child of children) child.kill('SIGKILL');
  while (children.size > 0) await sleep(20);
  rmSync(scratch, { recursive: true, force: true });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1];
}

/** The list starting one further each time, so that nobody is always first. */
export function rotated(list, by) {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** `n` rows like the planets of the tutorial with some columns more. */
export function payload(n, seed = 0) {
  return Array.from({ length: n }, (_, index) => ({
    id: index + 1,
    name: `Planet ${String(seed)}-${String(index)}`,
    ...(n > 8 && {
      mass: 0.1 + index * 1.7,
      moons: index % 90,
      discovered: `1${String(index % 900)}`,
      note: 'gas giant',
    }),
  }));
}

export function printTable(title, columns, rows) {
  console.log(`\n${title}`);
  const all = [columns, ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => row[index].length)));
  for (const row of all) {
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
        .join('  '),
    );
  }
}

const targets = [];

/** Holds a figure against its target; `why` is printed beside one that is missed. */
export function target(name, value, kind, limit, { unit = '', why = '' } = {}) {
  const met = kind === 'at most' ? value <= limit : value >= limit;
  const verdict = met ? 'met' : ['MISSED', why].filter(Boolean).join(': ');
  targets.push([name, `${round(value)}${unit}`, `${kind} ${limit}${unit}`, verdict]);
}

function printTargets() {
  printTable('Targets', ['', 'measured', 'target', ''], targets);
  if (targets.some((row) => row[3].startsWith('MISSED'))) process.exitCode = 1;
}

export function round(value) {
  return typeof value === 'number' ? Number(value.toPrecision(3)) : value;
}
