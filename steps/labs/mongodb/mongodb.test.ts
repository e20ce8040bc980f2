import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  MYSQL_SPEC,
  NEVER,
  openEngineFixture,
  REDIS_SPEC,
  type EngineFixture,
} from '../../../src/testing/engine-fixture.ts';
import { columnOf, describeLab, textsOf, type LabRun } from '../../kit/lab-fixture.ts';
import { enginesWithInventory, labContext, runLab } from '../../kit/lab-run-fixture.ts';
import { lab as mongodb } from './index.ts';

describeLab('the lab mongodb', () => {
  let fixture: EngineFixture;
  let run: LabRun;

  beforeAll(async () => {
    fixture = await openEngineFixture({ choice: 'auto' });
    const redis = await fixture.engines.redis.start(REDIS_SPEC, NEVER);
    const mysql = await fixture.engines.mysql.start(MYSQL_SPEC, NEVER);
    const facts = { redis, mysql, planets: { table: 'planet', rows: 8 } };
    const parts = enginesWithInventory(fixture);
    run = await runLab(mongodb, facts, (told) => labContext(mongodb, parts, { told }));
  });

  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('finds no difference in a whole document by its key', () => {
    const table = run.table('mongodb-whole');
    expect(columnOf(table, 'redis-trips')).toEqual([1, 1]);
    expect(columnOf(table, 'mongo-trips')).toEqual([1, 1]);
    const [redis, mongo] = [columnOf(table, 'redis-bytes'), columnOf(table, 'mongo-bytes')];
    for (const whole of [redis[0], redis[1], mongo[0]]) {
      expect(whole).toBeGreaterThan(1400);
      expect(whole).toBeLessThan(2200);
    }
    expect(mongo[1]).toBeLessThan(500);
  });

  it('moves everything out of Redis for one question, and only the answer out of MongoDB', () => {
    const table = run.table('mongodb-question');
    expect(columnOf(table, 'hits')).toEqual([20, 20, 20]);
    expect(columnOf(table, 'examined')).toEqual([2000, 2000, 200]);
    expect(columnOf(table, 'trips')).toEqual([8, 1, 1]);
    const [redis, scan, index] = columnOf(table, 'bytes').map(Number);
    expect(redis).toBeGreaterThan(2_500_000);
    expect(scan).toBeLessThan(3000);
    expect(index).toBeLessThan(3000);
  });

  it('shows a set that was forgotten, and an index that was not', () => {
    const table = run.table('mongodb-drift');
    const keys = (id: string) => columnOf(table, id).map((cell) => (cell as { key: string }).key);
    expect(keys('old')).toEqual(['lab.mongodb.yes', 'lab.mongodb.no']);
    expect(keys('new')).toEqual(['lab.mongodb.no', 'lab.mongodb.yes']);
  });

  it('loses sales by GET and SET alone', () => {
    const table = run.table('mongodb-sales');
    const lost = columnOf(table, 'lost');
    expect(lost).toHaveLength(6);
    expect(lost[0]).toBeGreaterThan(0);
    expect(lost.slice(1)).toEqual([0, 0, 0, 0, 0]);
    const trips = columnOf(table, 'trips');
    expect([trips[0], trips[3], trips[5]]).toEqual([800, 400, 400]);
  });

  it('shows an index on a generated column of MySQL at work', () => {
    const table = run.table('mongodb-mysql');
    expect(columnOf(table, 'hits')).toEqual([20, 20, 20]);
    const [scan, , column] = columnOf(table, 'read').map(Number);
    expect(scan).toBeGreaterThanOrEqual(2000);
    expect(column).toBeLessThan(300);
  });

  it('reads MongoDB once for two reads through the core', () => {
    expect(textsOf(run).map(({ key }) => key)).toContain('lab.mongodb.cached.once');
  });

  it('proves the index on a server of its own and leaves nothing', () => {
    expect(run.verdict).toMatchObject({ ok: true });
    const roles = fixture.ledger.standing().map((one) => (one.kind === 'process' ? one.role : ''));
    expect(roles).not.toContain('mongodb');
  });
});
