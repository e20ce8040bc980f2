import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../../../src/testing/need.ts';
import { lab as eviction } from './index.ts';
import { columnOf, textsOf } from '../../kit/lab-fixture.ts';
import { POLICIES } from './policies.ts';
import { policySentences } from './sentences.ts';
import {
  openOwnRedisFixture,
  type OwnRedisFixture,
  type OwnRedisRun,
} from '../../kit/own-redis-fixture.ts';

describeWith('redis-server', 'the lab eviction', () => {
  let fixture: OwnRedisFixture;
  let run: OwnRedisRun;
  beforeAll(async () => {
    fixture = await openOwnRedisFixture();
    run = await fixture.run(eviction, { seconds: 2, rate: 300 });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('shows every policy at work in a full memory', () => {
    const table = run.table('eviction');
    const policies = columnOf(table, 'policy');
    expect(policies).toHaveLength(8);
    const of = (id: string) => Number(columnOf(table, id)[policies.indexOf('noeviction')]);
    expect(of('evicted')).toBe(0);
    expect(of('refused')).toBeGreaterThan(100);
    const others = (id: string) =>
      columnOf(table, id).filter((_cell, index) => policies[index] !== 'noeviction');
    expect(others('refused')).toEqual([0, 0, 0, 0, 0, 0, 0]);
    for (const evicted of others('evicted')) expect(evicted).toBeGreaterThan(100);
    for (const kept of columnOf(table, 'kept')) expect(kept).toBeLessThan(600);
  });

  // That LRU can follow the favourites is the matter of compare.test.ts, where no other program takes time away.
  it('says what its own figures show, and no more', () => {
    const table = run.table('eviction');
    const number = (id: string, row: number) => Number(columnOf(table, id)[row]);
    const results = POLICIES.map((policy, row) => ({
      policy,
      kept: number('kept', row),
      favouritesKept: number('favourites', row),
      evicted: number('evicted', row),
      hitsBefore: number('hits-before', row),
      hitsAfter: number('hits-after', row),
      refused: number('refused', row),
    }));
    const said = textsOf(run);
    const first = said.findIndex(({ key }) => key === 'lab.eviction.policies.lru');
    const sentences = policySentences(results);
    expect(said.slice(first, first + sentences.length)).toEqual(sentences);
    expect(said[first + sentences.length]?.key).toBe('lab.eviction.trap.plan');
    expect(sentences.length).toBeGreaterThanOrEqual(5);
  });

  it('springs the trap of volatile-lru, in the words of the server', () => {
    const table = run.table('eviction-trap');
    expect(columnOf(table, 'policy')).toEqual(['volatile-lru', 'allkeys-lru']);
    const [evicted, refused] = [columnOf(table, 'evicted'), columnOf(table, 'refused')];
    expect(evicted[0]).toBe(0);
    expect(refused[0]).toBeGreaterThan(100);
    expect(evicted[1]).toBeGreaterThan(100);
    expect(refused[1]).toBe(0);
    const lines = run.told.flatMap((emission) =>
      emission.event === 'step.note' && emission.note.kind === 'transcript'
        ? emission.note.exchanges.flatMap(({ output }) => output)
        : [],
    );
    expect(lines).toContain("(error) OOM command not allowed when used memory > 'maxmemory'.");
  });

  it('leaves none of its servers', () => {
    expect(run.verdict).toMatchObject({ ok: true });
    expect(run.standing).toEqual([]);
  });
});
