import { msg, texts } from './text.ts';
import { ms } from '../../kit/quantities.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { countSelects } from '../../kit/com-select.ts';
import { askGuess } from '../../kit/guess.ts';
import type { Instance } from '../../kit/instance.ts';
import { type Lab } from '../../kit/lab.ts';
import {
  type CrowdResult,
  EARLY_REFRESH,
  instancesFor,
  PROTECTIONS,
  READ_EVERY_MS,
  runCrowd,
} from './crowd.ts';
import { crowdChart, crowdTable, queriesOf } from './crowd-report.ts';
import { jitterChart, jitterTable, runJitter } from './jitter.ts';
import { crowdSentences } from './sentences.ts';
import { COSTLY, createReadings, fitCostly, TABLE, TIMED } from './workload.ts';

const TTL_SECONDS = 1;
const TARGET_MS = 20;

/** A crowd at the moment a key expires, with one protection after the other. */
export const lab = defineLab({
  id: 'stampede',
  texts,
  text: {
    title: msg('lab.stampede.title'),
    why: msg('lab.stampede.why'),
    hint: msg('lab.stampede.hint'),
  },
  seconds: 20,
  figures: [
    {
      id: 'queries-unprotected',
      name: msg('lab.stampede.figure.queries-unprotected'),
      unit: 'count',
      better: 'lower',
      from: { table: 'stampede', column: 'queries', row: 0 },
    },
    {
      id: 'queries-locked',
      name: msg('lab.stampede.figure.queries-locked'),
      unit: 'count',
      better: 'lower',
      from: { table: 'stampede', column: 'queries', row: 2 },
    },
  ],
  options: {
    readers: {
      type: 'integer',
      placeholder: 'number',
      default: 40,
      min: 2,
      max: 200,
      help: msg('lab.stampede.option.readers'),
    },
    instances: {
      type: 'integer',
      placeholder: 'number',
      default: 4,
      min: 1,
      max: 8,
      help: msg('lab.stampede.option.instances'),
    },
    seconds: {
      type: 'integer',
      placeholder: 'seconds',
      default: 4,
      min: 2,
      max: 60,
      help: msg('lab.stampede.option.seconds'),
    },
  },
  tables: [TABLE],

  plan: ({ readers, seconds }) => [
    { kind: 'create', what: msg('lab.stampede.plan.table', { table: TABLE }) },
    { kind: 'write', what: msg('lab.stampede.plan.keys') },
    { kind: 'read', what: msg('lab.stampede.plan.reads', { readers, seconds }) },
  ],

  async tell({ lab, main: monitor, mysql, tell, ctx }) {
    const { readers, seconds } = ctx.choices;
    const count = instancesFor(readers, ctx.choices.instances);
    const instances = await openInstances(lab, count);

    tell.say('heading', msg('lab.stampede.crowd'));
    await createReadings(monitor);
    const costly = await fitCostly(monitor, ctx.clock, TARGET_MS);
    const shown = COSTLY.replaceAll('?', String(costly.size));
    await tell.mysql(monitor.mysql, shown, "SHOW GLOBAL STATUS LIKE 'Com_select'");
    tell.say(
      'text',
      msg('lab.stampede.crowd.query', { rows: costly.size, ms: ms(costly.ms), times: TIMED }),
    );
    tell.say('text', msg('lab.stampede.crowd.counter'));
    tell.say(
      'text',
      msg('lab.stampede.crowd.plan', { readers, every: READ_EVERY_MS, instances: count }),
    );
    if (!ctx.engines.mysql.can(mysql, 'exclusive')) {
      tell.say('warning', msg('lab.stampede.shared-server'));
    }
    const question = msg('lab.stampede.guess', { seconds, readers, ttl: TTL_SECONDS });
    const guess = await askGuess(ctx, question, 'count');

    const results: CrowdResult[] = [];
    const crowd = { readers, seconds, ttlSeconds: TTL_SECONDS, costly };
    for (const protection of PROTECTIONS) {
      results.push(await runCrowd(lab, instances, monitor, protection, crowd, tell));
    }
    tell.table(crowdTable(results, lab.engines, { readers, instances: count, seconds }));
    tell.chart(crowdChart(results, lab.engines));
    guess.answer(queriesOf(results, 'none'));
    for (const sentence of crowdSentences(results, count)) tell.say('text', sentence);

    tell.say('heading', msg('lab.stampede.jitter'));
    tell.say('text', msg('lab.stampede.jitter.plan'));
    tell.say('text', msg('lab.stampede.jitter.half'));
    const jitter = await runJitter(lab, instances[0] ?? monitor, monitor, TTL_SECONDS, tell);
    tell.table(jitterTable(jitter, lab.engines, TTL_SECONDS));
    tell.chart(jitterChart(jitter, lab.engines));
    tell.say('tip', msg('lab.stampede.tip', { early: EARLY_REFRESH }));
  },

  async prove({ lab, main }) {
    const readers = 20;
    await createReadings(main);
    const caches = (await openInstances(lab, 2)).map((instance) =>
      instance.cache({ ttlSeconds: 60, lock: true }),
    );
    const crowd = Array.from({ length: readers / caches.length }, () => caches).flat();
    const { selects } = await countSelects(main.mysql, () =>
      Promise.all(crowd.map((cache) => cache.fetch(COSTLY, [100, 100]))),
    );
    return selects > 0 && selects < readers
      ? { ok: true, evidence: [msg('lab.stampede.check.ok', { readers, queries: selects })] }
      : { ok: false, problem: msg('lab.stampede.check.bad', { readers, queries: selects }) };
  },
});

function openInstances(lab: Lab, count: number): Promise<readonly Instance[]> {
  return Promise.all(Array.from({ length: count }, () => lab.openInstance()));
}
