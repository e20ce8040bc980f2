/**
 * Hits: one caller, 64 callers with distinct keys, 64 callers with one hot key.
 *
 * node bench/core-hit.mjs [--rounds=11] [--payloads=8,100,1000] [--only=core|part of a name] [--spin=0]
 */
import { fork } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { contenders, printVersions } from './core-peers.mjs';
import {
  ask,
  benchmark,
  flag,
  loadCore,
  median,
  payload,
  printTable,
  rotated,
  round,
  startRedis,
  startSpin,
  target,
} from './core-shared.mjs';

const rounds = Number(flag('rounds', '11'));
const payloads = flag('payloads', '8,100,1000').split(',').map(Number);
const KEYS = 512;
const READS = { 8: [600, 16000], 100: [300, 3000], 1000: [120, 600] };

if (process.send) await child();
else await parent();

async function parent() {
  const list = contenders(flag('only'));
  await benchmark(async () => {
    const { file } = await loadCore();
    const redis = await startRedis();
    startSpin();
    printVersions(list);
    for (const size of payloads) report(size, await measure(list, file, redis.port, size));
  });
}

/** Every contender has a process of its own, so that none runs code which another has shaped. */
async function measure(list, file, port, size) {
  const open = list.map(({ name }) => {
    const one = fork(fileURLToPath(import.meta.url));
    return { name, one, lone: [], crowd: [], hot: [], cpu: [] };
  });
  try {
    for (const [index, { name, one }] of open.entries()) {
      await ask(one, { open: { name, file, port, size, prefix: `p${size}x${index}` } });
    }
    for (let turn = 0; turn < rounds; turn += 1) {
      for (const contender of rotated(open, turn)) {
        const { loads, ...figures } = await ask(contender.one, { run: true });
        for (const [name, value] of Object.entries(figures)) contender[name].push(value);
        if (loads > 0) console.log(`${contender.name} asked the database ${loads} times`);
      }
    }
    return open;
  } finally {
    for (const { one } of open) one.kill('SIGKILL');
  }
}

async function child() {
  let run;
  process.on('message', async (message) => {
    if (message.open) run = await prepare(message.open);
    process.send(message.open ? { ready: true } : await run());
  });
}

async function prepare({ name, file, port, size, prefix }) {
  const keys = size === 1000 ? 128 : KEYS;
  const values = Array.from({ length: keys }, (_, id) => payload(size, id));
  let loads = 0;
  const load = (id) => {
    loads += 1;
    return Promise.resolve(values[id]);
  };
  const contender = contenders().find((one) => one.name === name);
  const made = await contender.open({ core: await import(file), port, prefix, load });
  for (let id = 0; id < keys; id += 1) await made.read(id);
  const rows = await made.read(3);
  if (rows.length !== size || rows[2].name !== values[3][2].name) {
    throw new Error(`${name}: wrong rows`);
  }
  const [lone, crowd] = READS[size];
  for (let warm = 0; warm < 3; warm += 1) await timed(made, keys, lone, crowd);
  return async () => {
    loads = 0;
    return { ...(await timed(made, keys, lone, crowd)), loads };
  };
}

async function timed(made, keys, lone, crowd) {
  const samples = new Float64Array(lone);
  for (let index = 0; index < lone; index += 1) {
    const started = performance.now();
    await made.read(index % keys);
    samples[index] = performance.now() - started;
  }
  const p50 = median(samples);

  const perCaller = Math.ceil(crowd / 64);
  // Callers share no key, so that nobody's hit is another's shared flight.
  const each = keys / 64;
  const cpu = process.cpuUsage();
  const started = performance.now();
  await callers(async (caller) => {
    for (let n = 0; n < perCaller; n += 1) await made.read(caller * each + (n % each));
  });
  const crowdMs = performance.now() - started;
  const used = process.cpuUsage(cpu);

  const hotStarted = performance.now();
  await callers(async () => {
    for (let n = 0; n < perCaller; n += 1) await made.read(3);
  });
  const hotMs = performance.now() - hotStarted;
  const reads = perCaller * 64;
  return {
    lone: p50,
    crowd: reads / crowdMs,
    cpu: (used.user + used.system) / reads,
    hot: reads / hotMs,
  };
}

function callers(run) {
  return Promise.all(Array.from({ length: 64 }, (_, caller) => run(caller)));
}

function report(size, open) {
  const [reference] = open;
  const ratio = (one, what) =>
    median(one[what].map((value, index) => value / reference[what][index]));
  printTable(
    `Hits, ${size} rows, ${rounds} rounds; x base = ${reference.name}`,
    ['', 'p50 us', 'p50 x', 'kops@64', 'ops@64 x', 'CPU/op x', 'hot kops', 'hot x'],
    open.map((one) => [
      one.name,
      round(median(one.lone) * 1000),
      round(ratio(one, 'lone')),
      round(median(one.crowd)),
      round(ratio(one, 'crowd')),
      round(ratio(one, 'cpu')),
      round(median(one.hot)),
      round(ratio(one, 'hot')),
    ]),
  );
  const [, readable, packed] = open;
  if (size === 8 && readable) {
    target('hit p50, 8 rows, one caller, x base', ratio(readable, 'lone'), 'at most', 1.1);
    target('hits/s, 8 rows, 64 callers, x base', ratio(readable, 'crowd'), 'at least', 2.5);
    target('hits/s, 8 rows, one hot key, x base', ratio(readable, 'hot'), 'at least', 8);
  }
  if (size === 1000 && packed) {
    target('hit of 1,000 rows, readable, x base', ratio(readable, 'lone'), 'at most', 0.8);
    target('hit of 1,000 rows, msgpackr, x base', ratio(packed, 'lone'), 'at most', 0.35);
  }
}
