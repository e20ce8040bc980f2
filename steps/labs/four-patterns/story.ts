import type { Message, StepContext } from '#tutorial';
import { msg } from './text.ts';
import { redisExchange } from '../../kit/redis-cli.ts';
import { askGuess } from '../../kit/guess.ts';
import type { Narrator } from '../../kit/narrator.ts';
import type { KnownKey } from './keys.ts';
import { measurePattern, type PatternResult } from './measure.ts';
import { showRedis } from './show-redis.ts';
import { errorsElsewhere } from './operation.ts';
import {
  comebackSentence,
  movedSentence,
  outcomeSentences,
  replicaSentences,
} from './sentences.ts';
import { CLUSTER_TIMEOUT_MS, SENTINEL_DOWN_MS, type Stand } from './stand.ts';

/** Seconds for a replica to take over: on a busy machine a failover takes its time, and it always comes. */
const PATIENCE = 20;

/** Seconds to wait for the service to return. */
export function patience(replicas: number, seconds: number): number {
  return replicas === 0 ? seconds : Math.max(PATIENCE, seconds);
}

/** Tells one pattern: what it is, the guess, what happened. @throws as measurePattern does */
export async function tellPattern(
  stand: Stand,
  keys: number,
  secondsAlone: number,
  tell: Narrator,
  ctx: StepContext,
): Promise<PatternResult> {
  const { id } = stand.pattern;
  const seconds = patience(stand.pattern.replicas, secondsAlone);
  tell.say('heading', msg(`lab.four-patterns.heading.${id}`));
  tell.say('text', aboutOf(stand));
  for (const { id: node, role, port } of stand.fact.nodes) {
    const words = { node, role: msg(`lab.four-patterns.role.${role}`), port: String(port) };
    tell.say('text', msg('lab.four-patterns.node', words));
  }
  const guess = await askGuess(ctx, msg('lab.four-patterns.guess', { keys }), 'count');
  const result = await measurePattern(
    stand,
    {
      keys,
      seconds,
      onPhase({ phase, value, max, unit }) {
        const label = msg(`lab.four-patterns.phase.${phase}`);
        tell.progress(`${id}-${phase}`, label, Math.min(max, value), max, unit);
      },
      onKill: () => {
        tell.transcript('shell', [{ input: `kill -9 ${stand.victim.pid ?? ''}`, output: [] }]);
      },
      onWatched: (key) => showSuccessor(stand, key, tell, ctx),
    },
    ctx,
  );
  const { seen, why } = outcomeSentences(result, seconds);
  tell.say('result', seen);
  for (const sentence of why) tell.explain(sentence);
  for (const sentence of replicaSentences(result, stand.sentinels !== null)) {
    tell.explain(sentence);
  }
  if (stand.pattern.shards > 1) {
    const errors = errorsElsewhere(result);
    tell.say('text', msg('lab.four-patterns.result.elsewhere', { errors }));
  }
  const { fact, victim } = stand;
  const counted = await ctx.engines.redis.attempt({ ...fact, port: victim.port }, 'token', [
    'DBSIZE',
  ]);
  showRedis(ctx, victim, [redisExchange('DBSIZE', counted)]);
  tell.say('result', comebackSentence(result.comeback));
  if (result.comeback.role === 'primary' && result.comeback.keys === 0)
    tell.explain(msg('lab.four-patterns.result.no-copy'));
  tell.say('result', countOf(result));
  if (result.unacknowledgedKept > 0) {
    const kept = result.unacknowledgedKept;
    tell.say('text', msg('lab.four-patterns.result.unconfirmed', { kept }));
  }
  guess.answer(result.keysReadable);
  return result;
}

function aboutOf({ pattern: { id, shards, replicas } }: Stand): Message {
  switch (id) {
    case 'off':
      return msg('lab.four-patterns.about.off');
    case 'off-replicas':
      return msg('lab.four-patterns.about.off-replicas', { replicas, down: SENTINEL_DOWN_MS });
    case 'on':
      return msg('lab.four-patterns.about.on', { shards });
    case 'on-replicas':
      return msg('lab.four-patterns.about.on-replicas', {
        shards,
        replicas,
        timeout: CLUSTER_TIMEOUT_MS,
      });
  }
}

/** Shows what the Sentinels or another node of the cluster say of the one that died. */
async function showSuccessor(
  { fact, victim, sentinels }: Stand,
  key: KnownKey | undefined,
  tell: Narrator,
  ctx: Pick<StepContext, 'engines' | 'emit'>,
): Promise<void> {
  const { engines } = ctx;
  const [sentinel] = sentinels?.nodes ?? [];
  if (sentinel !== undefined && sentinels !== null) {
    const command = ['SENTINEL', 'GET-MASTER-ADDR-BY-NAME', sentinels.masterName];
    const reply = await engines.redis.attempt({ ...fact, port: sentinel.port }, 'admin', command);
    showRedis(ctx, sentinel, [redisExchange(command.join(' '), reply)]);
  }
  const other = fact.nodes.find(({ shard, role }) => shard !== victim.shard && role === 'primary');
  if (other === undefined || key === undefined) return;
  tell.say('text', msg('lab.four-patterns.moved'));
  const reply = await engines.redis.attempt({ ...fact, port: other.port }, 'token', [
    'GET',
    key.name,
  ]);
  showRedis(ctx, other, [redisExchange(`GET ${key.name}`, reply)]);
  const sentence = movedSentence(reply, victim.port);
  if (sentence !== null) tell.say('text', sentence);
}

function countOf(result: PatternResult): Message {
  return msg('lab.four-patterns.result.count', {
    readable: result.keysReadable,
    keys: result.keysBefore,
    acknowledged: result.writesAcknowledged,
    lost: result.writesLost,
  });
}
