import { describe, expect, it } from '@jest/globals';
import type { StepEmission, Table } from '../src/contract/events.ts';
import type { Facts } from '../src/contract/facts.ts';
import { msg } from './kit/text.ts';
import { partly } from '../src/testing/fakes.ts';
import { summarize } from './summary.ts';

const facts = partly<Facts>({ reads: partly<Facts['reads']>({ hitRatioPercent: 33.33 }) });

const costly = (...rows: readonly (readonly [number, number, number, number])[]): StepEmission => ({
  event: 'table',
  table: partly<Table>({
    id: 'costly',
    columns: ['query', 'database-p50', 'hit-p50', 'lowest', 'highest'].map((id) =>
      partly<Table['columns'][number]>({ id }),
    ),
    rows: rows.map((row) => ['by month', ...row]),
  }),
});

const messages = (told: readonly StepEmission[]): readonly unknown[] =>
  summarize(facts, told).flatMap((emission) =>
    emission.event === 'step.note' && 'message' in emission.note ? [emission.note.message] : [],
  );

describe('the summary', () => {
  it('is empty when nothing was read', () => {
    expect(summarize({}, [])).toEqual([]);
  });

  it('names the hit ratio with one decimal', () => {
    expect(messages([])).toContainEqual(msg('run.summary.hit-ratio', { percent: 33.3 }));
  });

  it('says what a hit was worth for the costliest query, in the range that was measured', () => {
    const told = [costly([1, 0.03, 20, 40], [251.4, 0.031, 4146.7, 9776.2], [30, 0.03, 900, 999])];
    const costliest = { database: 251, hit: 0.03, lowest: 4147, highest: 9776 };
    expect(messages(told)).toContainEqual(msg('run.summary.costliest', costliest));
  });

  it('claims nothing when a round showed no gain', () => {
    const keys = messages([costly([251, 0.03, 0.9, 3000])]).map(
      (message) => (message as { key: string }).key,
    );
    expect(keys).toContain('run.summary.hit-ratio');
    expect(keys).not.toContain('run.summary.costliest');
  });
});
