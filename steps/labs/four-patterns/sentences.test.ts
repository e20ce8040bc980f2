import { describe, expect, it } from '@jest/globals';
import { keysOf } from '../../kit/keys-fixture.ts';
import type { Operation } from './operation.ts';
import {
  comebackSentence,
  lossNotes,
  lossSentences,
  movedSentence,
  replicaSentences,
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
  });
});

describe('what is said of reads from the replica', () => {
  const read = (due: number, ok: boolean): Operation => ({
    ...{ kind: 'replica-read', due, done: due + 1, ok, inShard: true },
  });
  const of = (failures: readonly number[], promotedAfterMs: number | null = 2000) => {
    const dues = Array.from({ length: 50 }, (_, index) => index * 100);
    const operations = dues.map((due) => read(due, !failures.includes(due)));
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
