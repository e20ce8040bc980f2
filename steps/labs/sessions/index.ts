import { msg, texts } from './text.ts';
import { addProcess } from './scale-out.ts';
import { outageSentences, slidingSentences } from './sentences.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { NO_PAGES } from './no-pages.ts';
import { ARRANGEMENTS, runOutage, type Outage } from './outage.ts';
import { outageTable, slidingChart, slidingTable, scaleOutTable } from './report.ts';
import { watchSliding } from './sliding.ts';
import { Visitor } from './visitor.ts';
import { askGuess } from '../../kit/guess.ts';
import { openSite } from '../../kit/web-site.ts';

/** Sessions of a web site in memory and in Redis, and what becomes of them when a process dies. */
export const lab = defineLab({
  id: 'sessions',
  texts,
  text: {
    title: msg('lab.sessions.title'),
    why: msg('lab.sessions.why'),
    hint: msg('lab.sessions.hint'),
  },
  seconds: 15,
  figures: [
    {
      id: 'recognised',
      name: msg('lab.sessions.figure.recognised'),
      unit: 'percent',
      better: 'higher',
      from: { table: 'sessions', column: 'recognised', row: -1 },
    },
    {
      id: 'logged-out',
      name: msg('lab.sessions.figure.logged-out'),
      unit: 'count',
      better: 'lower',
      from: { table: 'sessions', column: 'logged-out', row: -1 },
    },
  ],
  options: {
    visitors: {
      type: 'integer',
      placeholder: 'number',
      default: 10,
      min: 2,
      max: 500,
      help: msg('lab.sessions.option.visitors'),
    },
    idle: {
      type: 'integer',
      placeholder: 'seconds',
      default: 2,
      min: 1,
      max: 20,
      help: msg('lab.sessions.option.idle'),
    },
  },
  tables: [],

  plan: ({ visitors }) => [
    { kind: 'start', what: msg('lab.sessions.plan.web') },
    { kind: 'write', what: msg('lab.sessions.plan.keys', { visitors }) },
  ],

  async tell({ lab, main, tell, ctx }) {
    const { visitors, idle } = ctx.choices;

    tell.say('heading', msg('lab.sessions.outage'));
    tell.say('text', msg('lab.sessions.outage.plan', { visitors }));
    tell.say('text', msg('lab.sessions.outage.shown'));
    const question = msg('lab.sessions.guess', { visitors });
    const guess = await askGuess(ctx, question, 'count');
    const outages: Outage[] = [];
    for (const arrangement of ARRANGEMENTS) {
      tell.say('text', msg(`lab.sessions.outage.${arrangement.id}`));
      const outage = await runOutage(lab, arrangement, visitors, {
        async before(exchanges, key) {
          tell.transcript('shell', exchanges);
          if (arrangement.store === 'redis')
            await tell.redis(main.redis, ['GET', key], ['TTL', key]);
        },
        after(exchanges) {
          tell.transcript('shell', exchanges);
        },
      });
      outages.push(outage);
    }
    tell.table(outageTable(outages, lab.engines));
    guess.answer(outages.find(({ arrangement }) => arrangement.id === 'sticky')?.loggedOut ?? 0);
    for (const sentence of outageSentences(outages)) tell.say('text', sentence);

    tell.say('heading', msg('lab.sessions.scale-out'));
    tell.say('text', msg('lab.sessions.scale-out.plan', { visitors }));
    const newcomers = [
      await addProcess(lab, 'memory', visitors),
      await addProcess(lab, 'redis', visitors),
    ];
    tell.table(scaleOutTable(newcomers, lab.engines));

    tell.say('heading', msg('lab.sessions.sliding'));
    tell.say('text', msg('lab.sessions.sliding.plan', { idle }));
    tell.say('text', msg('lab.sessions.sliding.visitors'));
    tell.code(SLIDING_CODE);
    tell.say('text', msg('lab.sessions.sliding.code'));
    const lives = await watchSliding(lab, main.redis, idle, (seconds, of) => {
      tell.progress('sliding', msg('lab.sessions.sliding.watching'), seconds, of, 's');
    });
    tell.table(slidingTable(lives, lab.engines, idle));
    tell.chart(slidingChart(lives, lab.engines));
    for (const sentence of slidingSentences(lives, idle)) tell.say('text', sentence);
    tell.say('tip', msg('lab.sessions.tip'));
    tell.say('warning', msg('lab.sessions.policy'));
  },

  async prove({ lab }) {
    await using site = await openSite(lab, {
      names: ['A', 'B'],
      sticky: false,
      sessions: { store: 'redis', idleSeconds: 60 },
      pages: NO_PAGES,
    });
    const visitor = new Visitor('ada');
    const { servedBy } = await visitor.logIn(site.address);
    lab.key(`session:${visitor.session}`);
    await site.apps[servedBy === 'A' ? 0 : 1]?.kill();
    const { user } = await visitor.whoAmI(site.address);
    return user === 'ada'
      ? { ok: true, evidence: [msg('lab.sessions.check.ok')] }
      : { ok: false, problem: msg('lab.sessions.check.bad') };
  },
});

/** What the web program does for a request with `slide`. */
const SLIDING_CODE = `const text = await redis.get(\`session:\${id}\`);
if (text === null) return undefined; // 1
if (!polling) await redis.expire(\`session:\${id}\`, idleSeconds); // 2
return JSON.parse(text);`;
