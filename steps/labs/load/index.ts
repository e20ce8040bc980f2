import type { Outcome } from '#tutorial';
import { msg, texts } from './text.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { arithmeticOf } from './arithmetic.ts';
import { hitRatioChart, ratesChart } from './charts.ts';
import { hasNoRate, isOverloaded, missedSchedule } from './lateness.ts';
import { options } from './options.ts';
import { loopsTable, predictionTable, readsTable, secondsTable } from './report.ts';
import {
  arithmeticSentences,
  lateSentences,
  popularity,
  slowReads,
  stallSentences,
} from './sentences.ts';
import { runLoad, type LoadSpec } from './run.ts';
import { secondLabel } from './second-label.ts';
import { runWithStall, STALL_MS, STALL_RUN_SECONDS } from './stall.ts';
import { COSTLY, createObservations, fitQuery, paramsFor, TABLE, TIMED } from './workload.ts';
import { askGuess } from '../../kit/guess.ts';
import type { Instance } from '../../kit/instance.ts';
import { ms as asMs } from '../../kit/quantities.ts';

/** Ms the query should take: enough to be worth caching, little enough for two processor cores. */
const TARGET_MS = 2;

/** Many readers of many keys over time: what a cache does for a database, predicted and measured. */
export const lab = defineLab({
  id: 'load',
  texts,
  text: { title: msg('lab.load.title'), why: msg('lab.load.why'), hint: msg('lab.load.hint') },
  options,
  tables: [TABLE],

  plan: ({ rate, seconds }) => [
    { kind: 'create', what: msg('lab.load.plan.table', { table: TABLE }) },
    { kind: 'write', what: msg('lab.load.plan.keys') },
    { kind: 'read', what: msg('lab.load.plan.reads', { rate, seconds }) },
  ],

  async tell({ lab, main, mysql, tell, ctx }) {
    const { readers, rate, seconds, keys, ttl, zipf } = ctx.choices;
    const monitor = await lab.openInstance();

    tell.say('heading', msg('lab.load.crowd'));
    await createObservations(main);
    const { days, ms } = await fitQuery(main, ctx.clock, TARGET_MS);
    await tell.mysql(main.mysql, shown(days));
    tell.say('text', msg('lab.load.crowd.query', { days, ms: asMs(ms), times: TIMED }));
    tell.say('text', msg('lab.load.crowd.plan', { readers, rate, keys, ttl }));
    tell.say('text', popularity(Number(zipf)));
    tell.say('text', msg('lab.load.crowd.open-loop'));
    if (!ctx.engines.mysql.can(mysql, 'exclusive')) {
      tell.say('warning', msg('lab.load.shared-server'));
    }
    const guess = await askGuess(ctx, msg('lab.load.guess', { keys, rate, ttl }), 'percent');

    const exponent = Number(zipf);
    const spec: LoadSpec = { readers, rate, seconds, keys, days, ttlSeconds: ttl, exponent };
    const cache = cacheOf(main, ttl);
    tell.progress('load', msg('lab.load.filling', { ttl }), 0, seconds, 's');
    const measured = await runLoad(ctx, monitor, cache, spec, (second) => {
      tell.progress('load', secondLabel(second), second.second, seconds, 's');
    });
    tell.table(secondsTable(measured.seconds, lab.engines));
    tell.chart(hitRatioChart(measured.seconds, lab.engines));
    tell.chart(ratesChart(measured.seconds, lab.engines));
    const missed = missedSchedule(measured);
    const overloaded = isOverloaded(missed);
    for (const sentence of lateSentences(missed)) tell.say('warning', sentence);

    tell.say('heading', msg('lab.load.arithmetic'));
    tell.say('text', msg('lab.load.arithmetic.formula'));
    tell.say('text', msg('lab.load.arithmetic.words'));
    const { probabilities, reads } = measured;
    const arithmetic = arithmeticOf(reads, { probabilities, seconds, ttlSeconds: ttl });
    if (!overloaded) tell.table(readsTable(reads, lab.engines));
    const noRate = hasNoRate(missed);
    tell.table(predictionTable(arithmetic, lab.engines, { overloaded, noRate }));
    guess.answer(arithmetic.measured * 100);
    for (const sentence of arithmeticSentences(arithmetic, overloaded)) tell.say('text', sentence);

    tell.say('heading', msg('lab.load.loops'));
    tell.say('text', msg('lab.load.loops.plan', { seconds: STALL_RUN_SECONDS, stall: STALL_MS }));
    const stall = await runWithStall(ctx, cache, spec);
    tell.table(loopsTable({ load: measured, stall }, lab.engines));
    const slow = stallSentences(slowReads(stall), slowReads(measured));
    for (const sentence of slow) tell.say('text', sentence);
    tell.say('tip', msg('lab.load.tip'));
  },
  seconds: 20,
  figures: [
    {
      id: 'load-hit-ratio',
      name: msg('lab.load.figure.load-hit-ratio'),
      unit: 'percent',
      better: 'higher',
      from: { table: 'load-prediction', column: 'measured', row: 0 },
    },
  ],

  async prove({ main }) {
    await createObservations(main);
    const cache = cacheOf(main, 60);
    const outcomes: Outcome[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      outcomes.push((await cache.fetchWithOutcome(COSTLY, paramsFor(0, 100))).outcome);
      await cache.settled();
    }
    return outcomes.join(' ') === 'miss hit'
      ? { ok: true, evidence: [msg('lab.load.check.ok')] }
      : {
          ok: false,
          problem: msg('lab.load.check.bad', {
            first: msg(`lab.load.reads.${outcomes[0] ?? 'bypass'}`),
            second: msg(`lab.load.reads.${outcomes[1] ?? 'bypass'}`),
          }),
        };
  },
});

/** No reader waits for a write, and every value lives exactly as long as the formula has it. */
function cacheOf(instance: Instance, ttlSeconds: number) {
  return instance.cache({ ttlSeconds, jitter: 0, waitForWrite: false });
}

/** The statement as it would be typed, for the most popular key. */
function shown(days: number): string {
  let index = 0;
  return COSTLY.replaceAll('?', () => {
    index += 1;
    return String(paramsFor(0, days)[index - 1]);
  });
}
