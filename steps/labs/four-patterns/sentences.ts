import type { Message, RedisReply } from '#tutorial';
import { ms } from '../../kit/quantities.ts';
import type { Comeback } from './comeback.ts';
import type { PatternResult } from './measure.ts';
import { errorsElsewhere, outageOf } from './operation.ts';
import type { Pattern, PatternId } from './patterns.ts';
import { DEADLINE_MS } from './steady-load.ts';
import { msg } from './text.ts';

/** What is said of the losses. */
export type Losses = Pick<PatternResult, 'keysBefore' | 'keysReadable'> & {
  readonly pattern: Pick<Pattern, 'clusterMode' | 'replicas'>;
};

/** ms by which a promotion is seen late, because the nodes are asked now and then. */
const SEEN_LATE_MS = 100;

/** How long a pattern was out of service, and that a client needs time of its own where it did. */
export function outcomeSentences(
  result: Pick<PatternResult, 'promoted' | 'promotedAfterMs' | 'operations' | 'zero'>,
  seconds: number,
): { readonly seen: Message; readonly why: readonly Message[] } {
  const { promoted, promotedAfterMs, operations, zero } = result;
  const writes = outageOf(operations, 'write', zero);
  const reads = outageOf(operations, 'read', zero);
  const failed = { writes: writes.failed, reads: reads.failed };
  if (promoted === null || promotedAfterMs === null) {
    return { seen: msg('lab.four-patterns.result.not-back', { seconds, ...failed }), why: [] };
  }
  const takeover = { node: promoted, promoted: ms(promotedAfterMs) };
  if (writes.ms === null || reads.ms === null) {
    const seen = msg('lab.four-patterns.result.not-found', { seconds, ...takeover, ...failed });
    return { seen, why: [] };
  }
  const back = { ...takeover, writes: ms(writes.ms), reads: ms(reads.ms) };
  const later = Math.max(writes.ms, reads.ms) > promotedAfterMs;
  return {
    seen: msg('lab.four-patterns.result.back', back),
    why: later ? [msg('lab.four-patterns.result.client')] : [],
  };
}

/** Why not all operations of a cluster failed, or that some did which need not have. */
export function shardNotes(
  results: readonly (Pick<PatternResult, 'operations'> & {
    readonly pattern: Pick<Pattern, 'shards'>;
  })[],
): readonly Message[] {
  const sharded = results.filter(({ pattern }) => pattern.shards > 1);
  const shards = Math.max(0, ...sharded.map(({ pattern }) => pattern.shards));
  const errors = sharded.reduce((total, one) => total + errorsElsewhere(one), 0);
  if (shards === 0) return [];
  return errors === 0
    ? [msg('lab.four-patterns.chart.shards', { shards })]
    : [msg('lab.four-patterns.chart.shards-more', { shards, errors })];
}

/** How many reads from the replica failed, over what time, and why where that is known. */
export function replicaSentences(
  result: Pick<PatternResult, 'operations' | 'zero' | 'promotedAfterMs'>,
  sentinels: boolean,
): readonly Message[] {
  const { operations, zero, promotedAfterMs } = result;
  const reads = operations.filter(({ kind, inShard }) => kind === 'replica-read' && inShard);
  const failed = reads.filter(({ ok }) => !ok);
  const n = reads.length;
  if (n === 0) return [];
  if (failed.length === 0) return [msg('lab.four-patterns.result.replica-none', { n })];
  const dues = failed.map(({ due }) => due);
  const span = ms(Math.max(...dues) - Math.min(...dues));
  const count =
    failed.length === 1
      ? msg('lab.four-patterns.result.replica-one', { n })
      : msg('lab.four-patterns.result.replica-reads', { failed: failed.length, n, ms: span });
  const promotedAt = promotedAfterMs === null ? Infinity : zero + promotedAfterMs - SEEN_LATE_MS;
  // A closed connection fails at once; what was only slow fails when its time is over.
  const closed = failed.filter(({ due, done }) => done - due < DEADLINE_MS);
  const atPromotion = sentinels && closed.some(({ due }) => due >= promotedAt);
  return [count, ...(atPromotion ? [msg('lab.four-patterns.result.reconnected')] : [])];
}

