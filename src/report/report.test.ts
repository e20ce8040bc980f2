import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { course } from '../../steps/index.ts';
import { LANGUAGES, loadTranslator, type Language, type Translator } from '../text/index.ts';
import { foldJournal, standingResources, type JournalState } from '../journal/state.ts';
import { toHtml } from './page/page.ts';
import { toMarkdown } from './markdown.ts';
import { buildReport } from './build.ts';
import type { ReportStep } from './model.ts';

/** A real run's journal; later versions must go on reading it. */
const TEXT = readFileSync(new URL('../testing/journal-v1.jsonl', import.meta.url), 'utf8');

const STEPS = ['create-redis', 'create-mysql', 'seed-planets', 'cached-read', 'cleanup'];

let translators: Readonly<Record<Language, Translator>>;
let state: JournalState;
beforeAll(async () => {
  translators = {
    en: await loadTranslator('en', undefined, course.texts),
    ja: await loadTranslator('ja', undefined, course.texts),
  };
  state = foldJournal(TEXT);
});

const notesOf = ({ parts }: ReportStep): readonly string[] => parts.flatMap(({ notes }) => notes);

const entry = (body: object): string => `${JSON.stringify({ v: 1, time: 'now', ...body })}\n`;
const event = (body: object): string => entry({ type: 'event', event: body });
const STARTED = {
  event: 'step.started',
  step: 'cached-read',
  title: { key: 'cached-read.title' },
  why: { key: 'cached-read.why' },
  position: 1,
  of: 1,
};

describe('a journal of version 1', () => {
  it('is still read whole', () => {
    expect(state.corruptLines).toEqual([]);
    expect(state.newerVersion).toBeNull();
    expect(state.session).toMatchObject({ session: '7921ed20', tool: '0.1.0', language: 'en' });
    expect(standingResources(state)).toEqual([]);
    expect(state.facts.cleanup).toEqual({ removed: 7, remaining: 0 });
  });

  it('can be folded at any line, as a crash would leave it', () => {
    const lines = TEXT.split('\n');
    for (let kept = 0; kept < lines.length; kept += 1) {
      const text = lines
        .slice(0, kept)
        .map((line) => `${line}\n`)
        .join('');
      const torn = foldJournal(text + (lines[kept] ?? '').slice(0, -1));
      expect(torn.corruptLines).toEqual([]);
      expect(() => buildReport(torn, translators.ja)).not.toThrow();
    }
  });
});

