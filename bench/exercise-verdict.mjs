// From a save to its verdict, in the watch mode of an exercise, on servers that run.
//
//   npm run build && node bench/exercise-verdict.mjs [saves=5] [engine=auto]
//
// Paired: before each save a bare program is started that loads the same two clients, connects to both servers and asks
// each once; a ratio is taken within a pair, and the median of the ratios counts, over the exercises that there are.
// Saves are of the starter with another comment, so that the watch goes on; each exercise then gets its solution once.
// Target: at most 2 times the bare program; exit code 1 when it is missed. That a verdict takes under 1 s is told, too, and
// decides nothing: absolute times move with the load of the machine.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearTimeout, setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = path.join(ROOT, 'bin/elasticache-tutorial.js');
const saves = Number(process.argv[2] ?? 5);
const engine = process.argv[3] ?? 'auto';
const RATIO = 2;
const LIMIT_MS = 1000;
/** Only bounds a hang. */
const HANG_MS = 60_000;

const place = mkdtempSync(path.join(tmpdir(), 'exercise-verdict-'));
const where = ['--workspace', path.join(place, 'workspace'), '--engine', engine];
const tutorial = (...words) =>
  execFileSync(process.execPath, [BIN, ...words, ...where], { encoding: 'utf8' });
const BARE = `
import { ping } from ${JSON.stringify(path.join(ROOT, 'fixtures/exercises/connect/solution.mjs'))};
await ping();
process.exit(0);
`;
const all = [];
try {
  tutorial('create-redis', '--yes');
  tutorial('create-mysql', '--yes');
  const urls = JSON.parse(tutorial('env', '--shell', 'json'));
  const list = readdirSync(path.join(ROOT, 'fixtures/exercises'));
  console.log(
    `Node ${process.version}, engine ${engine}, ${saves} saves of each exercise and one that passes`,
  );
  console.log('exercise     save p50 ms  bare p50 ms  ratio p50');
  for (const exercise of list) report(exercise, await measured(exercise, urls));
  report('all', all);
  const met = median(all.map(ratio)) <= RATIO;
  console.log(`target ${RATIO} times: ${met ? 'met' : 'MISSED'}`);
  const under = median(all.map(({ save }) => save)) < LIMIT_MS;
  console.log(
    `${LIMIT_MS} ms, which says something on a quiet machine alone: ${under ? 'met' : 'missed'}`,
  );
  if (!met) process.exitCode = 1;
} finally {
  tutorial('cleanup', '--yes');
  rmSync(place, { recursive: true, force: true });
}

/** Pairs of a save and a bare program, in ms. */
async function measured(exercise, urls) {
  const folder = path.join(place, exercise);
  const watch = watching(['exercise', exercise, '--folder', folder, '--lang', 'en', ...where]);
  const pairs = [];
  try {
    await watch.sees('h hint');
    const name = readdirSync(folder).find((one) => one.endsWith('.mjs'));
    const file = path.join(folder, name);
    const starter = readFileSync(file, 'utf8');
    const pair = async (save, verdict) => {
      const bare = timedBare(urls);
      const begin = performance.now();
      save();
      await watch.sees(verdict);
      pairs.push({ save: performance.now() - begin, bare });
    };
    for (let count = 1; count <= saves; count += 1) {
      await pair(() => writeFileSync(file, `${starter}\n// ${count}\n`), 'Not yet: ');
      await watch.sees('h hint');
    }
    const solution = path.join(ROOT, 'fixtures/exercises', exercise, 'solution.mjs');
    await pair(() => copyFileSync(solution, file), 'Passed: ');
    await watch.sees('q leave');
    watch.type('q');
    await watch.ended;
  } finally {
    watch.end();
  }
  all.push(...pairs);
  return pairs;
}

function timedBare(urls) {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', BARE], {
    env: { ...process.env, ...urls },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the bare program ended with ${status}: ${stderr}`);
  return performance.now() - begin;
}

function watching(args) {
  const env = { ...process.env, CI: '', TERM: 'xterm-256color' };
  const pty = spawn(process.execPath, [BIN, ...args], { cols: 100, rows: 40, env });
  let shown = '';
  let look = () => undefined;
  pty.onData((text) => {
    shown += text;
    look();
  });
  const ended = new Promise((resolve) => pty.onExit(resolve));
  return {
    ended,
    type: (keys) => pty.write(keys),
    end: () => pty.kill(),
    sees: (text) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`"${text}" never came:\n${shown}`)),
          HANG_MS,
        );
        look = () => {
          const at = shown.indexOf(text);
          if (at < 0) return;
          shown = shown.slice(at + text.length);
          clearTimeout(timer);
          look = () => undefined;
          resolve();
        };
        look();
      }),
  };
}

function report(name, pairs) {
  const of = (read) => median(pairs.map(read));
  const cells = [
    of(({ save }) => save)
      .toFixed(0)
      .padStart(11),
    of(({ bare }) => bare)
      .toFixed(0)
      .padStart(12),
  ];
  console.log([name.padEnd(12), ...cells, of(ratio).toFixed(2).padStart(10)].join(' '));
}

function ratio({ save, bare }) {
  return save / bare;
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
