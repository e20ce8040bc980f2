import { describe, expect, it } from '@jest/globals';
import type { Told, TutorialEvent } from '../contract/events.ts';
import type { Facts } from '../contract/facts.ts';
import { partly } from '../testing/fakes.ts';
import { keptAttempts, toldThatCounts } from './attempts.ts';

let clock = 0;
const told = (event: TutorialEvent): Told => ({ time: `t${(clock += 1)}`, event });
const message = { key: 'k' };

/** An attempt at a step that shows tables; how it ends is said apart. */
function begin(step: string, ...tables: readonly string[]): readonly Told[] {
  const start = { event: 'step.started', step, title: message, why: message } as const;
  return [
    told({ ...start, position: 1, of: 1 }),
    ...tables.map((id) =>
      told({
        event: 'table',
        step,
        table: { id, title: id, engines: [], columns: [], rows: [], notes: [] },
      }),
    ),
  ];
}

const done = (step: string, reads?: { readonly sql: string; readonly samples: number }): Told => {
  const facts = reads === undefined ? {} : { reads: partly<Facts['reads']>(reads) };
  return told({ event: 'step.finished', step, ms: 1, facts, evidence: [] });
};
const stopped = (step: string): Told =>
  told({
    event: 'step.failed',
    step,
    failure: { code: 'CANCELLED', what: message, next: message, detail: null },
  });

const kept = (...events: readonly Told[]) =>
  keptAttempts(events).map(({ attempt, later }) => ({
    step: attempt.step,
    subject: attempt.subject,
    tables: attempt.told.flatMap(({ event }) => (event.event === 'table' ? [event.table.id] : [])),
    finished: attempt.finished !== null,
    later: later !== null,
  }));

describe('the attempts that count', () => {
  it('are not replaced by one that was stopped', () => {
    const events = [
      ...begin('load', 'first'),
      done('load'),
      ...begin('load', 'second'),
      stopped('load'),
    ];
    expect(kept(...events)).toEqual([
      { step: 'load', subject: null, tables: ['first'], finished: true, later: true },
    ]);
    // Nor is it said for ever that one was: it finished in the end.
    expect(kept(...events, ...begin('load', 'first'), done('load'))).toMatchObject([
      { tables: ['first'], finished: true, later: false },
    ]);
  });

  it('are the last one where none finished', () => {
    const events = [...begin('load', 'first'), stopped('load'), ...begin('load', 'second')];
    expect(kept(...events)).toMatchObject([{ tables: ['second'], finished: false, later: false }]);
  });

  it('are one for each query', () => {
    const read = (sql: string, samples = 1000): readonly Told[] => [
      ...begin('cached-read', sql),
      done('cached-read', { sql, samples }),
    ];
    expect(kept(...read('SELECT 1'), ...read('SELECT 2'), ...read('SELECT 3'))).toMatchObject([
      { subject: 'SELECT 1' },
      { subject: 'SELECT 2' },
      { subject: 'SELECT 3' },
    ]);
  });

  it('are the ones that measured more, and of equals the last', () => {
    const read = (samples: number, ...tables: readonly string[]): readonly Told[] => [
      ...begin('cached-read', ...tables),
      done('cached-read', { sql: 'SELECT 1', samples }),
    ];
    const best = (...events: readonly Told[]): unknown => kept(...events)[0]?.tables;
    expect(best(...read(1000, 'many'), ...read(20, 'few'))).toEqual(['many']);
    expect(best(...read(20, 'few'), ...read(1000, 'many'))).toEqual(['many']);
    expect(best(...read(20, 'a', 'costly'), ...read(20, 'a'))).toEqual(['a', 'costly']);
    const again = [...read(20, 'a'), ...read(20, 'a')];
    expect(keptAttempts(again)[0]?.attempt.started).toBe(again[3]);
  });

  it('are all that is told on, with what belongs to no step', () => {
    const run = told({ event: 'run.started', session: 's', command: 'c', steps: [] });
    const first = [...begin('load', 'first'), done('load')];
    const second = [...begin('load', 'second'), stopped('load')];
    expect(toldThatCounts([run, ...first, ...second])).toEqual([run, ...first]);
  });
});
