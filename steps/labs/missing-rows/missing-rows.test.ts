import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { columnOf, describeLab, LabFixture, type LabRun } from '../../kit/lab-fixture.ts';
import { leftBehind } from '../../kit/leftovers.ts';
import { lab as missingRows } from './index.ts';

describeLab('the lab missing-rows', () => {
  let fixture: LabFixture;
  let run: LabRun;
  beforeAll(async () => {
    fixture = await LabFixture.open();
    run = await fixture.run(missingRows, { rounds: 5, strangers: 40 });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('asks MySQL every time without memory and once per id with it', () => {
    const table = run.table('missing-rows');
    expect(columnOf(table, 'known-queries')).toEqual([8, 8, 8]);
    expect(columnOf(table, 'unknown-reads')).toEqual([60, 60, 60]);
    expect(columnOf(table, 'unknown-queries')).toEqual([60, 60, 12]);
  });

  it('is wrong about a new row for as long as "not found" lives, and hardly when invalidated', () => {
    const [long, short, invalidated] = columnOf(run.table('missing-rows-later'), 'wrong').map(
      Number,
    );
    expect(long).toBeGreaterThan(2000);
    expect(short).toBeLessThan(1000);
    expect(invalidated).toBeLessThan(Number(short));
  });

  it('says that ids which are asked for once always reach MySQL', () => {
    const notes = run.told.flatMap((emission) =>
      emission.event === 'step.note' && emission.note.kind === 'result'
        ? [emission.note.message]
        : [],
    );
    expect(notes).toContainEqual({
      key: 'lab.missing-rows.flood.queries',
      params: { reads: 40, queries: 40 },
    });
    expect(notes).toContainEqual({ key: 'lab.missing-rows.flood.keys', params: { keys: 40 } });
  });

  it('proves a remembered "not found" on the servers and leaves nothing', async () => {
    expect(run.verdict).toMatchObject({ ok: true });
    const lab = { id: 'missing-rows', tables: ['lab_missing_rows'] };
    const { engines } = fixture.context(missingRows, {}, []);
    expect(await leftBehind(lab, fixture.facts, { engines })).toEqual([]);
  });
});
