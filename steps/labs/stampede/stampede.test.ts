import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { partly } from '../../../src/testing/fakes.ts';
import { columnOf, describeLab, LabFixture, textsOf, type LabRun } from '../../kit/lab-fixture.ts';
import { leftBehind } from '../../kit/leftovers.ts';
import { PROTECTIONS, type CrowdResult } from './crowd.ts';
import { lab as stampede } from './index.ts';
import { crowdSentences } from './sentences.ts';

describeLab('the lab stampede', () => {
  let fixture: LabFixture;
  let run: LabRun;
  beforeAll(async () => {
    fixture = await LabFixture.open();
    run = await fixture.run(stampede, { readers: 24, instances: 3, seconds: 6 });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  // What each protection spares is the matter of crowd.test.ts, by a clock that no other program slows down.
  it('counts the queries of every protection, and the expiries', () => {
    const table = run.table('stampede');
    expect(columnOf(table, 'protection')).toEqual(PROTECTIONS.map(({ name }) => name));
    for (const queries of columnOf(table, 'queries')) expect(queries).toBeGreaterThan(0);
    const expiries = columnOf(table, 'expiries').map(Number);
    for (const counted of expiries.slice(0, 3)) expect(counted).toBeGreaterThan(0);
  });

  it('says what its own figures show, and no more', () => {
    const table = run.table('stampede');
    const [queries, expiries] = [columnOf(table, 'queries'), columnOf(table, 'expiries')];
    const results = PROTECTIONS.map((protection, row) =>
      partly<CrowdResult>({
        protection,
        timeline: { total: Number(queries[row]), bins: [], binMs: 100, gapMs: 0 },
        expiries: Number(expiries[row]),
      }),
    );
    const said = textsOf(run);
    const first = said.findIndex(({ key }) => key === 'lab.stampede.crowd.none');
    const sentences = crowdSentences(results, 3);
    expect(said.slice(first, first + sentences.length)).toEqual(sentences);
    expect(said[first + sentences.length]?.key).toBe('lab.stampede.jitter.plan');
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
