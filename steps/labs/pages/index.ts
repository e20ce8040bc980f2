import { msg, texts } from './text.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { expectLook, lookAt } from './browser.ts';
import { watchPage } from './life.ts';
import { measurePages } from './measurement.ts';
import { lifeTable, waysChart, waysTable } from './report.ts';
import { lifeSentences } from './sentences.ts';
import { CHANGE, createSights, PAGE, PAGE_SQL, planetPages, TABLE } from './workload.ts';
import { askGuess } from '../../kit/guess.ts';
import type { Lab } from '../../kit/lab.ts';
import { ms } from '../../kit/quantities.ts';
import { curlExchange, openSite, type Site } from '../../kit/web-site.ts';

/** Long enough that no measured request can run into the expiry. */
const MEASURE_TTL_SECONDS = 600;
const SHOWN = ['content-type', 'content-length', 'etag', 'cache-control', 'x-cache'] as const;

/** A page of a web site: made from the database, from the cache, or known to the browser already. */
export const lab = defineLab({
  id: 'pages',
  texts,
  text: { title: msg('lab.pages.title'), why: msg('lab.pages.why'), hint: msg('lab.pages.hint') },
  options: {
    rounds: {
      type: 'integer',
      placeholder: 'number',
      default: 5,
      min: 2,
      max: 50,
      help: msg('lab.pages.option.rounds'),
    },
    samples: {
      type: 'integer',
      placeholder: 'number',
      default: 200,
      min: 10,
      max: 2000,
      help: msg('lab.pages.option.samples'),
    },
    ttl: {
      type: 'integer',
      placeholder: 'seconds',
      default: 2,
      min: 1,
      max: 10,
      help: msg('lab.pages.option.ttl'),
    },
  },
  seconds: 15,
  figures: [
    {
      id: 'page-cached-ms',
      name: msg('lab.pages.figure.page-cached-ms'),
      unit: 'ms',
      better: 'lower',
      from: { table: 'pages', column: 'p50', row: 1 },
    },
    {
      id: 'page-made-ms',
      name: msg('lab.pages.figure.page-made-ms'),
      unit: 'ms',
      better: 'lower',
      from: { table: 'pages', column: 'p50', row: 0 },
    },
  ],
  tables: [TABLE],

  plan: ({ rounds, samples }) => [
    { kind: 'create', what: msg('lab.pages.plan.table', { table: TABLE }) },
    { kind: 'start', what: msg('lab.pages.plan.web') },
    { kind: 'read', what: msg('lab.pages.plan.requests', { requests: rounds * samples }) },
  ],

  async tell({ lab, main, tell, ctx }) {
    const { rounds, samples, ttl } = ctx.choices;
    await createSights(main);

    tell.say('heading', msg('lab.pages.ways'));
    tell.say('text', msg('lab.pages.ways.plan'));
    tell.say('text', msg('lab.pages.ways.etag'));
    tell.code(PAGE_SQL);
    {
      await using site = await openPages(lab, MEASURE_TTL_SECONDS);
      const web = site.address;
      const first = await lookAt(web, PAGE);
      const again = await lookAt(web, PAGE, first.response.headers.etag);
      tell.transcript(
        'shell',
        [first, again].map(({ request, response }) =>
          curlExchange(web, request, response, { headers: SHOWN }),
        ),
      );
      const begin = ctx.clock.now();
      await lookAt(web, `${PAGE}?cache=no`);
      const made = ms(ctx.clock.now() - begin);
      const guess = await askGuess(ctx, msg('lab.pages.guess', { ms: made }), 'times');
      const measured = await measurePages(web, main, {
        rounds,
        samples,
        signal: ctx.signal,
        onProgress: ({ blocksDone, blocks }) => {
          tell.progress('ways', msg('lab.pages.ways.measuring'), blocksDone, blocks, 'count');
        },
      });
      tell.table(waysTable(measured, lab.engines));
      tell.chart(waysChart(measured, lab.engines));
      guess.answer(measured.cachedAgainstMade.speedUp);
    }
    tell.say('text', msg('lab.pages.ways.learned'));

    tell.say('heading', msg('lab.pages.life'));
    tell.say('text', msg('lab.pages.life.plan', { ttl }));
    tell.code(CHANGE);
    await main.store.del(lab.key(`page:${PAGE}`));
    await using site = await openPages(lab, ttl);
    const life = await watchPage(site.address, main, ttl, ctx);
    tell.table(lifeTable(life, lab.engines, ttl));
    for (const sentence of lifeSentences(life.moments)) tell.say('text', sentence);
    tell.say('text', msg('lab.pages.api'));
    tell.say('tip', msg('lab.pages.tip'));
  },

  async prove({ lab, main }) {
    await createSights(main);
    await using site = await openPages(lab, MEASURE_TTL_SECONDS);
    const web = site.address;
    const { response } = await expectLook(web, PAGE, { from: 'miss', status: 200 });
    const hit = await expectLook(web, PAGE, { from: 'hit', status: 200 });
    const etag = response.headers.etag ?? '';
    await expectLook(web, PAGE, { from: 'hit', status: 304, etag });
    return hit.response.body === response.body
      ? { ok: true, evidence: [msg('lab.pages.check.ok')] }
      : { ok: false, problem: msg('lab.pages.check.bad') };
  },
});

/** One web process with pages, whose key is removed with the lab. */
function openPages(lab: Lab, ttlSeconds: number): Promise<Site> {
  lab.key(`page:${PAGE}`);
  return openSite(lab, {
    names: ['A'],
    sticky: false,
    sessions: { store: 'memory', idleSeconds: 1 },
    pages: planetPages(ttlSeconds),
  });
}
