import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeWith } from '../../../src/testing/need.ts';
import { lab as auth } from './index.ts';
import { columnOf } from '../../kit/lab-fixture.ts';
import {
  openOwnRedisFixture,
  type OwnRedisFixture,
  type OwnRedisRun,
} from '../../kit/own-redis-fixture.ts';

describe('the lab auth without a real server', () => {
  it('refuses before it starts anything', async () => {
    await using fixture = await openOwnRedisFixture({ choice: 'embedded' });
    await expect(fixture.run(auth)).rejects.toMatchObject({ code: 'NEEDS_REAL_SERVER' });
    expect(fixture.standing()).toEqual([]);
  });
});

describeWith('redis-server', 'the lab auth', () => {
  let fixture: OwnRedisFixture;
  let run: OwnRedisRun;
  beforeAll(async () => {
    fixture = await openOwnRedisFixture();
    run = await fixture.run(auth, { programs: 3 });
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('is refused in every way, in the words of server and client', () => {
    const table = run.table('auth-refusals');
    const words = columnOf(table, 'words').filter(
      (_cell, row) => columnOf(table, 'client')[row] === 'ioredis',
    );
    expect(words).toEqual([
      'NOAUTH Authentication required.',
      expect.stringMatching(/^WRONGPASS /),
      expect.stringMatching(/ECONNRESET|EPIPE|closed|max retries/),
      expect.stringMatching(/certificate/),
      expect.stringMatching(/does not match certificate's altnames.*cache\.example\.com/),
      expect.stringMatching(/^NOPERM .*keys/),
      expect.stringMatching(/^NOPERM .*command/),
    ]);
  });

  it('changes the token without one error, and with errors in the wrong order', () => {
    const table = run.table('auth-rotation');
    const errors = columnOf(table, 'errors').map(Number);
    expect(errors.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(errors[4]).toBeGreaterThan(0);
    expect(errors[5]).toBe(0);
    const opened = columnOf(table, 'connections').map(Number);
    expect(Math.min(...opened.slice(0, 4))).toBeGreaterThan(0);
    expect(opened[4]).toBe(0);
    expect(table.notes[1]?.params?.words).toMatch(/^WRONGPASS /);
  });

  it('shows what a user may and may not, and that names of keys are not hidden', () => {
    const outputs = run.told.flatMap((emission) =>
      emission.event === 'step.note' && emission.note.kind === 'transcript'
        ? emission.note.exchanges.map(({ input, output }) => [input, output.join('\n')] as const)
        : [],
    );
    const of = (pattern: RegExp) => outputs.find(([input]) => pattern.test(input))?.[1];
    expect(of(/^AUTH not-the-right-token$/)).toMatch(/^\(error\) WRONGPASS /);
    expect(of(/^GET .*app:1$/)).toBe('"the cart of a customer"');
    expect(of(/^GET .*other:1$/)).toMatch(/^\(error\) NOPERM /);
    expect(of(/^SET /)).toMatch(/^\(error\) NOPERM /);
    expect(of(/^SCAN /)).toContain('other:1');
  });

  it('tells no token', () => {
    expect(JSON.stringify(run.told)).not.toMatch(/[0-9a-f]{40}/);
  });

  it('leaves no server', () => {
    expect(run.verdict).toMatchObject({ ok: true });
    expect(run.standing).toEqual([]);
  });
});
