/**
 * Redis killed, hung (SIGSTOP) and absent from the start, under load: 16 readers of 200 keys, a
 * database that answers in 2 ms. Each contender runs in a process of its own. What later reads add is
 * their percentile less that of bare queries made beside them.
 *
 * node bench/core-outage.mjs [--only=core|part of a name] [--limit=5000]
 */
import { fork } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { contenders, printVersions } from './core-peers.mjs';
import {
  benchmark,
  flag,
  freePort,
  loadCore,
  printTable,
  round,
  startRedis,
  target,
} from './core-shared.mjs';

const READERS = 16;
const KEYS = 200;
const DATABASE_MS = 2;
const DEADLINE_MS = 250;
/** Ms that Redis stays away; a read that takes longer than the limit counts as hanging. */
const AWAY_MS = 3_000;
const LIMIT_MS = Number(flag('limit', '5000'));
const FAULTS = ['killed', 'hung', 'absent'];

if (process.send) await child();
else await parent();

async function parent() {
  const list = contenders(flag('only'));
  await benchmark(async () => {
    const { file } = await loadCore();
    printVersions(list);
    for (const fault of FAULTS) {
      const rows = [];
      for (const { name } of list) {
        const seen = await outage(name, fault, file);
        rows.push([name, ...cells(seen)]);
        if (name.startsWith('core')) note(name, fault, seen);
      }
      printTable(
        `Redis ${fault}, ${READERS} readers; ms beyond the limit of ${LIMIT_MS} are "hangs"`,
        [
          '',
          'first ms',
          'later +p50',
          '+p99',
          '+max',
          'failed',
          'hits after ms',
          'at once',
          'heap MB',
        ],
        rows,
      );
    }
  });
}

function cells(seen) {
  return [
    seen.hanging > 0 ? 'hangs' : round(seen.first),
    ...[seen.p50, seen.p99, seen.max].map((ms) => (ms === null ? '-' : round(ms))),
    seen.failed + seen.unhandled,
    seen.back === null ? 'never' : round(seen.back),
    seen.atOnce,
    round(seen.heapMb),
  ];
}

function note(name, fault, seen) {
  const short = `${name.replace(/,.*codec/, '')}, ${fault}`;
  const first = { killed: 50, hung: DEADLINE_MS + 50, absent: 500 }[fault];
  target(
    `${short}: reads that failed or hang`,
    seen.failed + seen.unhandled + seen.hanging,
    'at most',
    0,
  );
  target(`${short}: first read`, seen.first, 'at most', first, { unit: ' ms' });
  target(`${short}: later reads, added, p99`, seen.p99, 'at most', 5, { unit: ' ms' });
  target(`${short}: hits again after its return`, seen.back ?? Infinity, 'at most', 2000, {
    unit: ' ms',
  });
  target(`${short}: queries at once`, seen.atOnce, 'at most', READERS + 1);
}

async function outage(name, fault, file) {
  const port = await freePort();
  let redis = fault === 'absent' ? undefined : await startRedis(port);
  const one = fork(fileURLToPath(import.meta.url), { execArgv: ['--expose-gc'], silent: true });
  const result = new Promise((resolve, reject) => {
    one.on('message', (message) => message.result && resolve(message.result));
    one.on('exit', (code) => reject(new Error(`${name} ended its process (${code})`)));
  });
  result.catch(() => {});
  const died = {
    first: Infinity,
    p50: null,
    p99: null,
    max: null,
    failed: 'process died',
    unhandled: '',
    back: null,
    atOnce: 0,
    heapMb: 0,
    hanging: 0,
  };
  try {
    one.send({ name, file, port, absent: fault === 'absent' });
    await new Promise((resolve) => one.once('message', resolve));
    if (fault === 'killed') redis.child.kill('SIGKILL');
    if (fault === 'hung') redis.child.kill('SIGSTOP');
    one.send({ away: true });
    await sleep(AWAY_MS);
    if (fault === 'hung') redis.child.kill('SIGCONT');
    else redis = await startRedis(port);
    one.send({ back: true });
    return await result.catch(() => died);
  } finally {
    one.kill('SIGKILL');
    redis?.child.kill('SIGKILL');
  }
}

