import { createNarrator } from '../kit/narrator.ts';
import {
  type CacheChoicesFact,
  defaultsOf,
  defineStep,
  type Message,
  type RedisFact,
  type RedisReply,
  type Selection,
} from '#tutorial';
import { exportOffer } from '../../elasticache/export/offer.ts';
import { msg as page } from '../../elasticache/text/index.ts';
import { msg, texts } from './text.ts';
import { resolveChoices, type CacheChoices } from '../../elasticache/cache-choices.ts';
import { recordChoices, typedFlags } from '../../elasticache/recorded-choices.ts';
import { deliberate, settle } from './deliberate.ts';
import { options } from '../../elasticache/options/index.ts';
import { patternOf, patternsTable } from '../../elasticache/pattern.ts';
import { firstKey, TASK } from './now-you.ts';
import { raiseOnAws } from './on-aws.ts';
import { planRedis } from './plan.ts';
import { proveAccess } from './prove-access.ts';
import { problemWithNodes, proveNodes } from './prove-nodes.ts';
import { requireAllowed } from '../../elasticache/rules/index.ts';
import { requestedRedis } from '../kit/requested-redis.ts';
import { answerTo } from '../kit/signed-in.ts';
import { remarksOnStanding } from './standing.ts';
import { choicesTable, isOtherProduct, remarksOn } from './summary.ts';
import { standsFor } from '../kit/stands-for.ts';
import { whereItIs } from './where.ts';

/** Step 1: the choices of the create page, and the private Redis they come to, proved by what it refuses. */
export const createRedis = defineStep({
  id: 'create-redis',
  texts,
  text: {
    title: msg('create-redis.title'),
    why: msg('create-redis.why'),
    hint: msg('create-redis.hint'),
  },
  options,
  deliberate,
  once: true,
  needs: [],
  gives: ['redis', 'cache'],
  tasks: [TASK],

  plan: (_facts, choices, servers) => planRedis(choices, servers),

  async run(_facts, ctx) {
    const tell = createNarrator(ctx);
    const choices = await settle(ctx.choices);
    requireAllowed(choices, 'here');
    const selection = await ctx.engines.redis.select();
    tell.say('text', standsFor('ElastiCache', selection));
    tell.say('text', msg('create-redis.managed'));
    const server = { kind: selection.chosen };
    const applied = ctx.engines.redis.can(server, 'configure');
    const wanted = applied ? choices : resolveChoices(defaultsOf(options), []);
    const onAws = ctx.engines.aws.chosen;
    const spec = onAws ? await raiseOnAws(choices, ctx) : requestedRedis(wanted, 'create-redis');
    // Before the page says that it is imitated.
    ctx.engines.redis.requireFor(server, spec);
    if (onAws) {
      tell.table(patternsTable(choices.serverless ? null : patternOf(choices)));
    } else if (applied) {
      const genuine = ctx.engines.redis.can(server, 'genuine');
      tell.table(choicesTable(choices, { genuine, product: productOf(selection) }));
      for (const message of remarksOn(choices)) tell.say('tip', message);
      tell.table(patternsTable(choices.serverless ? null : patternOf(choices)));
    } else {
      tell.say('text', page('create-page.note.external'));
    }
    const redis = await ctx.engines.redis.start(spec, ctx.signal);
    const own = ctx.engines.redis.can(redis, 'exclusive');
    const { product, version } = redis;
    tell.say(
      'result',
      msg('create-redis.up', {
        product,
        version,
        endpoint: `${redis.host}:${redis.port}`,
      }),
    );
    tell.say('text', whereItIs(redis, onAws ? 'aws' : own ? 'here' : 'theirs'));
    if (applied && isOtherProduct(choices.engine, product)) {
      const chosen = page(`create-page.value.${choices.engine}`);
      tell.say('tip', page('create-page.note.product', { wanted: chosen, product, version }));
    }
    await proveAccess(redis, ctx);
    await proveNodes(redis, ctx);
    await firstKey(redis, ctx);
    const cache = recorded(choices, applied);
    const offer = onAws ? null : exportOffer(cache);
    if (offer !== null) tell.say('tip', offer);
    return { redis, cache };
  },

  async check({ redis, cache }, ctx) {
    // What stands is not made anew; whoever asks for something else must hear that.
    for (const message of remarksOnStanding(cache, await settle(ctx.choices))) {
      createNarrator(ctx).say('warning', message);
    }
    const { command, reply, signedIn } = await answerTo(ctx, redis);
    if (!reply.ok && !signedIn) {
      const { error } = reply;
      return { ok: false, problem: msg('create-redis.check.refused', { command, error }) };
    }
    const problem = await problemWithNodes(redis, ctx);
    if (problem !== null) return { ok: false, problem };
    const endpoint = `${redis.host}:${redis.port}`;
    const evidence = [evidenceOf(command, reply, redis, endpoint)];
    const nodes = redis.nodes.length;
    const primaries = redis.nodes.filter(({ role }) => role === 'primary').length;
    if (nodes > 1) {
      const replicas = nodes - primaries;
      evidence.push(msg('create-redis.check.nodes', { nodes, primaries, replicas }));
    }
    if (redis.secret === null) return { ok: true, evidence };
    const bare = await ctx.engines.redis.attempt(redis, 'none', command.split(' '));
    return bare.ok
      ? { ok: false, problem: msg('create-redis.check.open') }
      : { ok: true, evidence };
  },
});

/** What the chosen program calls itself; null where that is not known before it runs. */
function productOf({ candidates, chosen }: Selection): string | null {
  const found = candidates.find(({ kind }) => kind === chosen);
  return found?.usable === true ? found.product : null;
}

function evidenceOf(
  command: string,
  reply: RedisReply,
  redis: RedisFact,
  endpoint: string,
): Message {
  const user = redis.username ?? 'default';
  if (!reply.ok) return msg('create-redis.check.signed-in', { user, endpoint, command });
  if (command === 'PING' && redis.secret === null) {
    return msg('create-redis.check.pong-open', { endpoint });
  }
  if (command === 'PING' && redis.username === null) {
    return msg('create-redis.check.pong', { endpoint });
  }
  return msg('create-redis.check.answered', { user, endpoint, command });
}

function recorded(choices: CacheChoices, applied: boolean): CacheChoicesFact {
  const record = recordChoices(choices.asked, choices.users);
  return { version: 1, choices: record, typed: typedFlags(record), applied };
}
