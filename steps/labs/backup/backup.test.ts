import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeWith } from '../../../src/testing/need.ts';
import { lab as backup } from './index.ts';
import { columnOf } from '../../kit/lab-fixture.ts';
import {
  openOwnRedisFixture,
  type OwnRedisFixture,
  type OwnRedisRun,
} from '../../kit/own-redis-fixture.ts';

describe('the lab backup without a real server', () => {
  it('refuses before it starts anything', async () => {
    await using fixture = await openOwnRedisFixture({ choice: 'embedded' });
    await expect(fixture.run(backup)).rejects.toMatchObject({ code: 'NEEDS_REAL_SERVER' });
    expect(fixture.standing()).toEqual([]);
  });

  it("refuses the learner's own server", async () => {
    await using fixture = await openOwnRedisFixture({
      choice: 'external',
      urls: { redis: 'redis://127.0.0.1:1' },
    });
    await expect(fixture.run(backup)).rejects.toMatchObject({ code: 'LAB_NEEDS_OWN_SERVER' });
  });
});

describeWith('redis-server', 'the lab backup', () => {
  let fixture: OwnRedisFixture;
  let run: OwnRedisRun;
  beforeAll(async () => {
    fixture = await openOwnRedisFixture();
    run = await fixture.run(backup);
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('counts what a backup brings back, and what of it is wrong', () => {
    const table = run.table('backup');
    expect(columnOf(table, 'in-file')).toEqual([2000, 300, 200, 0, 100]);
    expect(columnOf(table, 'before')).toEqual([2000, 300, 0, 400, 0]);
    expect(columnOf(table, 'restored')).toEqual([2000, 300, 200, 0, 0]);
    expect(columnOf(table, 'current')).toEqual([2000, 0, 0, 0, 0]);
    expect(table.notes[0]?.params).toEqual({ before: 2700, restored: 2500, wrong: 500, lost: 400 });
  });

  it('shows the empty server, and that users and policy are not in the file', () => {
    const exchanges = run.told.flatMap((emission) =>
      emission.event === 'step.note' && emission.note.kind === 'transcript'
        ? emission.note.exchanges
        : [],
    );
    const sizes = exchanges
      .filter(({ input }) => input === 'DBSIZE')
      .map(({ output }) => output[0]);
    expect(sizes).toEqual(['(integer) 2600', '(integer) 2700', '(integer) 0', '(integer) 2500']);
    const outputOf = (input: string): string =>
      exchanges.find((exchange) => exchange.input === input)?.output.join('\n') ?? '';
    expect(outputOf('BGSAVE')).toMatch(/^\(error\) NOPERM /);
    const logs = exchanges.filter(({ input }) => input === 'SLOWLOG LEN');
    expect(logs.map(({ output }) => output[0])).toEqual(['(integer) 128', '(integer) 0']);
    expect(outputOf('ACL USERS')).not.toContain('report');
    expect(outputOf('CONFIG GET maxmemory-policy')).toContain('volatile-lru');
  });

  it('leaves neither servers nor files', () => {
    expect(run.verdict).toMatchObject({ ok: true });
    expect(run.standing).toEqual([]);
  });
});
