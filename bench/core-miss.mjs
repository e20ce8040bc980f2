/**
 * Misses: a query of 8 and of 1,000 rows on one connection, bare and through each cache; and every
 * MySQL type on a miss and on the hit after it, with both codecs.
 *
 * node bench/core-miss.mjs [--rounds=9] [--only=core|part of a name] [--spin=0]
 */
import { performance } from 'node:perf_hooks';
import { isDeepStrictEqual } from 'node:util';
import { contenders, printVersions } from './core-peers.mjs';
import {
  benchmark,
  flag,
  keepApart,
  loadCore,
  median,
  payload,
  printTable,
  rotated,
  round,
  startMysql,
  startRedis,
  startSpin,
  target,
} from './core-shared.mjs';

const rounds = Number(flag('rounds', '9'));
const PLAIN = 'plain cache-aside';
const READS = { 8: 300, 1000: 80 };

await benchmark(async () => {
  keepApart();
  const { core } = await loadCore();
  const redis = await startRedis();
  const mysql = await startMysql();
  const { createPool } = await import('mysql2/promise');
  const pool = createPool({
    port: mysql.port,
    host: '127.0.0.1',
    user: 'root',
    connectionLimit: 1,
    supportBigNumbers: true,
  });
  const [[{ version }]] = await pool.query('SELECT VERSION() version');
  await seed(pool);
  startSpin();
  // The base of hits is here the plain pattern: look, query, store, and nothing that protects.
  const list = contenders(flag('only')).map((one, index) =>
    index === 0 ? { ...one, name: PLAIN } : one,
  );
  printVersions(list);
  console.log(`server ${version}`);
  for (const size of [8, 1000]) report(size, await measure(list, core, redis, pool, size));
  await checkTypes(core, redis, pool);
  await pool.end();
});

async function seed(pool) {
  await pool.query('CREATE DATABASE bench CHARACTER SET utf8mb4');
  await pool.query('USE bench');
  for (const size of [8, 1000]) {
    const rows = payload(size);
    const columns = Object.keys(rows[0]);
    const types = columns.map(
      (name) => `${name} ${typeof rows[0][name] === 'number' ? 'DOUBLE' : 'VARCHAR(30)'}`,
    );
    await pool.query(`CREATE TABLE rows_${size} (${types.join(', ')})`);
    await pool.query(`INSERT INTO rows_${size} VALUES ?`, [rows.map((row) => Object.values(row))]);
  }
}

async function measure(list, core, redis, pool, size) {
  // Every read asks for another threshold, so that none was asked before; all give every row.
  const sql = `SELECT * FROM rows_${size} WHERE id > ?`;
  const load = async (id) => (await pool.query(sql, [-Number(id)]))[0];
  const open = [{ name: 'bare query', made: { read: load, close: () => {} }, ms: [] }];
  for (const [index, contender] of list.entries()) {
    const context = { core, port: redis.port, prefix: `m${size}x${index}`, load };
    open.push({ name: contender.name, made: await contender.open(context), ms: [] });
  }
  let id = 0;
  for (let turn = -1; turn < rounds; turn += 1) {
    for (const one of rotated(open, turn + 1)) {
      const samples = new Float64Array(READS[size]);
      for (let index = 0; index < samples.length; index += 1) {
        id += 1;
        const started = performance.now();
        const rows = await one.made.read(id);
        samples[index] = performance.now() - started;
        if (rows.length !== size) throw new Error(`${one.name}: ${rows.length} rows`);
      }
      if (turn >= 0) one.ms.push(median(samples));
    }
  }
  for (const one of open) await one.made.close();
  return open;
}

