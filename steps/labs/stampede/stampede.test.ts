import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { columnOf, describeLab, LabFixture, type LabRun } from '../../kit/lab-fixture.ts';
import { leftBehind } from '../../kit/leftovers.ts';
import { lab as stampede } from './index.ts';

describeLab('the lab stampede', () => {
  let fixture: LabFixture;
  let run: LabRun;
  beforeAll(async () => {
    fixture = await LabFixture.open();
    // Long enough for several expiries: on a busy machine a refresh may now and then come too late.
    run = await fixture.run(stampede, { readers: 24, instances: 3, seconds: 6 });
  }, 120_000);
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('sends fewer queries with single flight and fewer still with the lock', () => {
    const [none, flight, lock] = columnOf(run.table('stampede'), 'queries').map(Number);
    expect(none).toBeGreaterThanOrEqual(24);
    expect(flight).toBeLessThan(Number(none));
    expect(lock).toBeLessThan(Number(flight));
  });

  it('lets the key expire less often with early refresh', () => {
    const expiries = columnOf(run.table('stampede'), 'expiries').map(Number);
    expect(expiries[0]).toBeGreaterThan(0);
    expect(expiries[3]).toBeLessThan(Number(expiries[0]));
  });

  // How far jitter spreads them is the matter of jitter.test.ts, by a clock that no other program slows down.
  it('asks MySQL again for every key of those that were stored together', () => {
    const table = run.table('jitter');
    const queries = columnOf(table, 'queries').map(Number);
    expect(columnOf(table, 'jitter')).toEqual([0, 50]);
    for (const asked of queries) expect(asked).toBeGreaterThanOrEqual(60);
  });

  it('proves the lock on the servers and leaves nothing', async () => {
    expect(run.verdict).toMatchObject({ ok: true });
    const lab = { id: 'stampede', tables: ['lab_stampede'] };
    const { engines } = fixture.context(stampede, {}, []);
    expect(await leftBehind(lab, fixture.facts, { engines })).toEqual([]);
  });
});
