import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { columnOf, describeLab, LabFixture, type LabRun } from '../../kit/lab-fixture.ts';
import { leftBehind } from '../../kit/leftovers.ts';
import { lab as sessions } from './index.ts';

describeLab('the lab sessions', () => {
  let fixture: LabFixture;
  let run: LabRun;
  beforeAll(async () => {
    fixture = await LabFixture.open();
    run = await fixture.run(sessions, { visitors: 6, idle: 2 });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('recognises every request but those with sessions in the memory of two processes', () => {
    expect(columnOf(run.table('sessions'), 'recognised')).toEqual([50, 100, 100]);
  });

  it('logs half of the visitors out when sessions are in memory, and nobody when in Redis', () => {
    expect(columnOf(run.table('sessions'), 'logged-out')).toEqual([3, 3, 0]);
  });

  it('is known to a process that is added later only when sessions are in Redis', () => {
    expect(columnOf(run.table('sessions-scale-out'), 'known')).toEqual([0, 6]);
  });

  it('lets only the session live that is used', () => {
    const [active, polling, away] = columnOf(run.table('sliding'), 'gone-after');
    expect(active).toBeNull();
    for (const gone of [polling, away]) expect(Number(gone)).toBeGreaterThanOrEqual(2);
  });

  it('proves the shared sessions and leaves nothing', async () => {
    expect(run.verdict).toMatchObject({ ok: true });
    const { engines } = fixture.context(sessions, {}, []);
    expect(await leftBehind({ id: 'sessions', tables: [] }, fixture.facts, { engines })).toEqual(
      [],
    );
  });
});
