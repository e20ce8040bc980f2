import { defineStep, TutorialError } from '#tutorial';
import { msg, texts } from './text.ts';
import { showCostly } from './costly.ts';
import { readsHistogram } from './histogram.ts';
import { openLesson } from './lesson.ts';
import { measureReads } from './measurement.ts';
import { readsTable } from './table.ts';
import { worthOfCaching } from './worth.ts';
import { askGuess } from '../kit/guess.ts';
import { isClear } from '../kit/verdict.ts';
import { checkReadOnlySql } from './read-only-sql.ts';

const DEFAULT_SQL = 'SELECT * FROM planet';

/** Step 4: one query that misses, hits, expires and misses again; then what a hit is worth. */
export const cachedRead = defineStep({
  id: 'cached-read',
  texts,
  text: {
    title: msg('cached-read.title'),
    why: msg('cached-read.why'),
    hint: msg('cached-read.hint'),
  },
  options: {
    ttl: {
      type: 'integer',
      placeholder: 'seconds',
      default: 5,
      min: 1,
      max: 3600,
      help: msg('cached-read.option.ttl'),
    },
    rounds: {
      type: 'integer',
      placeholder: 'number',
      default: 5,
      min: 2,
      max: 100,
      help: msg('cached-read.option.rounds'),
    },
    samples: {
      type: 'integer',
      placeholder: 'number',
      default: 200,
      min: 10,
      max: 100_000,
      help: msg('cached-read.option.samples'),
    },
    costly: { type: 'switch', default: true, help: msg('cached-read.option.costly') },
    sql: {
      type: 'text',
      placeholder: 'select',
      default: null,
      help: msg('cached-read.option.sql'),
    },
  },
  deliberate: {
    examine({ sql }) {
      const problem = sql === null ? undefined : checkReadOnlySql(sql);
      return problem === undefined
        ? Promise.resolve()
        : Promise.reject(new TutorialError('SQL_NOT_READ_ONLY', { problem }));
    },
  },
  needs: ['redis', 'mysql', 'planets'],
  gives: ['reads'],

  plan: (_facts, choices) => [
    {
      kind: 'read',
      what: msg('cached-read.plan.read', { sql: choices.sql ?? DEFAULT_SQL, ttl: choices.ttl }),
    },
    {
      kind: 'read',
      what: msg('cached-read.plan.measure', {
        samples: choices.rounds * choices.samples,
        rounds: choices.rounds,
      }),
    },
    ...(choices.costly && choices.sql === null
      ? [{ kind: 'write', what: msg('cached-read.plan.costly') } as const]
      : []),
  ],

  async run({ redis, mysql }, ctx) {
    const { ttl, rounds, samples } = ctx.choices;
    const sql = ctx.choices.sql ?? DEFAULT_SQL;
    await using lesson = await openLesson({ redis, mysql, sql, ttlSeconds: ttl, ctx });
    if (ctx.choices.sql !== null) await lesson.proveReadOnly();
    await lesson.missHitExpireMiss();
    if (ctx.choices.sql === null) await lesson.planetsById([3, 4, 3]);
    const hitRatioPercent = lesson.hitRatio();

    const guess = await askGuess(ctx, msg('cached-read.guess'), 'times');
    const measured = await measureReads(lesson, { rounds, samples });
    const table = readsTable(sql, { redis, mysql }, measured);
    lesson.tell.table(table);
    lesson.tell.chart(readsHistogram({ redis, mysql }, measured.samples));
    const judged = measured.hitAgainstDatabase;
    const speedUp = judged.verdict === 'nothing-measured' ? null : judged.speedUp;
    if (speedUp !== null) guess.answer(speedUp);
    if (guess.given && speedUp !== null && !isClear(judged.verdict)) {
      lesson.tell.say('text', msg('cached-read.guess.unsure'));
    }
    for (const message of worthOfCaching(measured)) lesson.tell.say('tip', message);
    if (ctx.choices.costly && ctx.choices.sql === null) await showCostly(lesson, rounds);
    return {
      reads: {
        sql,
        ttlSeconds: ttl,
        samples: measured.hit.n,
        hitP50: measured.hit.p50,
        missP50: measured.miss.p50,
        databaseP50: measured.database.p50,
        ratio: speedUp,
        verdict: judged.verdict,
        hitRatioPercent,
      },
    };
  },

  async check({ redis, mysql, reads }, ctx) {
    const { sql, ttlSeconds } = reads;
    await using lesson = await openLesson({ redis, mysql, sql, ttlSeconds, ctx });
    const first = await lesson.cache.fetchWithOutcome(sql);
    const second = await lesson.cache.fetchWithOutcome(sql);
    return second.outcome === 'hit' && second.rows.length === first.rows.length
      ? {
          ok: true,
          evidence: [
            msg('cached-read.check.hit', { rows: second.rows.length, samples: reads.samples }),
          ],
        }
      : { ok: false, problem: msg('cached-read.check.no-hit', { outcome: second.outcome }) };
  },
});
