import { defineStep, TutorialError } from '#tutorial';
import { msg, texts } from './text.ts';
import { withLesson } from './open-lesson.ts';
import { TASK } from './now-you.ts';
import { MEASURE_TTL_SECONDS } from './measurement.ts';
import { teach } from './teach.ts';
import { outcomeName } from '../kit/outcome-name.ts';
import { tellingTrueCause } from '../kit/true-cause.ts';
import { checkReadOnlySql } from './read-only-sql.ts';

/** The notes' fetch, in a file for each language. */
const CODE = { ts: 'fetch.ts', python: 'fetch.py' } as const;

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
  figures: [
    {
      id: 'hit-ratio',
      name: msg('cached-read.figure.hit-ratio'),
      unit: 'percent',
      better: 'higher',
      from: { fact: 'reads', field: 'hitRatioPercent' },
    },
    {
      id: 'hit-ms',
      name: msg('cached-read.figure.hit-ms'),
      unit: 'ms',
      better: 'lower',
      from: { fact: 'reads', field: 'hitP50' },
    },
    {
      id: 'miss-ms',
      name: msg('cached-read.figure.miss-ms'),
      unit: 'ms',
      better: 'lower',
      from: { fact: 'reads', field: 'missP50' },
    },
    {
      id: 'database-ms',
      name: msg('cached-read.figure.database-ms'),
      unit: 'ms',
      better: 'lower',
      from: { fact: 'reads', field: 'databaseP50' },
    },
    {
      id: 'speed-up',
      name: msg('cached-read.figure.speed-up'),
      unit: 'times',
      better: 'higher',
      from: { fact: 'reads', field: 'ratio' },
    },
  ],
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
    code: {
      type: 'choice',
      placeholder: 'language',
      values: ['ts', 'python'],
      default: 'ts',
      help: msg('cached-read.option.code'),
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
  tasks: [TASK],

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

  run: ({ redis, mysql }, ctx) => {
    const { ttl: ttlSeconds, rounds, samples, costly } = ctx.choices;
    const sql = ctx.choices.sql ?? DEFAULT_SQL;
    const own = ctx.choices.sql !== null;
    return tellingTrueCause({ redis, mysql }, ctx, async () => {
      const code = await ctx.fixture(CODE[ctx.choices.code]);
      return await withLesson({ redis, mysql, sql, own, ttlSeconds, ctx }, async (lesson) => ({
        reads: await teach(lesson, { rounds, samples, code, costly: costly && !own }),
      }));
    });
  },

  async check({ redis, mysql, reads }, ctx) {
    const { sql, ttlSeconds } = reads;
    const own = sql !== DEFAULT_SQL;
    const [first, second] = await withLesson(
      { redis, mysql, sql, own, ttlSeconds, ctx },
      async (lesson) => {
        // With the learner's TTL a busy machine could be blamed for a key that ran out between the two.
        const cache = lesson.cacheWithTtl(MEASURE_TTL_SECONDS, MEASURE_TTL_SECONDS);
        const both = [
          await cache.fetchWithOutcome(sql),
          await cache.fetchWithOutcome(sql),
        ] as const;
        await lesson.remove(cache.keyFor(sql));
        return both;
      },
    );
    return second.outcome === 'hit' && second.rows.length === first.rows.length
      ? {
          ok: true,
          evidence: [
            msg('cached-read.check.hit', { rows: second.rows.length, samples: reads.samples }),
          ],
        }
      : {
          ok: false,
          problem: msg('cached-read.check.no-hit', { outcome: outcomeName(second.outcome) }),
        };
  },
});
