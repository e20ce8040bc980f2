import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { lab as pages } from './index.ts';
import { columnOf, describeLab, LabFixture, type LabRun } from '../../kit/lab-fixture.ts';
import { leftBehind } from '../../kit/leftovers.ts';

describeLab('the lab pages', () => {
  let fixture: LabFixture;
  let run: LabRun;
  beforeAll(async () => {
    fixture = await LabFixture.open();
    run = await fixture.run(pages, { rounds: 2, samples: 10, ttl: 1 });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('asks MySQL only when the page is made', () => {
    expect(columnOf(run.table('pages'), 'queries')).toEqual([20, 0, 0]);
  });

  it('sends the same bytes from the cache, and next to none when the page is the same', () => {
    const [made, cached, same] = columnOf(run.table('pages'), 'bytes').map(Number);
    expect(Math.abs(Number(made) - Number(cached))).toBeLessThan(10);
    expect(same).toBeLessThan(Number(cached) / 10);
  });

  it('gives no p99 for a handful of requests', () => {
    expect(columnOf(run.table('pages'), 'p99')).toEqual([null, null, null]);
  });

  it('shows the old page after the change, until the TTL ends', () => {
    const life = run.table('pages-life');
    expect(columnOf(life, 'cache')).toEqual(
      ['miss', 'hit', 'miss', 'hit', 'miss'].map((from) => ({ key: `lab.pages.cache.${from}` })),
    );
    expect(columnOf(life, 'status')).toEqual(['200', '304', '304', '304', '200']);
  });

  it('proves the three ways and leaves nothing', async () => {
    expect(run.verdict).toMatchObject({ ok: true });
    const { engines } = fixture.context(pages, {}, []);
    const lab = { id: 'pages', tables: ['lab_pages'] };
    expect(await leftBehind(lab, fixture.facts, { engines })).toEqual([]);
  });
});
