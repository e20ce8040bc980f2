import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { lab as load } from './index.ts';
import { columnOf, describeLab, LabFixture, type LabRun } from '../../kit/lab-fixture.ts';
import { leftBehind } from '../../kit/leftovers.ts';

describeLab('the lab load', () => {
  let fixture: LabFixture;
  let run: LabRun;
  beforeAll(async () => {
    fixture = await LabFixture.open();
    run = await fixture.run(load, { seconds: 4, rate: 200, keys: 100, ttl: 1, zipf: '0.9' });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('tells every second while it passes, and all of them at the end', () => {
    const values = run.told
      .filter((emission) => emission.event === 'step.progress')
      .map(({ value }) => value);
    expect(values).toEqual([0, 1, 2, 3, 4]);
    expect(run.table('load-seconds').rows).toHaveLength(4);
  });

  it('predicts the hit ratio', () => {
    const [predicted] = columnOf(run.table('load-prediction'), 'predicted').map(Number);
    const [measured] = columnOf(run.table('load-prediction'), 'measured').map(Number);
    // 800 reads leave more to chance than the 4,800 of the default.
    expect(Math.abs(Number(predicted) - Number(measured))).toBeLessThan(6);
  });

  it('tells times unless this process was overloaded, and says so', () => {
    const overloaded = run.told.some(
      (emission) =>
        emission.event === 'step.note' &&
        'message' in emission.note &&
        emission.note.message.key === 'lab.load.overloaded',
    );
    const tables = run.told.flatMap((emission) =>
      emission.event === 'table' ? [emission.table.id] : [],
    );
    expect(tables.includes('load')).toBe(!overloaded);
  });

  it('shows the stall where reads are timed from when they were due', () => {
    const p95 = columnOf(run.table('load-loops'), 'p95').map(Number);
    expect(Number(p95[2])).toBeGreaterThan(Number(p95[3]));
  });

  it('sees queries only where there were misses', () => {
    const queries = columnOf(run.table('load-seconds'), 'queries').map(Number);
    const reads = columnOf(run.table('load-seconds'), 'reads').map(Number);
    const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);
    expect(total(queries)).toBeGreaterThan(0);
    expect(total(queries)).toBeLessThan(total(reads) / 2);
  });

  it('proves itself on the servers and leaves nothing', async () => {
    expect(run.verdict).toMatchObject({ ok: true });
    const { engines } = fixture.context(load, {}, []);
    const lab = { id: 'load', tables: ['lab_load'] };
    expect(await leftBehind(lab, fixture.facts, { engines })).toEqual([]);
  });
});
