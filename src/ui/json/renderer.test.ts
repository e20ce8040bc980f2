import { describe, expect, it } from '@jest/globals';
import { JsonRenderer } from './renderer.ts';
import { matchesSchema as valid } from '../../testing/json-schema-check.ts';
import { JSON_SCHEMA } from './schema.ts';
import { SAMPLE_RUN, SAMPLE_TABLE, sample, sampleTranslator } from '../sample-fixture.ts';

type Line = Readonly<Record<string, unknown>>;

function render(write: (renderer: JsonRenderer) => void, language: 'en' | 'ja' = 'en'): Line[] {
  let out = '';
  const time = '2026-01-02T03:04:05.678Z';
  write(
    new JsonRenderer(
      sampleTranslator(language),
      (text) => (out += text),
      () => time,
    ),
  );
  expect(out.endsWith('\n')).toBe(true);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

const play = (renderer: JsonRenderer): void => {
  for (const event of SAMPLE_RUN) void renderer.handle(event);
};
const FAILURE = { code: 'USAGE', what: sample('failed'), next: sample('next'), detail: null };

describe('JsonRenderer', () => {
  it('writes one object per event, in order, with version and time', () => {
    const lines = render(play);
    expect(lines.map(({ event }) => event)).toEqual(SAMPLE_RUN.map(({ event }) => event));
    expect(new Set(lines.map(({ v, time }) => `${String(v)} ${String(time)}`))).toEqual(
      new Set(['1 2026-01-02T03:04:05.678Z']),
    );
    const steps = lines.filter(({ event }) => /^(step|read|table|chart)/.test(String(event)));
    expect(steps.every(({ step }) => step === 'cached-read')).toBe(true);
  });

  it('carries a table as numbers with stable column names', () => {
    const table = render(play, 'ja').find(({ event }) => event === 'table');
    expect(table).toMatchObject({
      id: 'reads',
      title: 'ヒットとミス: SELECT * FROM planet',
      titleKey: 'sample.table',
      engines: [
        { role: 'redis', kind: 'system', product: 'redis', version: '7.0.15' },
        { role: 'mysql', kind: 'embedded', product: 'sqlite', version: '3.54.1' },
      ],
      rows: [
        ['キャッシュヒット', 5000, 0.1823, 0.5121, 191, 5485.31],
        ['キャッシュミス', 5000, 1.0623, null, 190_340_341, 940.3],
      ],
      notes: [{ key: 'sample.verdict', text: 'ヒットは 3.6 倍速く終わりました。' }],
    });
    expect(table?.columns).toContainEqual({
      id: 'p50',
      name: 'p50',
      nameKey: 'sample.p50',
      unit: 'ms',
    });
  });

  it('carries reads, failures and guesses flat', () => {
    const lines = render(play);
    expect(lines.find(({ event }) => event === 'read.observed')).toMatchObject({
      outcome: 'miss',
      totalMs: 1.2412,
      databaseMs: 0.913,
    });
    expect(lines.find(({ event }) => event === 'step.failed')).toMatchObject({
      code: 'CACHE_ERROR',
      what: 'Redis does not answer.',
      whatKey: 'sample.failed',
    });
    expect(lines.find(({ kind, actual }) => kind === 'guess' && actual !== null)).toMatchObject({
      guess: 10,
      actual: 3.6,
    });
  });
});

describe('JSON_SCHEMA', () => {
  it('describes every event of the sample run', () => {
    for (const line of render(play)) expect([line, valid(JSON_SCHEMA, line)]).toEqual([line, true]);
  });

  it('describes views of every block, and errors', () => {
    const lines = render((renderer) => {
      renderer.failure(FAILURE);
      renderer.print({ blocks: [] });
      renderer.print({
        id: 'doctor',
        title: sample('title'),
        blocks: [
          { kind: 'heading', text: 'plain text has no key' },
          { kind: 'paragraph', text: sample('why') },
          { kind: 'paragraph', text: sample('why'), tone: 'note' },
          { kind: 'keyvalue', rows: [[sample('hit'), 'text']] },
          { kind: 'code', lines: ['redis-cli'] },
          { kind: 'table', table: SAMPLE_TABLE },
        ],
      });
    });
    expect(lines.map(({ event }) => event)).toEqual(['error', 'view', 'view']);
    for (const line of lines) expect([line, valid(JSON_SCHEMA, line)]).toEqual([line, true]);
  });

  it('refuses a line with a missing, a wrong or an unknown property', () => {
    const lines = render(play);
    for (const line of lines) {
      expect(valid(JSON_SCHEMA, { ...line, v: 2 })).toBe(false);
      expect(valid(JSON_SCHEMA, { ...line, surprise: 1 })).toBe(false);
    }
    const [first] = lines;
    expect(valid(JSON_SCHEMA, { ...first, session: 3 })).toBe(false);
    expect(valid(JSON_SCHEMA, { ...first, steps: undefined })).toBe(false);
  });
});
