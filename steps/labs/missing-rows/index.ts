import { msg, texts } from './text.ts';
import { laterSentences, waysSentences } from './sentences.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { countSelects } from '../../kit/com-select.ts';
import { askGuess } from '../../kit/guess.ts';
import { appearsLater, laterTable, LONG_SECONDS } from './appears-later.ts';
import { flood } from './flood.ts';
import { createPlanets, KNOWN_IDS, SELECT, TABLE, UNKNOWN_IDS } from './story.ts';
import { countWays, waysTable } from './unknown-ids.ts';

/** Rows that do not exist: what they cost when nobody remembers it, and what remembering costs. */
export const lab = defineLab({
  id: 'missing-rows',
  texts,
  text: {
    title: msg('lab.missing-rows.title'),
    why: msg('lab.missing-rows.why'),
    hint: msg('lab.missing-rows.hint'),
  },
  seconds: 5,
  figures: [
    {
      id: 'queries-for-nothing',
      name: msg('lab.missing-rows.figure.queries-for-nothing'),
      unit: 'count',
      better: 'lower',
      from: { table: 'missing-rows', column: 'unknown-queries', row: 2 },
    },
  ],
  options: {
    rounds: {
      type: 'integer',
      placeholder: 'number',
      default: 25,
      min: 2,
      max: 1000,
      help: msg('lab.missing-rows.option.rounds'),
    },
    strangers: {
      type: 'integer',
      placeholder: 'number',
      default: 300,
      min: 1,
      max: 10_000,
      help: msg('lab.missing-rows.option.strangers'),
    },
  },
  tables: [TABLE],

  plan: () => [
    { kind: 'create', what: msg('lab.missing-rows.plan.table', { table: TABLE }) },
    { kind: 'write', what: msg('lab.missing-rows.plan.keys') },
  ],

  async tell({ lab, main, mysql, tell, ctx }) {
    const { rounds, strangers } = ctx.choices;
    const writer = await lab.openInstance();
    const unknown = UNKNOWN_IDS.length;

    tell.say('heading', msg('lab.missing-rows.ways'));
    await createPlanets(main);
    const first = String(UNKNOWN_IDS[0]);
    await tell.mysql(
      main.mysql,
      SELECT.replace('?', first),
      "SHOW GLOBAL STATUS LIKE 'Com_select'",
    );
    tell.say(
      'text',
      msg('lab.missing-rows.ways.plan', { known: KNOWN_IDS.length, unknown, rounds }),
    );
    tell.say('text', msg('lab.missing-rows.ways.sample'));
    if (!ctx.engines.mysql.can(mysql, 'exclusive')) {
      tell.say('warning', msg('lab.missing-rows.shared-server'));
    }
    const question = msg('lab.missing-rows.guess', { reads: rounds * unknown, ids: unknown });
    const guess = await askGuess(ctx, question, 'count');
    const counts = await countWays(lab, main, rounds);
    tell.table(waysTable(counts, lab.engines));
    tell.chart({
      id: 'missing-rows',
      title: msg('lab.missing-rows.ways.chart'),
      engines: lab.engines,
      kind: 'bar',
      xUnit: 'text',
      yUnit: 'count',
      logX: false,
      series: counts.map(({ name, unknownQueries }) => ({ name, points: [[0, unknownQueries]] })),
      notes: [],
    });
    guess.answer(counts[0]?.unknownQueries ?? 0);
    for (const sentence of waysSentences(counts)) tell.say('text', sentence);

    tell.say('heading', msg('lab.missing-rows.later'));
    tell.say('text', msg('lab.missing-rows.later.plan', { ttl: LONG_SECONDS }));
    const later = await appearsLater(lab, main, writer, tell);
    tell.table(laterTable(later, lab.engines));
    for (const sentence of laterSentences(later)) tell.say('text', sentence);

    tell.say('heading', msg('lab.missing-rows.flood'));
    const { reads, queries, keys } = await flood(lab, main, strangers);
    tell.say('result', msg('lab.missing-rows.flood.queries', { reads, queries }));
    if (keys !== null) tell.say('result', msg('lab.missing-rows.flood.keys', { keys }));
    tell.say('text', msg('lab.missing-rows.flood.learned'));
    tell.say('tip', msg('lab.missing-rows.tip'));
  },

  async prove({ main }) {
    const reads = 10;
    await createPlanets(main);
    const cache = main.cache({ ttlSeconds: 60 });
    const { selects } = await countSelects(main.mysql, async () => {
      for (let read = 0; read < reads; read += 1) await cache.fetch(SELECT, [UNKNOWN_IDS[0]]);
    });
    return selects > 0 && selects < reads
      ? { ok: true, evidence: [msg('lab.missing-rows.check.ok', { reads, queries: selects })] }
      : { ok: false, problem: msg('lab.missing-rows.check.bad', { reads, queries: selects }) };
  },
});
