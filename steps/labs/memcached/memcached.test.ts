import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeWith } from '../../../src/testing/need.ts';
import { columnOf, textsOf } from '../../kit/lab-fixture.ts';
import {
  openOwnRedisFixture,
  type OwnRedisFixture,
  type OwnRedisRun,
} from '../../kit/own-redis-fixture.ts';
import { lab as memcached } from './index.ts';
import { RING_IDS } from './rings.ts';

const KEYS = 600;

function tells(choice: 'system' | 'embedded'): void {
  let fixture: OwnRedisFixture;
  let run: OwnRedisRun;
  beforeAll(async () => {
    fixture = await openOwnRedisFixture({ choice });
    run = await fixture.run(memcached, { keys: KEYS, points: 10 });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('loses points by get and set alone', () => {
    const [plain, cas, redis] = columnOf(run.table('board'), 'kept').map(Number);
    expect(plain).toBeLessThan(80);
    expect([cas, redis]).toEqual([80, 80]);
    const [plainTrips, casTrips, redisTrips] = columnOf(run.table('board'), 'trips').map(Number);
    expect([plainTrips, redisTrips]).toEqual([160, 80]);
    expect(casTrips).toBeGreaterThan(160);
  });

  it('misses more than the keys of the dead node under modulo alone', () => {
    const table = run.table('node-dies');
    const dead = columnOf(table, 'unanswered').map(Number);
    const missed = columnOf(table, 'missed').map(Number);
    expect(columnOf(table, 'ring')).toEqual([...RING_IDS]);
    expect(missed.slice(1)).toEqual(dead.slice(1));
    expect(missed[0]).toBeGreaterThan(0.6 * KEYS);
  });

  it('reads old values from the node that kept its memory, and none from a new one', () => {
    const table = run.table('node-returns');
    const [empty = -1, full = -1] = columnOf(table, 'stale').map(Number);
    expect(empty).toBe(0);
    expect(full).toBeGreaterThan(0.2 * KEYS);
    const missing = columnOf(table, 'missing').map(Number);
    expect(missing[0]).toBe(columnOf(run.table('node-dies'), 'missed')[1]);
    expect(missing[1]).toBe(0);
  });

  it('walks into every trap', () => {
    const said = textsOf(run).map(({ key }) => key);
    for (const trap of ['days', 'key', 'japanese', 'injected', 'large']) {
      expect(said).toContain(`lab.memcached.traps.${trap}`);
    }
    expect(said).not.toContain('lab.memcached.traps.not-sprung');
  });

  it('keeps nothing over kill -9', () => {
    const real = choice === 'system';
    expect(columnOf(run.table('restart'), 'before')).toEqual(real ? [1000, 1000] : [1000]);
    expect(columnOf(run.table('restart'), 'after')).toEqual(real ? [0, 0] : [0]);
  });

  it('tells of workers and slabs where a server has them, and says so where it has none', () => {
    const tables = run.told.flatMap((one) => (one.event === 'table' ? [one.table.id] : []));
    const said = textsOf(run).map(({ key }) => key);
    const linux = choice === 'system' && process.platform === 'linux';
    expect(tables.includes('workers')).toBe(linux);
    expect(tables.includes('slabs')).toBe(linux);
    expect(said.includes('lab.memcached.workers.not-here')).toBe(!linux);
    expect(tables.at(-1)).toBe('choice');
  });

  it('leaves none of its servers', () => {
    expect(run.verdict).toMatchObject({ ok: true });
    expect(run.standing).toEqual([]);
  });
}

describeWith('memcached', 'the lab memcached on a real memcached', () => {
  describeWith('redis-server', 'and a real Redis', () => {
    tells('system');
  });
});

describe('the lab memcached on embedded servers', () => {
  tells('embedded');
});
