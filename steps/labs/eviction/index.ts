import { labelOf } from '#tutorial';
import { msg, texts } from './text.ts';
import { defineLab } from '../../kit/define-lab.ts';
import { bytes } from '../../kit/quantities.ts';
import { compareAtOnce, compareInTurn } from './compare.ts';
import { drawLoad, VALUE_BYTES } from './load.ts';
import { POLICIES } from './policies.ts';
import { bestAfter, policyChart, policyTable } from './report.ts';
import { policySentences } from './sentences.ts';
import { createReader } from './reader.ts';
import { springTrap, trapTable } from './trap.ts';
import { askChoice, askGuess } from '../../kit/guess.ts';
import { keyPrefix } from '../../kit/lab.ts';

const LAB = 'eviction';
/** Bytes; small enough to be full at once, with room for what a server needs for itself. */
const MEMORY = 4 * 1024 ** 2;
const EXPONENT = 1;
/** Policies of which one is guessed: their twins that ask for a TTL would be right whenever they are. */
const GUESSED = POLICIES.filter(({ volatile }) => !volatile).map(({ id }) => ({
  key: id,
  name: msg('lab.eviction.choice.policy', { policy: id }),
}));

/** A memory that is too small, and every policy for what goes. */
export const lab = defineLab({
  id: LAB,
  texts,
  text: {
    title: msg('lab.eviction.title'),
    why: msg('lab.eviction.why'),
    hint: msg('lab.eviction.hint'),
  },
  seconds: 15,
  figures: [
    {
      id: 'eviction-hit-ratio',
      name: msg('lab.eviction.figure.eviction-hit-ratio'),
      unit: 'percent',
      better: 'higher',
      from: { table: 'eviction', column: 'hits-before', row: 'highest' },
    },
  ],
  options: {
    keys: {
      type: 'integer',
      placeholder: 'number',
      default: 1000,
      min: 1000,
      max: 20_000,
      help: msg('lab.eviction.option.keys'),
    },
    rate: {
      type: 'integer',
      placeholder: 'number',
      default: 400,
      min: 50,
      max: 2000,
      help: msg('lab.eviction.option.rate'),
    },
    seconds: {
      type: 'integer',
      placeholder: 'seconds',
      default: 6,
      min: 1,
      max: 60,
      help: msg('lab.eviction.option.seconds'),
    },
  },
  ownServers: { needs: null },

  plan: () => [
    { kind: 'start', what: msg('lab.eviction.plan.servers', { memory: bytes(MEMORY) }) },
  ],

  async tell({ own, tell, ctx }) {
    const { keys, rate, seconds } = ctx.choices;
    const spec = { keys, rate, seconds, exponent: EXPONENT };
    const load = drawLoad(spec);

    tell.say('heading', msg('lab.eviction.policies'));
    const first = await own.start({ maxmemory: MEMORY, maxmemoryPolicy: 'volatile-lru' });
    const engines = [labelOf('redis', first)];
    const prefix = `${keyPrefix(first, LAB)}:`;
    await using session = await ctx.engines.redis.open(first);
    await tell.redis(
      session,
      ['CONFIG', 'GET', 'maxmemory'],
      ['CONFIG', 'GET', 'maxmemory-policy'],
    );
    tell.say(
      'text',
      msg('lab.eviction.policies.plan', {
        keys,
        bytes: VALUE_BYTES,
        memory: bytes(MEMORY),
      }),
    );
    tell.say('text', msg('lab.eviction.policies.phases', { reads: rate * seconds }));
    const atOnce = ctx.engines.redis.can(first, 'side-by-side');
    const how = atOnce ? 'lab.eviction.policies.at-once' : 'lab.eviction.policies.in-turn';
    tell.say('text', msg(how, { policies: POLICIES.length, rate }));
    const guess = await askGuess(ctx, msg('lab.eviction.guess'), 'percent');
    const favourite = await askChoice(ctx, msg('lab.eviction.choice'), GUESSED);
    const total = load.before.length + load.after.length;
    const comparison = {
      spec,
      load,
      prefix,
      memory: MEMORY,
      onTick: (done: number) => {
        tell.progress('policies', msg('lab.eviction.reading'), done, total, 'count');
      },
    };
    const results = atOnce
      ? await compareAtOnce(own, comparison, ctx)
      : await compareInTurn(session, comparison, ctx);
    tell.table(policyTable(results, engines, spec));
    tell.chart(policyChart(results, engines));
    guess.answer(results.find(({ policy }) => policy.id === 'allkeys-lru')?.hitsBefore ?? 0);
    favourite.answer(
      bestAfter(
        results,
        GUESSED.map(({ key }) => key),
      ),
    );
    for (const sentence of policySentences(results)) tell.say('text', sentence);

    tell.say('heading', msg('lab.eviction.trap'));
    tell.say('text', msg('lab.eviction.trap.plan'));
    const trapped = await springTrap(own, MEMORY, prefix, load, ctx, tell);
    tell.table(trapTable(trapped.results, engines));
    for (const sentence of trapped.sentences) tell.say('text', sentence);
    tell.say('tip', msg('lab.eviction.tip'));
  },

  async prove({ own, ctx }) {
    const fact = await own.start({ maxmemory: MEMORY, maxmemoryPolicy: 'volatile-lru' });
    await using session = await ctx.engines.redis.open(fact);
    const reader = createReader(session, `${keyPrefix(fact, LAB)}:`, false, ctx);
    const keys = Array.from({ length: 600 }, (_, key) => key);
    await reader.hurry(keys);
    const { refused } = reader;
    await session.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    await reader.hurry(keys);
    const evicted = Number((await session.info('stats')).get('evicted_keys'));
    const found = { refused, evicted };
    return refused > 0 && reader.refused === refused && evicted > 0
      ? { ok: true, evidence: [msg('lab.eviction.check.ok', found)] }
      : { ok: false, problem: msg('lab.eviction.check.bad', found) };
  },
});
