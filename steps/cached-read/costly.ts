import {
  type Cell,
  compareRounds,
  type Exchange,
  labelOf,
  measureRounds,
  type Message,
  type Table,
} from '#tutorial';
import { msg } from './text.ts';
import { countedExchange } from '../kit/mysql-cli.ts';
import { countObservations, OBSERVATIONS, seedObservations } from '../kit/observations.ts';
import { latencyColumns } from '../kit/latency.ts';
import { ratio } from '../kit/quantities.ts';
import type { Lesson } from './lesson.ts';
import { verdictCell } from '../kit/verdict.ts';
import { expectOutcome, MEASURE_TTL_SECONDS } from './measurement.ts';

/** The table's id in JSON. */
export const COSTLY_TABLE = 'costly';

interface CostlyQuery {
  readonly name: Message;
  readonly sql: string;
}

/** From one that an index answers to one that sorts the whole table; about 1, 10, 30 and 250 ms for 100,000 rows. */
const QUERIES: readonly CostlyQuery[] = [
  {
    name: msg('cached-read.costly.month'),
    sql: `SELECT MONTH(observed_on) AS month, COUNT(*) AS seen,
  AVG(brightness) AS brightness
FROM observation
WHERE planet_id = 3
  AND observed_on BETWEEN '2010-01-01' AND '2010-12-31'
GROUP BY MONTH(observed_on)`,
  },
  {
    name: msg('cached-read.costly.planet'),
    sql: `SELECT instrument, COUNT(*) AS seen, AVG(brightness) AS brightness
FROM observation
WHERE planet_id = 5
GROUP BY instrument`,
  },
  {
    name: msg('cached-read.costly.instrument'),
    sql: `SELECT planet_id, COUNT(*) AS seen,
  MIN(brightness) AS brightest, SUM(exposure_s) AS exposure_s
FROM observation
WHERE instrument = 7
GROUP BY planet_id`,
  },
  {
    name: msg('cached-read.costly.ranking'),
    sql: `SELECT name, observed_on, brightness FROM (
  SELECT p.name, o.observed_on, o.brightness,
    ROW_NUMBER() OVER (
      PARTITION BY o.planet_id ORDER BY o.brightness, o.id
    ) AS place
  FROM observation o JOIN planet p ON p.id = o.planet_id
) ranked WHERE place <= 3`,
  },
];

/** Time one contender may take in one round, in ms: a slow query gets fewer samples, and n says so. */
const ROUND_BUDGET_MS = 120;
const MOST_SAMPLES = 50;

/** Queries that cost something, over a generated table: what a cache is for. */
export async function showCostly(lesson: Lesson, rounds: number): Promise<void> {
  const { ctx, mysql } = lesson.spec;
  const { tell } = lesson;
  tell.say('heading', msg('cached-read.costly.heading'));
  const rows = await prepare(lesson);
  tell.say(
    'text',
    msg(
      ctx.engines.mysql.can(mysql, 'bulk-load')
        ? 'cached-read.costly.rows'
        : 'cached-read.costly.fewer',
      { rows },
    ),
  );
  const lines: (readonly Cell[])[] = [];
  const medians: Medians[] = [];
  const exchanges: Exchange[] = [];
  for (const [index, query] of QUERIES.entries()) {
    const measured = await measure(lesson, query, rounds);
    lines.push(measured.line);
    medians.push(measured.medians);
    exchanges.push(measured.exchange);
    tell.progress('costly', msg('cached-read.costly.progress'), index + 1, QUERIES.length, 'count');
  }
  tell.transcript('mysql', exchanges);
  tell.table(tableOf(lesson, lines, rows, rounds));
  tell.say('text', costlyLearned(medians));
  tell.say('tip', msg('cached-read.costly.advice'));
}

/** Medians of one query, in ms. */
interface Medians {
  readonly database: number;
  readonly hit: number;
}

/** Factor by which the database's times must differ more than the hits', so that the one does not explain the other. */
const CLEARLY_MORE = 3;

