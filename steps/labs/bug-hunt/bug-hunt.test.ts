import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { StepEmission } from '../../../src/contract/events.ts';
import { lab as bugHunt } from './index.ts';
import { columnOf, describeLab, LabFixture, type LabRun } from '../../kit/lab-fixture.ts';
import { leftBehind } from '../../kit/leftovers.ts';

const YES = { key: 'lab.bug-hunt.findings.yes' };

describeLab('the lab bug-hunt', () => {
  let fixture: LabFixture;
  let run: LabRun;
  beforeAll(async () => {
    fixture = await LabFixture.open();
    run = await fixture.run(bugHunt);
  });
  afterAll(async () => {
    await fixture[Symbol.asyncDispose]();
  });

  it('makes all six faults happen, and none with its fix', () => {
    const table = run.table('bug-hunt');
    expect(columnOf(table, 'happened')).toEqual([YES, YES, YES, YES, YES, YES]);
    expect(columnOf(table, 'fixed')).toEqual([YES, YES, YES, YES, YES, YES]);
  });

  it('shows what a hash and JSON make of a row', () => {
    const table = run.table('bug-hunt-types');
    expect(columnOf(table, 'miss')).toEqual([
      'number 3',
      'string "Earth"',
      'number 1',
      'null',
      'Buffer 89504e47',
    ]);
    expect(columnOf(table, 'sample')[0]).toBe('string "3"');
    expect(columnOf(table, 'notes')[4]).toBe('object {type, data}');
    expect(columnOf(table, 'core')).toEqual(columnOf(table, 'miss'));
  });

  it('answers from MySQL while Redis is dead and hits when it is back', () => {
    const outcomes = run.told.flatMap((emission) =>
      emission.event === 'read.observed' ? [emission.read.outcome] : [],
    );
    expect(outcomes).toEqual(['bypass', 'bypass', 'hit']);
  });

  it('deletes a key that was there before the old name comes back', () => {
    const typed = run.told.flatMap((one) =>
      one.event === 'step.note' && one.note.kind === 'transcript' ? one.note.exchanges : [],
    );
    const deleted = typed.find(({ input }) => /^DEL .*:old-snapshot$/.test(input));
    expect(deleted?.output).toEqual(['(integer) 1']);
  });

  it('shows what the reader of the old snapshot stores, before the change and after the DEL', () => {
    const typed = run.told.flatMap((one) =>
      one.event === 'step.note' && one.note.kind === 'transcript' ? one.note.exchanges : [],
    );
    const on = typed.filter(({ input }) => /:old-snapshot( |$)/.test(input));
    const words = on.map(({ input }) => input.split(' ')[0]);
    expect(words).toEqual(['SETEX', 'DEL', 'SETEX', 'GET', 'TTL']);
    expect(on[2]?.output).toEqual(['OK']);
  });

  it('shows the fix of each fault at work', () => {
    const typed = run.told.flatMap((one) =>
      one.event === 'step.note' && one.note.kind === 'transcript' ? one.note.exchanges : [],
    );
    const reply = (asked: RegExp): readonly string[] =>
      typed.filter(({ input }) => asked.test(input)).at(-1)?.output ?? [];
    expect(reply(/^DEL .*:old-snapshot:fixed$/)).toEqual(['(integer) 1']);
    expect(reply(/^GET .*:old-snapshot$/).join()).toContain('Mars');
    // The writer wrote the old name again: the second read must have seen it.
    expect(reply(/^GET .*:old-snapshot:fixed$/).join()).toContain('Mars');
    expect(typed.some(({ input }) => input.includes("SET name = 'Mars'"))).toBe(true);
  });

  it('says that the embedded engine can not show an old snapshot, and does not wait for it', async () => {
    const told: StepEmission[] = [];
    const ctx = fixture.context(bugHunt, { only: 'old-snapshot' }, told);
    const mysql = { ...fixture.facts.mysql, kind: 'embedded' as const };
    await bugHunt.run({ ...fixture.facts, mysql }, ctx);
    const table = told.find((emission) => emission.event === 'table');
    expect(table).toMatchObject({ table: { id: 'bug-hunt', rows: [[{}, {}, null, null]] } });
  });

  it('asks once about a piece of code', async () => {
    const asked: string[] = [];
    const ctx = fixture.context(bugHunt, {}, []);
    await bugHunt.run(fixture.facts, {
      ...ctx,
      ask: {
        ...ctx.ask,
        guess: () => {
          asked.push('guess');
          return Promise.resolve(null);
        },
        proceed: () => {
          asked.push('look');
          return Promise.resolve();
        },
      },
    });
    expect(asked).toEqual(['look', 'guess', 'guess', 'look', 'look', 'look']);
  });

  it('proves the repaired read on the servers and leaves nothing', async () => {
    expect(run.verdict).toMatchObject({ ok: true });
    const lab = { id: 'bug-hunt', tables: ['lab_bug_hunt'] };
    const { engines } = fixture.context(bugHunt, {}, []);
    expect(await leftBehind(lab, fixture.facts, { engines })).toEqual([]);
  });
});
