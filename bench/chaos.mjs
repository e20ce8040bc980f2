// Kills the command line at random moments and proves that cleanup leaves nothing.
//
//   node bench/chaos.mjs [runs=50] [--engine system|embedded|mixed] [--lab NAME] [--cold] [--seed N]
//
// Every run works in a workspace of its own, is killed with SIGKILL at a random moment, and is then
// cleaned up. What is left is looked for without the tool: processes by their folder and command
// line, ports that were ever journalled, files. With --lab that lab is killed instead of `run`. With
// --cold every run has to make the template data folder anew, so that the kill may hit its helper
// programs as well. The seed makes a sequence of moments repeatable. Exit code 1 when anything was left.
import { spawn } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearTimeout, setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const BIN = fileURLToPath(new URL('../bin/elasticache-tutorial.js', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', default: 'mixed' },
    lab: { type: 'string' },
    cold: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const runs = Number(positionals[0] ?? 50);
const random = mulberry32(Number(values.seed));
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'chaos-')));
const warmCache = path.join(root, 'cache');
const QUICK = ['--ttl', '1', '--samples', '20', '--rounds', '2', '--no-costly'];
const COMMAND = values.lab === undefined ? ['run', ...QUICK] : ['lab', values.lab];

console.log(`seed ${values.seed}, engine ${values.engine}, ${values.cold ? 'cold' : 'warm'} cache`);
// How long a whole run takes here decides where the moments lie.
const whole = {};
for (const engine of values.engine === 'mixed' ? ['system', 'embedded'] : [values.engine]) {
  const begin = performance.now();
  const workspace = path.join(root, `warm-up-${engine}`);
  const { code } = await tool(COMMAND, engine, workspace, null);
  if (code !== 0) throw new Error(`a run that nobody kills ended with ${code} on ${engine}`);
  whole[engine] = performance.now() - begin;
  await tool(['cleanup'], engine, workspace, null);
  console.log(`a whole run takes ${whole[engine].toFixed(0)} ms on ${engine}`);
}

let failed = 0;
for (let run = 1; run <= runs; run += 1) {
  const engines = Object.keys(whole);
  const engine = engines[run % engines.length];
  const workspace = path.join(root, `run-${run}`);
  const at = Math.floor(random() * whole[engine]);
  const killed = await tool(COMMAND, engine, workspace, at);
  const cleaned = await tool(['cleanup'], engine, workspace, null);
  const left = await leftBehind(workspace);
  const passed = cleaned.code === 0 && left.length === 0;
  if (!passed) failed += 1;
  const how = killed.signal === null ? `ended by itself with ${killed.code}` : 'killed';
  console.log(
    `${String(run).padStart(3)} ${passed ? 'passed' : 'FAILED'}  ${engine}, ${how} at ${at} ms in ${killed.where}`,
  );
  if (!passed)
    console.log([`cleanup ended with ${cleaned.code}`, cleaned.text, ...left].join('\n'));
  for (const { pid } of processesIn(workspace)) process.kill(pid, 'SIGKILL');
}
console.log(`${runs - failed} passed, ${failed} failed`);
rmSync(root, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;

/** Runs the tool; with `killAt` it gets SIGKILL after so many ms. */
function tool(args, engine, workspace, killAt) {
  const cache = values.cold ? path.join(workspace, 'cache') : warmCache;
  const child = spawn(
    process.execPath,
    [BIN, ...args, '--json', '--engine', engine, '--workspace', workspace],
    {
      env: { PATH: process.env.PATH, HOME: root, XDG_CACHE_HOME: cache },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let text = '';
  child.stdout.on('data', (part) => (text += part));
  child.stderr.on('data', (part) => (text += part));
  const timer = killAt === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAt);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      const steps = [...text.matchAll(/"event":"step\.started","step":"([^"]+)"/g)];
      resolve({ code, signal, text, where: steps.at(-1)?.[1] ?? 'the beginning' });
    });
  });
}

/** What is still there, found without the tool. */
async function leftBehind(workspace) {
  const processes = processesIn(workspace).map(({ pid, command }) => `process ${pid}: ${command}`);
  const names = list(workspace);
  const journals = names.filter((name) => /^journal.*\.jsonl$/.test(name));
  const text = journals.map((name) => readFileSync(path.join(workspace, name), 'utf8')).join('');
  const ports = new Set([...text.matchAll(/"port":(\d+)/g)].map((match) => Number(match[1])));
  const open = [];
  for (const port of ports) if (await listens(port)) open.push(`port ${port}`);
  // A template data folder in the cache is kept on purpose; half of one is not.
  const cache = values.cold ? path.join(workspace, 'cache') : warmCache;
  const half = list(cache, true).filter((name) => path.basename(name).startsWith('.building'));
  const files = names.filter((name) => !journals.includes(name) && name !== 'cache');
  return [...processes, ...open, ...files.map((f) => `file ${f}`), ...half.map((f) => `half ${f}`)];
}

function list(folder, recursive = false) {
  try {
    return readdirSync(folder, { recursive });
  } catch {
    return [];
  }
}

/** Processes that work in the folder or name it; zombies have ended. Needs /proc. */
function processesIn(folder) {
  return list('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const state = stat.slice(stat.lastIndexOf(')') + 2)[0];
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        const here = `${readlinkSync(`/proc/${pid}/cwd`)}/`.startsWith(`${folder}/`);
        const ours = here || `${command} `.includes(`${folder} `) || command.includes(`${folder}/`);
        return state !== 'Z' && ours ? { pid: Number(pid), command } : null;
      } catch {
        return null;
      }
    })
    .filter((found) => found !== null);
}

function listens(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(socket.destroy() !== undefined));
    socket.once('error', () => resolve(false));
  });
}

/** A small generator of random numbers in [0, 1) that a seed makes repeatable. */
function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
