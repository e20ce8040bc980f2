/**
 * A stampede: 1,000 reads of one cold key at once, in one process and spread over four, against a
 * real server whose query takes 50 ms. Queries are counted by the server.
 *
 * node bench/core-stampede.mjs [--rounds=3] [--only=core|part of a name]
 */
import { fork } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { contenders, coreWithLock, printVersions } from './core-peers.mjs';
import {
  ask,
  benchmark,
  flag,
  loadCore,
  median,
  printTable,
  round,
  startMysql,
  startRedis,
  target,
} from './core-shared.mjs';

const QUERY_MS = 50;
const READERS = 1000;
let stampedes = 0;

if (process.send) await child();
else await parent();

async function parent() {
  const rounds = Number(flag('rounds', '3'));
  const all = contenders(flag('only'));
  const list = [...all.slice(0, 3), coreWithLock, ...all.slice(3)];
  await benchmark(async () => {
    const { file } = await loadCore();
    const redis = await startRedis();
    const mysql = await startMysql();
    const { createConnection } = await import('mysql2/promise');
    const admin = await createConnection({ port: mysql.port, host: '127.0.0.1', user: 'root' });
    printVersions(list);
    const rows = [];
    for (const { name } of list) {
      const row = [name];
      for (const processes of [1, 4]) {
        const runs = [];
        for (let turn = 0; turn < rounds; turn += 1) {
          runs.push(await stampede(name, processes, { redis, mysql, admin, file }));
        }
        const queries = Math.max(...runs.map((run) => run.queries));
        const longest = median(runs.map((run) => run.longest));
        const ratio = median(runs.map((run) => run.ratio));
        row.push(queries, round(longest), round(ratio));
        note(name, processes, queries, ratio);
      }
      rows.push(row);
    }
    await admin.end();
    printTable(
      `${READERS} reads of a cold key, a query of ${QUERY_MS} ms, pools of 10`,
      [
        '',
        'queries, 1 process',
        'longest ms',
        'x query',
        'queries, 4 processes',
        'longest ms',
        'x query',
      ],
      rows,
    );
  });
}

function note(name, processes, queries, ratio) {
  if (name.startsWith('core, readable') && processes === 1) {
    target('stampede, queries in one process', queries, 'at most', 1);
    target('stampede, one process, longest read, x query', ratio, 'at most', 1.5);
  }
  if (name === coreWithLock.name && processes === 4) {
    target('stampede, queries in 4 processes, lock on', queries, 'at most', 1);
    target('stampede, 4 processes, longest read, x query', ratio, 'at most', 1.5);
  }
}

async function stampede(name, processes, { redis, mysql, admin, file }) {
  stampedes += 1;
  const job = {
    name,
    file,
    redis: redis.port,
    mysql: mysql.port,
    prefix: `st${stampedes}`,
    readers: READERS / processes,
  };
  const crowd = Array.from({ length: processes }, () => fork(fileURLToPath(import.meta.url)));
  try {
    const ready = await Promise.all(crowd.map((one) => ask(one, { open: job })));
    const bareMs = median(ready.map((one) => one.bareMs));
    const before = await selects(admin);
    const answers = await Promise.all(crowd.map((one) => ask(one, { go: true })));
    const after = await selects(admin);
    const longest = Math.max(...answers.map((one) => one.longest));
    return { queries: after - before, longest, ratio: longest / bareMs };
  } finally {
    for (const one of crowd) one.kill('SIGKILL');
  }
}

/** SELECTs that the server has run; this question is none. */
async function selects(admin) {
  const [[{ Value }]] = await admin.query("SHOW GLOBAL STATUS LIKE 'Com_select'");
  return Number(Value);
}

async function child() {
  let made;
  let readers;
  process.on('message', async (message) => {
    if (message.open) {
      const job = message.open;
      readers = job.readers;
      const { createPool } = await import('mysql2/promise');
      const pool = createPool({
        port: job.mysql,
        host: '127.0.0.1',
        user: 'root',
        connectionLimit: 10,
      });
      await Promise.all(Array.from({ length: 10 }, () => pool.query('DO 1')));
      const contender = [...contenders(), coreWithLock].find(({ name }) => name === job.name);
      const sql = `SELECT 1 AS id, 'Mercury' AS name, SLEEP(${QUERY_MS / 1000}) AS slept`;
      made = await contender.open({
        core: await import(job.file),
        port: job.redis,
        prefix: job.prefix,
        load: async () => (await pool.query(sql))[0],
      });
      // Connections and code are warm, as in a server that has run for a while.
      await made.read(Math.floor(1e6 * Math.random()) + 10);
      const bare = [];
      for (let turn = 0; turn < 5; turn += 1) {
        const started = performance.now();
        await pool.query(sql);
        bare.push(performance.now() - started);
      }
      process.send({ bareMs: median(bare) });
      return;
    }
    let longest = 0;
    await Promise.all(
      Array.from({ length: readers }, async () => {
        const started = performance.now();
        await made.read(1);
        longest = Math.max(longest, performance.now() - started);
      }),
    );
    process.send({ longest });
  });
}