function report(size, open) {
  const [bare, plain, readable, packed] = open;
  const ratio = (one) => median(one.ms.map((value, index) => value / bare.ms[index]));
  printTable(
    `Misses, ${size} rows, ${rounds} rounds, one connection`,
    ['', 'p50 ms', 'x query'],
    open.map((one) => [one.name, round(median(one.ms)), round(ratio(one))]),
  );
  const limit = size === 8 ? 2.1 : 1.9;
  const why = `${PLAIN}, without any protection, takes ${round(ratio(plain))} here`;
  for (const [codec, one] of Object.entries({ readable, msgpackr: packed })) {
    target(`miss, ${size} rows, ${codec}, x query`, ratio(one), 'at most', limit, { why });
  }
}

async function checkTypes(core, redis, pool) {
  await pool.query(`CREATE TABLE every_type (
    id INT UNSIGNED PRIMARY KEY, big BIGINT, ubig BIGINT UNSIGNED, dec_ DECIMAL(30,10), f FLOAT,
    d DOUBLE, dt DATETIME(6), da DATE, ti TIME(3), ts TIMESTAMP(3) NULL, y YEAR, b BLOB,
    vb VARBINARY(20), bi BINARY(4), bt BIT(9), j JSON, p POINT, g GEOMETRY, t TEXT,
    e ENUM('x','y'), s SET('a','b'), nothing INT, flag BOOLEAN)`);
  await pool.query(`INSERT INTO every_type VALUES (1, -9223372036854775808, 18446744073709551615,
    '12345678901234567890.1234567891', 1.1, -1.5e300, '2026-01-02 03:04:05.678901', '2026-01-02',
    '-838:59:59.000', '2026-01-02 03:04:05.678', 2026, x'00ff80', x'', 'ab', b'101010101',
    '{"a":[1,null,"x",1.5],"b":{"c":true}}', POINT(1.5,-2),
    ST_GeomFromText('POLYGON((0 0,1 0,1 1,0 0))'), '日本語 "quoted"', 'x', 'a,b', NULL, 1),
    (2${', NULL'.repeat(22)})`);
  const { Redis } = await import('ioredis');
  const msgpackr = await import('msgpackr');
  const { createPool } = await import('mysql2/promise');
  const client = new Redis(redis.port, '127.0.0.1');
  const drivers = {
    'as the tutorial': { supportBigNumbers: true },
    dateStrings: { supportBigNumbers: true, dateStrings: true },
    'bigint by typeCast': {
      typeCast: (field, next) => (field.type === 'LONGLONG' ? toBigInt(field.string()) : next()),
    },
  };
  let wrong = 0;
  const results = [];
  const { port } = pool.pool.config.connectionConfig;
  for (const [driver, options] of Object.entries(drivers)) {
    const own = createPool({
      port,
      host: '127.0.0.1',
      user: 'root',
      database: 'bench',
      ...options,
    });
    for (const codec of [core.readableCodec, core.msgpackrCodec(msgpackr)]) {
      const name = codec.binary ? 'msgpackr' : 'readable';
      const cache = core.createCacheAside({
        cache: core.fromIoredis(client),
        query: core.fromMysql2(own),
        prefix: `types-${name}-${driver}`,
        ttlSeconds: 60,
        codec,
        waitForWrite: true,
      });
      const sql = 'SELECT * FROM every_type ORDER BY id';
      const miss = await cache.fetchWithOutcome(sql);
      const hit = await cache.fetchWithOutcome(sql);
      const plain = (rows) => rows.map((row) => ({ ...row }));
      const equal = isDeepStrictEqual(plain(miss.rows), plain(hit.rows));
      const ok = equal && miss.outcome === 'miss' && hit.outcome === 'hit';
      if (!ok) wrong += 1;
      results.push([
        name,
        driver,
        `${miss.outcome}, ${hit.outcome}`,
        equal ? 'deep-equal' : 'DIFFERENT',
      ]);
      await cache.close();
    }
    await own.end();
  }
  client.disconnect();
  printTable('Every MySQL type, miss and hit', ['codec', 'driver options', '', ''], results);
  target('codec and driver pairs that change a type', wrong, 'at most', 0);
}

function toBigInt(text) {
  return text === null ? null : BigInt(text);
}
