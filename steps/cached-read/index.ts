import { defineStep, TutorialError } from '#tutorial';
import { msg, texts } from './text.ts';
import { showCostly } from './costly.ts';
import { readsHistogram } from './histogram.ts';
import { openLesson } from './lesson.ts';
import { MEASURE_TTL_SECONDS, measureReads } from './measurement.ts';
import { readsTable } from './table.ts';
import { askGuess } from '../kit/guess.ts';
import { ms } from '../kit/quantities.ts';
import { tellingTrueCause } from '../kit/true-cause.ts';
import { checkReadOnlySql } from './read-only-sql.ts';
import { affordable } from './sql-limits.ts';

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
    return tellingTrueCause({ redis, mysql }, ctx, async () => {
      const { ttl, rounds, samples } = ctx.choices;
      const sql = ctx.choices.sql ?? DEFAULT_SQL;
      const own = ctx.choices.sql !== null;
      await using lesson = await openLesson({ redis, mysql, sql, own, ttlSeconds: ttl, ctx });
      const onceMs = own ? await lesson.proveReadOnly() : 0;
      await lesson.missHitExpireMiss();
      if (ctx.choices.sql === null) await lesson.planetsById([3, 4, 3]);
      const hitRatioPercent = lesson.hitRatio();

      const guess = await askGuess(ctx, msg('cached-read.guess'), 'times');
      const taken = affordable(samples, onceMs);
      if (taken < samples) {
        lesson.tell.say(
          'text',
          msg('cached-read.fewer', { once: ms(onceMs), samples: taken, asked: samples }),
        );
      }
      const measured = await measureReads(lesson, { rounds, samples: taken });
      const table = readsTable(sql, { redis, mysql }, measured);
      lesson.tell.table(table);
      lesson.tell.chart(readsHistogram({ redis, mysql }, measured.samples));
      guess.answer(measured.hitAgainstDatabase.speedUp);
      if (guess.given && measured.hitAgainstDatabase.verdict === 'too-small-to-claim') {
        const message = msg('cached-read.guess.unsure');
        lesson.tell.say('text', message);
      }
      lesson.tell.say('tip', msg('cached-read.small'));
      if (ctx.choices.costly && ctx.choices.sql === null) await showCostly(lesson, rounds);
      return {
        reads: {
          sql,
          ttlSeconds: ttl,
          samples: measured.hit.n,
          hitP50: measured.hit.p50,
          missP50: measured.miss.p50,
          databaseP50: measured.database.p50,
          ratio: measured.hitAgainstDatabase.speedUp,
          verdict: measured.hitAgainstDatabase.verdict,
          hitRatioPercent,
        },
      };
    });
  },

  async check({ redis, mysql, reads }, ctx) {
    const { sql, ttlSeconds } = reads;
    const own = sql !== DEFAULT_SQL;
    await using lesson = await openLesson({ redis, mysql, sql, own, ttlSeconds, ctx });
    // With the learner's TTL a busy machine could be blamed for a key that ran out between the two.
    const cache = lesson.cacheWithTtl(MEASURE_TTL_SECONDS, MEASURE_TTL_SECONDS);
    const first = await cache.fetchWithOutcome(sql);
    const second = await cache.fetchWithOutcome(sql);
    await lesson.remove(cache.keyFor(sql));
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
