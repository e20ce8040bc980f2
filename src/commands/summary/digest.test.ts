import { describe, expect, it } from '@jest/globals';
import type { Figure } from '../../contract/figure.ts';
import { msg } from '../../text/message.ts';
import { csvOf } from './csv.ts';
import { digestOf } from './digest.ts';
import { createTranslator } from '../../text/index.ts';

const name = msg('status.step');
const FIGURES: readonly Figure[] = [
  {
    id: 'hit-ratio',
    name,
    unit: 'percent',
    better: 'higher',
    from: { fact: 'reads', field: 'hit' },
  },
  { id: 'slowest', name, unit: 'ms', better: 'lower', from: { table: 't', column: 'ms', row: 0 } },
];
const lines = (...events: readonly object[]): string =>
  events.map((event) => `${JSON.stringify({ v: 1, time: '', ...event })}\n`).join('');
const digest = (text: string): ReturnType<typeof digestOf> => digestOf('aiko', text, () => FIGURES);

const BEGIN = { event: 'run.started', command: 'run', steps: ['a'] };
const END = { event: 'run.finished', ok: true };

describe('the JSON lines of a learner', () => {
  it('come to what was finished, measured and guessed', () => {
    const guess = { event: 'step.note', step: 'a', kind: 'guess', unit: 'ms', guess: 5 };
    const text = lines(
      BEGIN,
      { event: 'step.started', step: 'a' },
      { ...guess, actual: null },
      { ...guess, actual: 6 },
      { ...guess, actual: 600 },
      { event: 'table', step: 'a', id: 't', columns: [{ id: 'ms' }], rows: [[7.5]] },
      { event: 'step.finished', step: 'a', facts: { reads: { hit: 33 } } },
      END,
    );
    expect(digest(text)).toEqual({
      who: 'aiko',
      outcome: 'passed',
      codes: [],
      finished: ['a'],
      figures: { 'hit-ratio': 33, slowest: 7.5 },
      guesses: { near: 1, all: 2 },
      badLines: 0,
    });
  });

  it.each([
    ['nothing', '', 'none', 0],
    ['blank lines', '\n\n', 'none', 0],
    ['text', 'Segmentation fault\n', 'none', 1],
    ['half a line', lines(BEGIN) + '{"event":"step.fin', 'unfinished', 1],
    ['a run that was cut off', lines(BEGIN), 'unfinished', 0],
    ['other JSON', '3\nnull\n[]\n{"a":1}\n', 'none', 4],
    ['two runs of which one was cut off', lines(BEGIN, END, BEGIN), 'unfinished', 0],
    ['an error after the end', lines(BEGIN, END, { event: 'error', code: 'X' }), 'failed', 0],
    ['a run that ended badly', lines(BEGIN, { ...END, ok: false }), 'failed', 0],
    ['Windows line ends', lines(BEGIN, END).replaceAll('\n', '\r\n'), 'passed', 0],
  ])('of %s are told as that', (_what, text, outcome, badLines) => {
    expect(digest(text)).toMatchObject({ outcome, badLines });
  });

  it('name what failed', () => {
    const failed = { event: 'step.failed', step: 'a', code: 'CACHE_ERROR' };
    expect(digest(lines(BEGIN, failed, { ...END, ok: false }))).toMatchObject({
      outcome: 'failed',
      codes: ['CACHE_ERROR'],
    });
  });

  it.each([
    { event: 'table', id: 't', columns: 'ms', rows: [[1]] },
    { event: 'table', id: 't', columns: [null], rows: [[1]] },
    { event: 'table', id: 't', columns: [{ id: 'ms' }], rows: [7] },
    { event: 'step.finished', step: 7, facts: null },
    { event: 'step.finished', step: 'a', facts: { reads: 'much' } },
    { event: 'step.note', kind: 'guess', guess: '5', actual: {} },
  ])('with a field of another kind measure nothing and break nothing: %j', (line) => {
    const ended = lines(BEGIN, line, { event: 'step.finished', step: 'a' }, END);
    expect(digest(ended)).toMatchObject({ outcome: 'passed', figures: {}, guesses: { all: 0 } });
  });
});

describe('comma-separated values', () => {
  const csv = (...cells: readonly (string | number | null)[]): string => {
    const columns = [{ id: 'who', name, unit: 'text' } as const];
    return csvOf({ columns, rows: [cells] }, createTranslator('en', {}));
  };

  it('quote what would be taken for something else', () => {
    expect(csv('a,b', 'say "x"', null, 33.3333)).toBe('who\r\n"a,b","say ""x""",,33.3333\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x'])('make no formula of %s', (word) => {
    expect(csv(word)).toBe(`who\r\n'${word}\r\n`);
  });
});
