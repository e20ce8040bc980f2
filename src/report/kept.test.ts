import { beforeAll, describe, expect, it } from '@jest/globals';
import { course } from '../../steps/index.ts';
import type { ObservedRead, Table, TutorialEvent } from '../contract/events.ts';
import { loadTranslator, type Translator } from '../text/index.ts';
import { buildReport } from './build.ts';
import { toHtml } from './page/page.ts';
import { toMarkdown } from './markdown.ts';
import type { Report } from './model.ts';

const STEP = 'cached-read';
const READ: ObservedRead = {
  label: 'SELECT * FROM planet',
  outcome: 'hit',
  key: 'tutorial:v1:1',
  totalMs: 0.191,
  cacheMs: 0.184,
  databaseMs: null,
  rows: 8,
  ttlMs: 4980,
};

let translator: Translator;
beforeAll(async () => {
  translator = await loadTranslator('en', undefined, course.texts);
});

function reported(...told: readonly TutorialEvent[]): Report {
  const started: TutorialEvent = {
    event: 'step.started',
    step: STEP,
    title: { key: 'cached-read.title' },
    why: { key: 'cached-read.why' },
    position: 1,
    of: 1,
  };
  const events = [started, ...told].map((event) => ({ time: 'now', event }));
  return buildReport({ session: null, events }, translator);
}

it('does not keep, run after run, that a step still stands', () => {
  const still: TutorialEvent = {
    event: 'step.note',
    step: STEP,
    note: {
      kind: 'result',
      message: { key: 'run.already-done', params: { title: { key: 'cached-read.title' } } },
    },
  };
  const hit: TutorialEvent = {
    event: 'step.note',
    step: STEP,
    note: { kind: 'result', message: { key: 'cached-read.second.hit' } },
  };
  expect(reported(still, hit, still).steps[0]?.parts[0]?.notes).toEqual([
    translator.text({ key: 'cached-read.second.hit' }),
  ]);
});

function written(report: Report): readonly string[] {
  return [
    toMarkdown(report, translator),
    toHtml(report, translator),
    JSON.stringify(report, null, 2),
  ];
}

const reads = (count: number): readonly TutorialEvent[] =>
  Array.from({ length: count }, (_, at) => ({
    event: 'read.observed',
    step: STEP,
    read: { ...READ, key: `key-${at}` },
  }));

describe('the report keeps', () => {
  it('every read as it was observed, and shows when, how long and under which key', () => {
    const miss = {
      ...READ,
      label: { key: 'cached-read.label.first' },
      outcome: 'miss',
      databaseMs: 1,
    };
    const report = reported(
      { event: 'read.observed', step: STEP, read: miss },
      { event: 'read.observed', step: STEP, read: READ },
    );
    const label = translator.text({ key: 'cached-read.label.first' });
    expect(report.steps[0]?.reads).toEqual([{ ...miss, label }, READ]);
    expect(toMarkdown(report, translator)).toContain(
      '| SELECT * FROM planet | HIT | 0.191 | 0.184 |  | 8 | 4.98 | tutorial:v1:1 |',
    );
    for (const text of written(report)) expect(text).toContain(READ.key);
  });

  it('many reads without flooding a page, and says how many more there were', () => {
    const report = reported(...reads(25));
    const [markdown = '', html = '', json = ''] = written(report);
    for (const page of [markdown, html]) {
      expect(page.match(/key-\d+/g)).toHaveLength(20);
      expect(page).toContain('5 more reads');
    }
    expect(json.match(/key-\d+/g)).toHaveLength(25);
    expect(toMarkdown(reported(...reads(20)), translator)).not.toContain('more reads');
  });

  it('what the servers answered', () => {
    const report = reported({
      event: 'step.note',
      step: STEP,
      note: {
        kind: 'transcript',
        prompt: 'mysql',
        exchanges: [{ input: 'SELECT 41 + 1;', output: ['+--+', '|42|', '```'], ms: 0.5 }],
      },
    });
    expect(report.steps[0]?.parts[0]?.commands).toEqual([
      { prompt: 'mysql>', input: 'SELECT 41 + 1;', output: ['+--+', '|42|', '```'], ms: 0.5 },
    ]);
    for (const text of written(report)) expect(text).toContain('|42|');
    // What an answer holds does not end its block.
    expect(toMarkdown(report, translator)).toContain('````\nmysql> SELECT 41 + 1;\n+--+');
  });

  it('no code that was only to be read', () => {
    const exchanges = [{ input: 'const x = 1;', output: [] }];
    const note = { kind: 'transcript', prompt: 'code', exchanges } as const;
    expect(reported({ event: 'step.note', step: STEP, note }).steps[0]?.parts).toEqual([]);
  });
});

describe('the figures of the report', () => {
  const table = (unit: Table['columns'][number]['unit'], ...cells: readonly number[]): Table => ({
    id: 't',
    title: 'T',
    engines: [],
    columns: [{ id: 'c', name: { key: 'cached-read.table.p50' }, unit }],
    rows: cells.map((cell) => [cell]),
    notes: [],
  });

  it.each<[Table, readonly string[]]>([
    [table('percent', 99.97, 0.01, 50), ['p50 (%)', '99.9', '0.1', '50.0']],
    [table('ms', 0.032_219, 4.0612, 12.346, 1234.567), ['p50 (ms)', '0.0322', '4.06', '12.3']],
    [table('times', 3.614), ['p50 (times)', '3.61']],
    [table('count', 190_340_341), ['p50', '190,340,341']],
    [table('bytes', 191, 190_340_341), ['p50 (MiB)', '0.0002', '182']],
  ])('have the digits of the screen (%#)', (of, texts) => {
    const report = reported({ event: 'table', step: STEP, table: of });
    const markdown = toMarkdown(report, translator);
    const html = toHtml(report, translator);
    for (const text of texts) {
      expect(markdown).toContain(`| ${text} |`);
      expect(html).toContain(`>${text}<`);
    }
  });

  it('have them in a guess, too', () => {
    const question = { key: 'cached-read.guess' };
    const note = { kind: 'guess', question, unit: 'percent', guess: 90, actual: 99.97 } as const;
    const report = reported({ event: 'step.note', step: STEP, note });
    expect(toMarkdown(report, translator)).toMatch(/ 90%\. Measured: 99\.9%\./);
  });
});
