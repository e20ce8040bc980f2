import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../kit/keys-fixture.ts';
import type { Operation } from './operation.ts';
import type { PatternId } from './patterns.ts';
import {
  comebackSentence,
  losingMost,
  lossNotes,
  lossSentences,
  movedSentence,
  outcomeSentences,
  replicaSentences,
  shardNotes,
  type Losses,
} from './sentences.ts';

const loss = (clusterMode: boolean, replicas: number, lost: number): Losses => ({
  ...{ pattern: { clusterMode, replicas }, keysBefore: 100, keysReadable: 100 - lost },
});
const said = (...losses: readonly Losses[]) => keysOf(lossSentences(losses));

describe('what is said of lost keys', () => {
  it('says by the figures that replicas save the data and cluster mode does not', () => {
    const all = [loss(false, 0, 100), loss(false, 1, 0), loss(true, 0, 30), loss(true, 1, 0)];
    expect(said(...all)).toEqual(['learned.replicas', 'learned.cluster']);
    expect(lossSentences(all)[0]?.params).toEqual({
      ...{ alone: 130, keysAlone: 200, replicated: 0, keysReplicated: 200 },
    });
  });

  it('compares nothing where only one kind was tried', () => {
    expect(said(loss(false, 1, 0))).toEqual(['learned.not-compared']);
    expect(lossNotes([loss(false, 1, 0)])).toEqual([]);
    expect(said(loss(true, 0, 30))).toEqual(['learned.not-compared', 'learned.cluster']);
  });

  it('does not praise replicas that lost keys, nor blame their absence when nothing was lost', () => {
    expect(said(loss(false, 0, 100), loss(false, 1, 3))).toEqual(['learned.lost-anyway']);
    expect(said(loss(false, 0, 0), loss(false, 1, 0))).toEqual(['learned.not-lost']);
    // A shard that lost nothing shows nothing of shards.
    expect(said(loss(false, 0, 100), loss(true, 0, 0), loss(false, 1, 0))).toEqual([
      'learned.replicas',
    ]);
  });
});

describe('what is said of the time out of service', () => {
  const operation = (kind: Operation['kind'], due: number, ok: boolean): Operation => ({
    ...{ kind, due, done: due + 1, ok, inShard: true },
  });
  /** Writes and reads every 100 ms that fail until `back`. */
  const until = (back: number, promotedAfterMs: number | null) => ({
    operations: Array.from({ length: 60 }, (_, index) => index * 100).flatMap((due) =>
      (['write', 'read'] as const).map((kind) => operation(kind, due, due >= back)),
    ),
    ...{ zero: 0, promotedAfterMs, promoted: promotedAfterMs === null ? null : '002' },
  });

  const outcome = (...of: Parameters<typeof outcomeSentences>) => {
    const { seen, why } = outcomeSentences(...of);
    return [seen, ...why];
  };

  it('speaks of the time of the client only where the service was back after the promotion', () => {
    expect(keysOf(outcome(until(3000, 1300), 20))).toEqual(['result.back', 'result.client']);
    expect(keysOf(outcome(until(3000, 3010), 20))).toEqual(['result.back']);
  });

  it('says that nothing took over, or that the client did not find what did', () => {
    expect(keysOf(outcome(until(9000, null), 5))).toEqual(['result.not-back']);
    expect(keysOf(outcome(until(9000, 1300), 5))).toEqual(['result.not-found']);
  });
});

describe('what is said of the other shards', () => {
  const cluster = (elsewhere: readonly boolean[]) => ({
    pattern: { shards: 3 },
    operations: elsewhere.map((ok, due): Operation => ({
      ...{ kind: 'write', due, done: due + 1, ok, inShard: false },
    })),
  });

  it('is that they went on, only where they did', () => {
    expect(keysOf(shardNotes([cluster([true, true])]))).toEqual(['chart.shards']);
    expect(shardNotes([cluster([true, true]), cluster([false, true])])).toEqual([
      { key: 'lab.four-patterns.chart.shards-more', params: { shards: 3, errors: 1 } },
    ]);
    expect(shardNotes([{ ...cluster([false]), pattern: { shards: 1 } }])).toEqual([]);
  });
});

describe('what is said of reads from the replica', () => {
  const read = (due: number, ok: boolean, took: number): Operation => ({
    ...{ kind: 'replica-read', due, done: due + took, ok, inShard: true },
  });
  const of = (failures: readonly number[], promotedAfterMs: number | null = 2000, took = 1) => {
    const dues = Array.from({ length: 50 }, (_, index) => index * 100);
    const operations = dues.map((due) => read(due, !failures.includes(due), took));
    return { operations, zero: 0, promotedAfterMs };
  };

  it('gives the count and the span, not one long outage', () => {
    const [count, ...why] = replicaSentences(of([0, 500, 900, 1200]), true);
    expect(count?.params).toEqual({ failed: 4, n: 50, ms: { value: 1200, unit: 'ms' } });
    // Before the promotion it was not the Sentinel that closed the connections.
    expect(why).toEqual([]);
  });

  it('blames the Sentinel for failures at the promotion, where there is one', () => {
    expect(keysOf(replicaSentences(of([500, 2000]), true))).toContain('result.reconnected');
    expect(keysOf(replicaSentences(of([500, 2000]), false))).not.toContain('result.reconnected');
    expect(keysOf(replicaSentences(of([500, 2000], null), true))).not.toContain(
      'result.reconnected',
    );
  });

  it('blames the Sentinel for no read that only came too late', () => {
    expect(keysOf(replicaSentences(of([500, 2000], 2000, 251), true))).toEqual([
      'result.replica-reads',
    ]);
  });

  it('says that one failed, that none did, and nothing without a replica', () => {
    expect(keysOf(replicaSentences(of([500]), true))).toEqual(['result.replica-one']);
    expect(keysOf(replicaSentences(of([]), true))).toEqual(['result.replica-none']);
    expect(replicaSentences({ ...of([]), operations: [] }, true)).toEqual([]);
  });
});

it('says that a node is empty only when it is, and points to a dead port only when it is named', () => {
  const back = { ms: 1 } as const;
  expect(comebackSentence({ ...back, role: 'primary', keys: 0 }).key).toContain('result.empty');
  expect(comebackSentence({ ...back, role: 'primary', keys: 4 }).key).toContain('not-empty');
  expect(comebackSentence({ ...back, role: 'replica', keys: 4 }).key).toContain('resync');
  const moved = { ok: false, error: 'MOVED 1234 127.0.0.1:7001' } as const;
  expect(movedSentence(moved, 7001)?.key).toContain('moved.dead');
  expect(movedSentence(moved, 7002)).toBeNull();
  expect(movedSentence({ ok: true, value: 'x' }, 7001)).toBeNull();
});

describe('the patterns that lose most', () => {
  const of = (id: PatternId, lost: number) => ({
    ...{ keysBefore: 100, keysReadable: 100 - lost },
    pattern: { id, clusterMode: false, shards: 1, replicas: 0 },
  });

  it('are those with the largest share of lost keys, and none where nothing was lost', () => {
    expect(losingMost([of('off', 100), of('off-replicas', 0), of('on', 30)])).toEqual(['off']);
    expect(losingMost([of('off', 30), of('off-replicas', 0), of('on', 30)])).toEqual(['off', 'on']);
    expect(losingMost([of('off-replicas', 0), of('on-replicas', 0)])).toEqual([]);
  });
});
