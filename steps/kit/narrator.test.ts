import { expect, it } from '@jest/globals';
import type { MysqlSession } from '../../src/engines/engine.ts';
import { fakeClock, partly } from '../../src/testing/fakes.ts';
import type { StepEmission } from '../../src/contract/events.ts';
import { createNarrator } from './narrator.ts';

it('runs every statement of a transcript so that Ctrl-C ends it', async () => {
  const { signal } = new AbortController();
  const given: (AbortSignal | undefined)[] = [];
  const session = partly<MysqlSession>({
    query: (_sql, _params, until) => {
      given.push(until);
      return Promise.resolve({ rows: [], columns: [], affectedRows: 0, warnings: 0 });
    },
  });
  const tell = createNarrator({ emit: () => undefined, clock: fakeClock(), signal });
  await tell.mysql(session, 'SELECT 1', 'SELECT 2');
  expect(given).toEqual([signal, signal]);
});

it('explains nothing twice in the same words', () => {
  const told: StepEmission[] = [];
  const { signal } = new AbortController();
  const tell = createNarrator({ emit: (one) => told.push(one), clock: fakeClock(), signal });
  const why = (n: number) => ({ key: 'lab.why', params: { n } });
  for (const n of [1, 1, 2, 1]) tell.explain(why(n));
  const notes = told.map((one) => (one.event === 'step.note' ? one.note : null));
  expect(notes).toEqual([1, 2].map((n) => ({ kind: 'text', message: why(n) })));
});
