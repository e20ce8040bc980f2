import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CancelledError } from '../../../src/contract/errors.ts';
import { columnOf, describeLab, LabFixture, type LabRun } from '../../kit/lab-fixture.ts';
import { leftBehind } from '../../kit/leftovers.ts';
import { lab as staleRead } from './index.ts';

describeLab('the lab stale-read', () => {
  let fixture: LabFixture;
  let run: LabRun;
  beforeAll(async () => {
    fixture = await LabFixture.open();
    run = await fixture.run(staleRead, { ttl: 1, writes: 2 });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('sees the old value for most of a TTL with expiry only and for a moment otherwise', () => {
    const table = run.table('stale-windows');
    const [expiry, deleted, through] = columnOf(table, 'stale-max').map(Number);
    expect(expiry).toBeGreaterThan(700);
    expect(expiry).toBeLessThan(1100);
    expect(deleted).toBeLessThan(500);
    expect(through).toBeLessThan(500);
    expect(columnOf(table, 'writes')).toEqual([2, 2, 2]);
  });

  it('loses the race without protection across processes and wins it with the fence', () => {
    const table = run.table('stale-race');
    expect(columnOf(table, 'next-read')).toEqual([146, 146, 274, 274]);
    const stale = columnOf(table, 'stale').map((ms) => Number(ms) > 0);
    expect(stale).toEqual([true, true, false, false]);
  });

  it('shows of a race what was sent to Redis and MySQL, and what they answered', () => {
    const said = (key: string): unknown => expect.objectContaining({ key });
    const [slow, writer, next] = ['slow', 'writer', 'next'].map((who) =>
      said(`lab.stale-read.race.who.${who}`),
    );
    const done = said('lab.stale-read.race.done');
    const setIf = (moons: string, seen: string): unknown =>
      expect.objectContaining({ key: 'lab.stale-read.race.set-if', params: { moons, seen } });
    expect(run.table('stale-race-naive').rows).toEqual([
      [slow, 'GET key', '(nil)'],
      [slow, 'SELECT moons ...', '146'],
      [writer, 'UPDATE ... SET moons = 274', done],
      [writer, 'DEL key', done],
      [slow, 'SET key 146', 'OK'],
      [next, 'GET key', '146'],
    ]);
    // The next reader finds the fence, so it is MySQL that tells it the new value. The slow reader's write did not
    // fail: it was refused.
    expect(run.table('stale-race-fence').rows).toEqual([
      [slow, 'GET key', '(nil)'],
      [slow, 'SELECT moons ...', '146'],
      [writer, 'UPDATE ... SET moons = 274', done],
      [writer, 'SET key <fence>', 'OK'],
      [slow, setIf('146', '(nil)'), said('lab.stale-read.race.refused')],
      [next, 'GET key', '<fence>'],
      [next, 'SELECT moons ...', '274'],
      [next, setIf('274', '<fence>'), 'OK'],
    ]);
  });

  it('proves an invalidation on the servers and leaves nothing', async () => {
    expect(run.verdict).toMatchObject({ ok: true });
    const lab = { id: 'stale-read', tables: ['lab_stale_read'] };
    const { engines } = fixture.context(staleRead, {}, []);
    expect(await leftBehind(lab, fixture.facts, { engines })).toEqual([]);
  });

  it('leaves nothing when it is cancelled in the middle', async () => {
    const controller = new AbortController();
    const ctx = fixture.context(staleRead, { ttl: 10 }, [], controller.signal);
    const emit: typeof ctx.emit = (emission) => {
      if (emission.event === 'read.observed') controller.abort();
    };
    const cancelled = staleRead.run(fixture.facts, { ...ctx, emit });
    await expect(cancelled).rejects.toThrow(CancelledError);
    const lab = { id: 'stale-read', tables: ['lab_stale_read'] };
    expect(await leftBehind(lab, fixture.facts, ctx)).toEqual([]);
  });
});
