import type { StepContext } from '../../../src/step.ts';
import { msg, type Message } from '../../../src/i18n/message.ts';
import { redisExchange } from '../../shared/redis-cli.ts';
import { askGuess } from '../shared/guess.ts';
import type { Narrator } from '../shared/narrator.ts';
import { roundMs } from '../shared/round-ms.ts';
import type { KnownKey } from './keys.ts';
import { measurePattern, type Measurement, type PatternResult } from './measure.ts';
import { outageOf } from './operation.ts';
import { errorsElsewhere } from './report.ts';
import { CLUSTER_TIMEOUT_MS, SENTINEL_DOWN_MS, type Stand } from './stand.ts';

/** Tells one pattern: what it is, the guess, what happened. @throws as measurePattern does */
export async function tellPattern(
  stand: Stand,
  { keys, seconds }: Pick<Measurement, 'keys' | 'seconds'>,
  tell: Narrator,
  ctx: StepContext,
): Promise<PatternResult> {
  const { id } = stand.pattern;
  tell.say('heading', msg(`lab.four-patterns.heading.${id}`));
  tell.say('text', aboutOf(stand));
  const guess = await askGuess(ctx, msg('lab.four-patterns.guess', { keys }), 'count');
  const result = await measurePattern(
    stand,
    {
      keys,
      seconds,
      onPhase(phase, ms) {
        const label = msg(`lab.four-patterns.phase.${phase}`);
        tell.progress(id, label, Math.min(seconds, ms / 1000), seconds, 's');
      },
      onWatched: (key) => showSuccessor(stand, key, tell, ctx),
    },
    ctx,
  );
  tell.say('result', outcomeOf(result, seconds));
  if (stand.pattern.shards > 1) {
    const errors = errorsElsewhere(result);
    tell.say('text', msg('lab.four-patterns.result.elsewhere', { errors }));
  }
  const { port } = stand.victim;
  const counted = await ctx.engines.tryRedis({ ...stand.fact, port }, 'token', ['DBSIZE']);
  tell.transcript('redis-cli', [redisExchange('DBSIZE', counted)]);
  const { role, keys: own, ms } = result.comeback;
  tell.say(
    'result',
    role === 'replica'
      ? msg('lab.four-patterns.result.resynchronised', { keys: own, ms: roundMs(ms) })
      : msg('lab.four-patterns.result.empty', { keys: own }),
  );
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

/** Shows the kill, and what the Sentinels or another node of the cluster say of the one that died. */
async function showSuccessor(
  { pattern, fact, victim, sentinels }: Stand,
  key: KnownKey | undefined,
  tell: Narrator,
  { engines }: Pick<StepContext, 'engines'>,
): Promise<void> {
  tell.transcript('shell', [{ input: `kill -9 ${victim.pid ?? ''}`, output: [] }]);
  const [sentinel] = sentinels?.nodes ?? [];
  if (sentinel !== undefined && sentinels !== null) {
    const command = ['SENTINEL', 'GET-MASTER-ADDR-BY-NAME', sentinels.masterName];
    const reply = await engines.tryRedis({ ...fact, port: sentinel.port }, 'admin', command);
    tell.transcript('redis-cli', [redisExchange(command.join(' '), reply)]);
  }
  const other = fact.nodes.find(({ shard, role }) => shard !== victim.shard && role === 'primary');
  if (other === undefined || key === undefined) return;
  tell.say('text', msg('lab.four-patterns.moved'));
  const reply = await engines.tryRedis({ ...fact, port: other.port }, 'token', ['GET', key.name]);
  tell.transcript('redis-cli', [redisExchange(`GET ${key.name}`, reply)]);
  if (pattern.replicas === 0) tell.say('text', msg('lab.four-patterns.moved.dead'));
}

function outcomeOf(result: PatternResult, seconds: number): Message {
  const { promoted, promotedAfterMs, operations } = result;
  const writes = outageOf(operations, 'write');
  const reads = outageOf(operations, 'read');
  const replica = outageOf(operations, 'replica-read');
  if (promoted === null || promotedAfterMs === null || writes.ms === null || reads.ms === null) {
    const failed = { writes: writes.failed, reads: reads.failed };
    return msg('lab.four-patterns.result.not-back', { seconds, ...failed });
  }
  return msg('lab.four-patterns.result.back', {
    node: promoted,
    promoted: roundMs(promotedAfterMs),
    writes: roundMs(writes.ms),
    reads: roundMs(reads.ms),
    replica: roundMs(replica.ms ?? seconds * 1000),
  });
}

function countOf(result: PatternResult): Message {
  return msg('lab.four-patterns.result.count', {
    readable: result.keysReadable,
    keys: result.keysBefore,
    acknowledged: result.writesAcknowledged,
    lost: result.writesLost,
  });
}