async function child() {
  const reads = [];
  let failed = 0;
  let unhandled = 0;
  let queries = 0;
  let atOnce = 0;
  let went = Infinity;
  let returned = Infinity;
  let stopped = false;
  process.on('unhandledRejection', () => (unhandled += 1));

  const load = async () => {
    queries += 1;
    atOnce = Math.max(atOnce, queries);
    await sleep(DATABASE_MS);
    queries -= 1;
    return [{ id: 1, name: 'Mercury', at: performance.now() }];
  };
  const [{ name, file, port, absent }] = await once('message');
  const contender = contenders().find((one) => one.name === name);
  if (absent) went = performance.now();
  const core = await import(file);
  const opening = contender.open({ core, port, prefix: 'outage', load });
  const made = await Promise.race([opening, sleep(LIMIT_MS)]);
  if (!made) throw new Error('could not even be set up');

  /** What a query takes without any cache, at the same time and under the same load. */
  const bare = [];
  async function control() {
    while (!stopped) {
      const started = performance.now();
      await load();
      bare.push({ started, ended: performance.now() });
      await sleep(1);
    }
  }

  async function reader(number) {
    for (let turn = 0; !stopped; turn += 1) {
      const read = { started: performance.now(), ended: Infinity, fresh: false };
      reads.push(read);
      try {
        const [row] = await made.read((number * 13 + turn) % KEYS);
        read.fresh = row.at > read.started;
      } catch {
        failed += 1;
      }
      read.ended = performance.now();
      if (turn % 4 === 0) await sleep(1);
    }
  }
  if (!absent) for (let id = 0; id < KEYS; id += 1) await made.read(id);
  const readers = Array.from({ length: READERS }, (_, number) => reader(number));
  void control();
  if (!absent) await sleep(500);
  globalThis.gc();
  const heap = process.memoryUsage().heapUsed;
  const atStart = reads.length;
  process.send({ ready: true });
  for (let message; (message = (await once('message'))[0]);) {
    if (message.away) went = Math.min(went, performance.now());
    if (message.back) break;
  }
  returned = performance.now();
  globalThis.gc();
  const heapMb = (process.memoryUsage().heapUsed - heap - (reads.length - atStart) * 64) / 2 ** 20;
  await sleep(LIMIT_MS);
  stopped = true;
  await Promise.race([Promise.all(readers), sleep(500)]);
  process.send({ result: { ...summary(), failed, unhandled, atOnce, heapMb } });

  function summary() {
    const settling = went + 600;
    const during = reads.filter(({ started, ended }) => ended > went && started < returned);
    // Absent from the start: the first reads of this process.
    const from = absent ? reads[0].started : went;
    const early = during.filter(({ started }) => started < from + 20);
    const durations = (list) =>
      list
        .filter(({ started, ended }) => started >= settling && ended < returned)
        .map(({ started, ended }) => ended - started)
        .sort((a, b) => a - b);
    const [later, alone] = [durations(during), durations(bare)];
    const added = (share) => {
      const at = (list) => list[Math.floor(list.length * share)];
      return later.length === 0 ? null : at(later) - at(alone);
    };
    const hit = reads.find(
      ({ started, ended, fresh }) => started > returned && ended < Infinity && !fresh,
    );
    const hanging = during.filter(({ started, ended }) => ended - started > LIMIT_MS).length;
    return {
      first: early.reduce((most, { started, ended }) => Math.max(most, ended - started), 0),
      p50: added(0.5),
      p99: added(0.99),
      max: later.length === 0 ? null : later.at(-1) - alone.at(-1),
      back: hit ? hit.ended - returned : null,
      hanging,
    };
  }
}

function once(event) {
  return new Promise((resolve) => process.once(event, (...args) => resolve(args)));
}
