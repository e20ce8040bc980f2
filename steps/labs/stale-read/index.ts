import { msg, texts } from './text.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { behindTheCache } from './behind-the-cache.ts';
import { runRaces } from './race.ts';
import { raceLog, raceTable } from './race-table.ts';
import { raceSentences, waysSentences } from './sentences.ts';
import * as story from './story.ts';
import { compareWays, longest, waysTable } from './ways.ts';

/** How long a cache tells the old value after a change, what shortens it, and the race that brings it back. */
export const lab = defineLab({
  id: 'stale-read',
  texts,
  text: {
    title: msg('lab.stale-read.title'),
    why: msg('lab.stale-read.why'),
    hint: msg('lab.stale-read.hint'),
  },
  seconds: 15,
  figures: [
    {
      id: 'stale-ms',
      name: msg('lab.stale-read.figure.stale-ms'),
      unit: 'ms',
      better: 'lower',
      from: { table: 'stale-windows', column: 'stale-max', row: 0 },
    },
    {
      id: 'stale-deleted-ms',
      name: msg('lab.stale-read.figure.stale-deleted-ms'),
      unit: 'ms',
      better: 'lower',
      from: { table: 'stale-windows', column: 'stale-max', row: 1 },
    },
  ],
  options: {
    ttl: {
      type: 'integer',
      placeholder: 'seconds',
      default: 2,
      min: 1,
      max: 10,
      help: msg('lab.stale-read.option.ttl'),
    },
    writes: {
      type: 'integer',
      placeholder: 'number',
      default: 4,
      min: 1,
      max: 50,
      help: msg('lab.stale-read.option.writes'),
    },
  },
  tables: [story.TABLE],

  plan: () => [
    { kind: 'create', what: msg('lab.stale-read.plan.table', { table: story.TABLE }) },
    { kind: 'write', what: msg('lab.stale-read.plan.keys') },
  ],

  async tell({ lab, main: reader, tell, ctx }) {
    const { ttl: ttlSeconds, writes } = ctx.choices;
    const writer = await lab.openInstance();
    await behindTheCache(lab, reader, writer, tell, ttlSeconds);

    tell.say('heading', msg('lab.stale-read.ways'));
    tell.say('text', msg('lab.stale-read.ways.plan', { writes }));
    tell.say('text', msg('lab.stale-read.ways.ages', { writes }));
    const ways = await compareWays(lab, reader, writer, { ttlSeconds, writes, tell });
    tell.table(waysTable(ways, lab.engines, ttlSeconds));
    tell.chart({
      id: 'stale-windows',
      title: msg('lab.stale-read.ways.chart'),
      engines: lab.engines,
      kind: 'bar',
      xUnit: 'text',
      yUnit: 'ms',
      logX: false,
      series: ways.map(({ name, windows }) => ({ name, points: [[0, longest(windows)]] })),
      notes: [],
    });
    for (const sentence of waysSentences(ways)) tell.say('text', sentence);

    const moons = { old: story.OLD_MOONS, new: story.NEW_MOONS };
    tell.say('heading', msg('lab.stale-read.race'));
    tell.say('text', msg('lab.stale-read.race.plan'));
    tell.say('text', msg('lab.stale-read.race.held'));
    await ctx.ask.proceed(msg('lab.stale-read.race.proceed'));
    const races = await runRaces(lab, reader, writer, ttlSeconds, moons);
    const [first, last] = [races[0], races.at(-1)];
    if (first !== undefined) tell.table(raceLog(first, lab.engines));
    tell.table(raceTable(races, lab.engines, moons));
    for (const sentence of raceSentences(races)) tell.say('text', sentence);
    if (last !== undefined) tell.table(raceLog(last, lab.engines));
    tell.say('tip', msg('lab.stale-read.tip'));
  },

  async prove({ lab, main }) {
    const writer = await lab.openInstance();
    await main.mysql.query(story.CREATE);
    await main.mysql.query(story.INSERT);
    const cache = main.cache({ ttlSeconds: 60 });
    const { ID, SELECT, NEW_MOONS } = story;
    await cache.fetch(SELECT, [ID]);
    await writer.mysql.query(story.update(NEW_MOONS));
    const before = story.moonsIn(await cache.fetch(SELECT, [ID]));
    await writer.cache({ ttlSeconds: 60 }).invalidate(SELECT, [ID]);
    const after = story.moonsIn(await cache.fetch(SELECT, [ID]));
    return before === story.OLD_MOONS && after === NEW_MOONS
      ? { ok: true, evidence: [msg('lab.stale-read.check.fresh', { before, after })] }
      : { ok: false, problem: msg('lab.stale-read.check.stale', { after, want: NEW_MOONS }) };
  },
});
