import type { Message } from '#tutorial';
import { msg, texts } from './text.ts';
import { outcomeName } from '../../kit/outcome-name.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { dates } from './dates.ts';
import { deadRedis } from './dead-redis.ts';
import { findingsTable, nameOf } from './findings.ts';
import { noExpiry } from './no-expiry.ts';
import { oldSnapshot } from './old-snapshot.ts';
import { oneKey } from './one-key.ts';
import { fixSentences } from './sentences.ts';
import { FAULTS, TTL_SECONDS, type FaultId, type Finding, type Stage } from './stage.ts';
import { CREATE, createTable, EARTH, INSERT, SELECT, TABLE } from './story.ts';
import { describe, typeChange } from './types.ts';

const HUNTS: Readonly<
  Record<FaultId, { readonly plan: Message; readonly show: (stage: Stage) => Promise<Finding> }>
> = {
  types: { plan: msg('lab.bug-hunt.types.plan'), show: typeChange },
  'no-expiry': { plan: msg('lab.bug-hunt.no-expiry.plan'), show: noExpiry },
  'one-key': { plan: msg('lab.bug-hunt.one-key.plan'), show: oneKey },
  dates: { plan: msg('lab.bug-hunt.dates.plan'), show: dates },
  'dead-redis': { plan: msg('lab.bug-hunt.dead-redis.plan'), show: deadRedis },
  'old-snapshot': { plan: msg('lab.bug-hunt.old-snapshot.plan'), show: oldSnapshot },
};

/** Six faults of the notes' read and of a well-known sample: each happens for real, then its fix. */
export const lab = defineLab({
  id: 'bug-hunt',
  texts,
  text: {
    title: msg('lab.bug-hunt.title'),
    why: msg('lab.bug-hunt.why'),
    hint: msg('lab.bug-hunt.hint'),
  },
  seconds: 2,
  options: {
    only: {
      type: 'choice',
      placeholder: 'fault',
      values: ['all', ...FAULTS],
      default: 'all',
      help: msg('lab.bug-hunt.option.only'),
    },
  },
  tables: [TABLE],

  plan: () => [
    { kind: 'create', what: msg('lab.bug-hunt.plan.table', { table: TABLE }) },
    { kind: 'write', what: msg('lab.bug-hunt.plan.keys') },
  ],

  async tell({ lab, main, tell, ctx }) {
    const stage: Stage = {
      lab,
      main,
      tell,
      look: () => ctx.ask.proceed(msg('lab.bug-hunt.look')),
    };
    await tell.mysql(main.mysql, CREATE, INSERT);
    const findings: Finding[] = [];
    const hunted = FAULTS.filter((id) => ctx.choices.only === 'all' || ctx.choices.only === id);
    for (const id of hunted) {
      const number = FAULTS.indexOf(id) + 1;
      tell.say('heading', msg('lab.bug-hunt.heading', { number, name: nameOf(id) }));
      tell.say('text', HUNTS[id].plan);
      if (id === 'old-snapshot') tell.say('text', msg('lab.bug-hunt.old-snapshot.writer'));
      const finding = await HUNTS[id].show(stage);
      for (const sentence of fixSentences(finding)) tell.say('warning', sentence);
      findings.push(finding);
    }
    tell.table(findingsTable(findings, lab.engines));
    tell.say('tip', msg('lab.bug-hunt.tip'));
  },

  async prove({ main }) {
    await createTable(main);
    const cache = main.cache({ ttlSeconds: TTL_SECONDS });
    const miss = await cache.fetchWithOutcome(SELECT, [EARTH]);
    const hit = await cache.fetchWithOutcome(SELECT, [EARTH]);
    const pttl = Number(await main.redis.command('PTTL', hit.key));
    const types = (row: object | undefined): string =>
      Object.values(row ?? {})
        .map(describe)
        .join();
    return hit.outcome === 'hit' && pttl > 0 && types(miss.rows[0]) === types(hit.rows[0])
      ? { ok: true, evidence: [msg('lab.bug-hunt.check.ok')] }
      : {
          ok: false,
          problem: msg('lab.bug-hunt.check.bad', { outcome: outcomeName(hit.outcome), pttl }),
        };
  },
});