/** Whether this run showed that a hit saves more where the query costs more. */
export function costlyLearned(medians: readonly Medians[]): Message {
  const spread = (of: readonly number[]): number => Math.max(...of) / Math.min(...of);
  const database = spread(medians.map((one) => one.database));
  const cheapest = medians.reduce((one, other) => (other.database < one.database ? other : one));
  const dearest = medians.reduce((one, other) => (other.database > one.database ? other : one));
  const shown =
    database >= CLEARLY_MORE * spread(medians.map((one) => one.hit)) &&
    dearest.database - dearest.hit > Math.max(0, cheapest.database - cheapest.hit);
  const figures = {
    database: ratio(database),
    hit: ratio(spread(medians.map((one) => one.hit))),
  };
  return msg(shown ? 'cached-read.costly.learned' : 'cached-read.costly.not-shown', figures);
}

async function prepare(lesson: Lesson): Promise<number> {
  const { ctx, mysql } = lesson.spec;
  const present = await countObservations(lesson.mysql, mysql.database);
  const rows = Math.max(present, OBSERVATIONS[mysql.kind]);
  if (present < rows) {
    const { database } = mysql;
    await seedObservations(lesson.mysql, { rows, seed: 1, database }, ctx);
  }
  return rows;
}

async function measure(
  lesson: Lesson,
  { name, sql }: CostlyQuery,
  rounds: number,
): Promise<{
  readonly line: readonly Cell[];
  readonly exchange: Exchange;
  readonly medians: Medians;
}> {
  const { ctx } = lesson.spec;
  const cache = lesson.cacheWithTtl(MEASURE_TTL_SECONDS, MEASURE_TTL_SECONDS);
  await lesson.remove(cache.keyFor(sql));
  // Twice: the first run also fills the server's own buffers.
  await cache.fetchWithOutcome(sql);
  const begin = ctx.clock.now();
  const result = await lesson.mysql.query(sql);
  const cost = ctx.clock.now() - begin;
  const samples = Math.max(1, Math.min(MOST_SAMPLES, Math.floor(ROUND_BUDGET_MS / cost)));
  const { hit, database } = await measureRounds({
    contenders: {
      hit: () => expectOutcome(cache, sql, 'hit'),
      database: () => lesson.query(sql),
    },
    rounds,
    samplesPerRound: { hit: MOST_SAMPLES, database: samples },
    signal: ctx.signal,
  });
  await lesson.remove(cache.keyFor(sql));
  const compared = compareRounds(database.medians, hit.medians);
  const line = [
    name,
    database.summary.n,
    database.summary.p50,
    hit.summary.p50,
    compared.speedUp,
    compared.lowest,
    compared.highest,
    verdictCell(compared),
  ];
  return {
    line,
    exchange: countedExchange(sql, result, cost),
    medians: { database: database.summary.p50, hit: hit.summary.p50 },
  };
}

function tableOf(lesson: Lesson, rows: Table['rows'], observations: number, rounds: number): Table {
  const { redis, mysql } = lesson.spec;
  return {
    id: COSTLY_TABLE,
    title: msg('cached-read.costly.title', { rows: observations }),
    engines: [labelOf('redis', redis), labelOf('mysql', mysql)],
    columns: [
      { id: 'query', name: msg('cached-read.costly.query'), unit: 'text' },
      ...latencyColumns(['n']).map((column) => ({ ...column, id: 'database-n' })),
      { id: 'database-p50', name: msg('cached-read.costly.database'), unit: 'ms' },
      { id: 'hit-p50', name: msg('cached-read.costly.hit'), unit: 'ms' },
      { id: 'speed-up', name: msg('cached-read.costly.speed-up'), unit: 'times' },
      { id: 'lowest', name: msg('cached-read.costly.lowest'), unit: 'times' },
      { id: 'highest', name: msg('cached-read.costly.highest'), unit: 'times' },
      { id: 'verdict', name: msg('cached-read.costly.verdict'), unit: 'text' },
    ],
    rows,
    notes: [msg('cached-read.costly.hits', { n: rounds * MOST_SAMPLES })],
  };
}
