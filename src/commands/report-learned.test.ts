import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { LearnedUnit } from '../contract/learned.ts';
import { foldJournal } from '../journal/state.ts';
import type { ReportFormat } from '../report/formats.ts';
import type { App } from '../run/app.ts';
import { partly } from '../testing/fakes.ts';
import { loadTranslator } from '../text/index.ts';
import { course } from '../../steps/index.ts';
import { writeReport } from './report.ts';

/** The journal of a run of the five steps. */
const JOURNAL = readFileSync(new URL('../testing/journal-v1.jsonl', import.meta.url), 'utf8');

const UNIT: LearnedUnit = {
  ...{ times: 1, first: '2026-11-01T10:00:00Z', last: '2026-11-01T10:00:00Z', ms: 900 },
  guesses: [{ question: { key: 'home.new' }, unit: 'times', guess: 4, actual: 2.5 }],
  figures: {},
};

/** The report of that journal, for who has learned these units. */
async function report(format: ReportFormat, ...units: readonly string[]): Promise<string> {
  const learned = { v: 1, units: Object.fromEntries(units.map((id) => [id, UNIT])) } as const;
  let text = '';
  const app = partly<App>({
    config: partly<App['config']>({ output: 'plain' }),
    ui: partly<App['ui']>({
      raw: (written) => {
        text = written;
      },
    }),
    translator: await loadTranslator('en', undefined, course.texts),
    quiz: partly<App['quiz']>({ read: () => Promise.resolve({ record: {}, trouble: null }) }),
    learned: partly<App['learned']>({ read: () => Promise.resolve({ learned, trouble: null }) }),
    course: { ...course, comparison: [] },
    peek: () => Promise.resolve(foldJournal(JOURNAL)),
  });
  await writeReport(app, { format });
  return text;
}

it.each(['md', 'html'] as const)(
  'tells in %s what was learned before the journal began',
  async (format) => {
    const text = await report(format, 'cached-read', 'stale-read');
    expect(text).toContain('What you have learned');
    expect(text).toMatch(/stale-read[\s\S]*2\.50? times/);
  },
);

it('tells nothing twice where the journal has it all', async () => {
  expect(await report('md', 'cached-read')).not.toContain('What you have learned');
});