/** What the cluster said of a key of the dead node, when it named the dead node; null otherwise. */
export function movedSentence(reply: RedisReply, deadPort: number): Message | null {
  return !reply.ok && reply.error.endsWith(`:${deadPort}`)
    ? msg('lab.four-patterns.moved.dead')
    : null;
}

/** How the dead node came back. */
export function comebackSentence({ role, keys, ms: took }: Comeback): Message {
  if (role === 'replica') {
    return msg('lab.four-patterns.result.resynchronised', { keys, ms: ms(took) });
  }
  return keys === 0
    ? msg('lab.four-patterns.result.empty', { keys })
    : msg('lab.four-patterns.result.not-empty', { keys });
}

/** The known keys lost with replicas and without, where both were tried. */
export function lossNotes(results: readonly Losses[]): readonly Message[] {
  const figures = lossFigures(results);
  return figures === null ? [] : [msg('lab.four-patterns.table.verdict', figures)];
}

/** Who saved the data in this run, or that it was not shown. */
export function lossSentences(results: readonly Losses[]): readonly Message[] {
  const figures = lossFigures(results);
  const cluster = results.find(({ pattern }) => pattern.clusterMode && pattern.replicas === 0);
  const lost = cluster === undefined ? 0 : lostBy(cluster);
  const shard =
    cluster === undefined || lost === 0
      ? []
      : [msg('lab.four-patterns.learned.cluster', { lost, keys: cluster.keysBefore })];
  if (figures === null) return [msg('lab.four-patterns.learned.not-compared'), ...shard];
  const { alone, replicated, keysReplicated } = figures;
  return [
    ...(alone === 0 ? [msg('lab.four-patterns.learned.not-lost')] : []),
    ...(alone > 0 && replicated === 0 ? [msg('lab.four-patterns.learned.replicas', figures)] : []),
    ...(replicated > 0
      ? [msg('lab.four-patterns.learned.lost-anyway', { replicated, keysReplicated })]
      : []),
    ...shard,
  ];
}

/** What holds whatever a run shows: the page's conditions, what an outage is made of, what cluster mode is for. */
export const PAGE_SENTENCES: readonly Message[] = [
  msg('lab.four-patterns.learned.page'),
  msg('lab.four-patterns.learned.outage'),
  msg('lab.four-patterns.learned.capacity', { one: 'cart:{42}', two: 'user:{42}' }),
  msg('lab.four-patterns.learned.endpoints'),
];

function lossFigures(results: readonly Losses[]) {
  const sum = (of: readonly Losses[], part: (one: Losses) => number): number =>
    of.reduce((total, one) => total + part(one), 0);
  const alone = results.filter(({ pattern }) => pattern.replicas === 0);
  const replicated = results.filter(({ pattern }) => pattern.replicas > 0);
  if (alone.length === 0 || replicated.length === 0) return null;
  return {
    alone: sum(alone, lostBy),
    keysAlone: sum(alone, ({ keysBefore }) => keysBefore),
    replicated: sum(replicated, lostBy),
    keysReplicated: sum(replicated, ({ keysBefore }) => keysBefore),
  };
}

/** The patterns that lost most of their keys; none where nothing was lost. */
export function losingMost(
  results: readonly Pick<PatternResult, 'keysBefore' | 'keysReadable' | 'pattern'>[],
): readonly PatternId[] {
  const most = Math.max(0, ...results.map(shareLost));
  return results
    .filter((result) => most > 0 && shareLost(result) === most)
    .map(({ pattern }) => pattern.id);
}

function shareLost({
  keysBefore,
  keysReadable,
}: Pick<Losses, 'keysBefore' | 'keysReadable'>): number {
  return keysBefore === 0 ? 0 : (keysBefore - keysReadable) / keysBefore;
}

function lostBy({ keysBefore, keysReadable }: Losses): number {
  return keysBefore - keysReadable;
}