describe('the report', () => {
  it.each(LANGUAGES)('has every step with its evidence, in whole sentences (%s)', (language) => {
    const report = buildReport(state, translators[language]);
    expect(report.steps.map(({ id }) => id)).toEqual(STEPS);
    for (const step of report.steps) {
      expect(step.failure).toBeNull();
      expect(step.ms).toBeGreaterThan(0);
      expect(step.evidence.length).toBeGreaterThan(0);
      for (const sentence of [step.title, ...step.evidence, ...notesOf(step)]) {
        expect(sentence).not.toMatch(/\{\w+\}/);
        expect(sentence).not.toMatch(/^[a-z-]+(\.[a-z-]+)+$/);
      }
    }
  });

  it('has the figures as they were measured, whatever the language', () => {
    const told = state.events
      .map((one) => one.event)
      .filter((one) => one.event === 'table')
      .find((one) => one.table.id === 'hit-miss');
    const numbers = told?.table.rows.map((row) => row.slice(1));
    expect(numbers).toHaveLength(3);
    for (const language of LANGUAGES) {
      const read = buildReport(state, translators[language]).steps.find(
        ({ id }) => id === 'cached-read',
      );
      const tables = read?.parts.flatMap((part) => part.tables);
      const table = tables?.find(({ id }) => id === 'hit-miss');
      expect(table?.rows.map((row) => row.slice(1))).toEqual(numbers);
      expect(table?.engines.map(({ kind }) => kind)).toEqual(['system', 'system']);
    }
  });

  it('holds what was typed to the servers', () => {
    const { steps } = buildReport(state, translators.en);
    const inputs = steps.flatMap(({ parts }) =>
      parts.flatMap(({ commands }) => commands.map(({ input }) => input)),
    );
    expect(inputs).toContain('SELECT * FROM planet;');
    expect(inputs.some((input) => input.startsWith('SETEX '))).toBe(true);
    expect(inputs).toContain('AUTH ********');
  });

  it('shows a step that was done again as it went the last time', () => {
    const note = (key: string): string =>
      event({
        event: 'step.note',
        step: 'cached-read',
        note: { kind: 'result', message: { key, params: { hits: 1, reads: 2, percent: 50 } } },
      });
    const again = foldJournal(
      event(STARTED) + note('cleanup.nothing') + event(STARTED) + note('cached-read.hit-ratio'),
    );
    const [step] = buildReport(again, translators.en).steps;
    expect(step === undefined ? [] : notesOf(step)).toEqual([expect.stringContaining('1 of 2')]);
    expect(step?.ms).toBeNull();
  });

  it('tells a failure and a guess', () => {
    const failed = foldJournal(
      event(STARTED) +
        event({
          event: 'step.note',
          step: 'cached-read',
          note: {
            kind: 'guess',
            question: { key: 'cached-read.guess' },
            unit: 'times',
            guess: 10,
            actual: 1.5,
          },
        }) +
        event({
          event: 'step.failed',
          step: 'cached-read',
          failure: {
            code: 'DATABASE_ERROR',
            what: { key: 'error.DATABASE_ERROR.what' },
            next: { key: 'error.DATABASE_ERROR.next' },
            detail: null,
          },
        }),
    );
    const report = buildReport(failed, translators.en);
    expect(report.steps[0]).toMatchObject({
      failure: { code: 'DATABASE_ERROR' },
      parts: [{ guesses: [{ guess: 10, actual: 1.5, unit: 'times' }] }],
    });
    const markdown = toMarkdown(report, translators.en);
    expect(markdown).toContain('DATABASE_ERROR');
    expect(markdown).toMatch(/10\b.*1\.5/);
  });

  it('shows the key of a sentence that a later version no longer has', () => {
    const unknown = foldJournal(event({ ...STARTED, title: { key: 'gone.by-then' } }));
    expect(buildReport(unknown, translators.ja).steps[0]?.title).toBe('gone.by-then');
  });
});

describe('the report as Markdown', () => {
  it.each(LANGUAGES)('has headings, commands and well-formed tables (%s)', (language) => {
    const translator = translators[language];
    const markdown = toMarkdown(buildReport(state, translator), translator);
    expect(markdown.match(/^## /gm)).toHaveLength(STEPS.length);
    expect((markdown.match(/^```$/gm) ?? []).length % 2).toBe(0);
    const tables = markdown.split('\n\n').filter((part) => part.startsWith('|'));
    expect(tables.length).toBeGreaterThan(1);
    for (const table of tables) {
      const widths = table
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .map((line) => line.replaceAll(String.raw`\|`, '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
    expect(markdown).not.toContain('[object Object]');
    expect(markdown).not.toContain('undefined');
  });
});

describe('the report as a page', () => {
  it.each(LANGUAGES)('is one file that asks nothing of the network (%s)', (language) => {
    const translator = translators[language];
    const html = toHtml(buildReport(state, translator), translator);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/<script|<link|<img|@import|url\((?!#)/i);
    expect(html).not.toMatch(/(src|href)="https?:/);
    for (const at of STEPS.keys()) expect(html).toContain(`id="section-${at + 1}"`);
    expect(html).not.toContain('[object Object]');
  });

  it('escapes what a server or a learner may have written', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const table = { id: 't', title: evil, engines: [], columns: [], rows: [], notes: [] };
    const text = event(STARTED) + event({ event: 'table', step: 'cached-read', table });
    const html = toHtml(buildReport(foldJournal(text), translators.en), translators.en);
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
});
