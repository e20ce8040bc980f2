import { describe, expect, it } from '@jest/globals';
import type { StepEmission, Table } from '../src/contract/events.ts';
import type { Facts } from '../src/contract/facts.ts';
import type { Message } from '../src/contract/message.ts';
import { loadTranslator } from '../src/text/index.ts';
import { texts } from './kit/text.ts';
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

async function spoken(told: readonly StepEmission[]): Promise<readonly string[]> {
  const translator = await loadTranslator('en', undefined, [texts]);
  return (messages(told) as readonly Message[]).map((message) => translator.text(message));
}

describe('the summary', () => {
  it('is empty when nothing was read', () => {
    expect(summarize({}, [])).toEqual([]);
  });

  it('shows the table of reads again with its verdicts, and explains nothing a second time', () => {
    const verdict = { key: 'verdict.faster', params: { low: 2 } };
    const notes = [verdict, { key: 'cached-read.miss.more' }];
    const shown = summarize(facts, [
      { event: 'table', table: partly<Table>({ id: 'hit-miss', notes, rows: [], columns: [] }) },
    ]);
    expect(shown.flatMap((one) => (one.event === 'table' ? one.table.notes : []))).toEqual([
      verdict,
    ]);
  });

  it('names the hit ratio with one decimal', async () => {
    expect(await spoken([])).toContainEqual(expect.stringMatching(/^Hit ratio 33\.3%:/));
  });

  it('says what a hit was worth for the costliest query, in the range that was measured', async () => {
    const told = [costly([1, 0.03, 20, 40], [251.4, 0.031, 4146.7, 9776.2], [30, 0.03, 900, 999])];
    expect(await spoken(told)).toContainEqual(
      expect.stringContaining(
        'the database 251 ms and the cache 0.0310 ms: 4,147 to 9,776 times faster',
      ),
    );
  });

  it('claims nothing when a round showed no gain', () => {
    const keys = messages([costly([251, 0.03, 0.9, 3000])]).map(
      (message) => (message as { key: string }).key,
    );
    expect(keys).toContain('run.summary.hit-ratio');
    expect(keys).not.toContain('run.summary.costliest');
  });
});
