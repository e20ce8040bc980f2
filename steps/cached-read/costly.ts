import {
  type Cell,
  compareRounds,
  type Exchange,
  labelOf,
  measureRounds,
  type Table,
} from '#tutorial';
import { msg } from './text.ts';
import { countedExchange } from '../kit/mysql-cli.ts';
import { countObservations, OBSERVATIONS, seedObservations } from '../kit/observations.ts';
import { latencyColumns } from '../kit/latency.ts';
import { type CostlyQuery, LARGE_ROWS, QUERIES } from './costly-queries.ts';
import { costlyLearned, largeLearned, type CostlyResult } from './costly-sentences.ts';
import type { Lesson } from './lesson.ts';
import { isClear, verdictCell } from '../kit/verdict.ts';
import { expectOutcome, MEASURE_TTL_SECONDS } from './measurement.ts';

/** The table's id in JSON. */
export const COSTLY_TABLE = 'costly';

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
      { rows, large: LARGE_ROWS },
    ),
  );
  const lines: (readonly Cell[])[] = [];
  const results: CostlyResult[] = [];
  const exchanges: Exchange[] = [];
  for (const [index, query] of QUERIES.entries()) {
    const measured = await measure(lesson, query, rounds);
    lines.push(measured.line);
    results.push(measured.result);
    exchanges.push(measured.exchange);
    tell.progress('costly', msg('cached-read.costly.progress'), index + 1, QUERIES.length, 'count');
  }
  tell.transcript('mysql', exchanges);
  tell.table(tableOf(lesson, lines, rows, rounds));
  tell.say('text', costlyLearned(results));
  for (const message of largeLearned(results)) tell.say('text', message);
  tell.say('tip', msg('cached-read.costly.advice'));
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
  { name, sql, large }: CostlyQuery,
  rounds: number,
): Promise<{
  readonly line: readonly Cell[];
  readonly exchange: Exchange;
  readonly result: CostlyResult;
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
  // As Redis holds it: this much is moved with every hit.
  const bytes = Number(await lesson.redis.command('STRLEN', cache.keyFor(sql)));
  await lesson.remove(cache.keyFor(sql));
  const compared = compareRounds(database.medians, hit.medians);
  const line = [
    name,
    database.summary.n,
    database.summary.p50,
    hit.summary.p50,
    bytes,
    // Of rounds too far apart no size is claimed; the lowest and the highest stand beside it.
    isClear(compared.verdict) ? compared.speedUp : null,
    compared.lowest,
    compared.highest,
    verdictCell(compared),
  ];
  return {
    line,
    exchange: countedExchange(sql, result, cost),
    result: { large, bytes, database: database.summary.p50, hit: hit.summary.p50 },
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
      { id: 'bytes', name: msg('cached-read.costly.bytes'), unit: 'bytes' },
      { id: 'speed-up', name: msg('cached-read.costly.speed-up'), unit: 'times' },
      { id: 'lowest', name: msg('cached-read.costly.lowest'), unit: 'times' },
      { id: 'highest', name: msg('cached-read.costly.highest'), unit: 'times' },
      { id: 'verdict', name: msg('cached-read.costly.verdict'), unit: 'text' },
    ],
    rows,
    notes: [
      msg('cached-read.costly.hits', { n: rounds * MOST_SAMPLES }),
      msg('cached-read.costly.rounds'),
      ...(rows.some((row) => row.includes(null)) ? [msg('cached-read.costly.dash')] : []),
    ],
  };
}
