import { describe, expect, it } from '@jest/globals';
import { course } from '../../steps/index.ts';
import { STORE_NAMES, STORES } from '../contract/compare.ts';
import { NOTHING_LEARNED, type Learned } from '../contract/learned.ts';
import type { App } from '../run/app.ts';
import { buildReport } from '../report/build.ts';
import { REPORT_FORMATS } from '../report/formats.ts';
import { partly } from '../testing/fakes.ts';
import { LANGUAGES, loadTranslator, type Language } from '../text/index.ts';
import { msg } from '../text/message.ts';
import type { Ui } from '../ui/ui.ts';
import type { View } from '../ui/view.ts';
import { showComparison, triedComparison } from './compare.ts';

const POINTS: Learned = {
  v: 1,
  units: {
    memcached: {
      ...{ times: 1, first: '', last: '', ms: 1, guesses: [] },
      figures: { 'points-lost-cas': { value: 311, unit: 'count', better: 'lower' } },
    },
  },
};

async function appWith(learned: Learned, language: Language = 'en'): Promise<App> {
  const translator = await loadTranslator(language, undefined, course.texts);
  const kept = partly<App['learned']>({
    read: () => Promise.resolve({ learned, trouble: null }),
  });
  return partly<App>({ course, translator, learned: kept });
}

async function shown(learned: Learned): Promise<View> {
  const views: View[] = [];
  const ui = partly<Ui>({ print: (view) => views.push(view) });
  await showComparison(partly<App>({ ...(await appWith(learned)), ui }));
  const [view] = views;
  if (view === undefined) throw new Error('nothing was shown');
  return view;
}

describe('compare', () => {
  it('answers each question for every store, and names only labs that there are', async () => {
    const { blocks } = await shown(NOTHING_LEARNED);
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    expect(tables.map(({ title }) => title)).toEqual(
      course.comparison.map(({ question }) => question),
    );
    const labs: readonly unknown[] = course.labs.map(({ id }) => id);
    for (const { rows } of tables) {
      expect(rows.map(([store]) => store)).toEqual(STORES.map((store) => STORE_NAMES[store]));
      for (const [, , lab, yours] of rows) {
        expect([...labs, { key: 'compare.read' }]).toContainEqual(lab);
        expect(yours).toBeNull();
      }
    }
  });

  it("puts the learner's own figure beside the answer that it belongs to", async () => {
    const { blocks } = await shown(POINTS);
    const cells = blocks.flatMap((block) =>
      block.kind === 'table' ? block.table.rows.map((row) => [block.table.id, row[0], row[3]]) : [],
    );
    expect(cells.filter(([, , yours]) => yours !== null)).toEqual([
      [
        'compare-writers',
        'Memcached',
        expect.objectContaining({
          params: { name: { key: 'lab.memcached.figure.points-lost-cas' }, value: '311' },
        }),
      ],
    ]);
  });
});

describe('the comparison in the report', () => {
  it('waits until a lab that shows a store was finished', async () => {
    const unit = { times: 1, first: '', last: '', ms: 1, guesses: [], figures: {} };
    expect(await triedComparison(await appWith(NOTHING_LEARNED))).toEqual([]);
    expect(await triedComparison(await appWith({ v: 1, units: { load: unit } }))).toEqual([]);
    const tables = await triedComparison(await appWith({ v: 1, units: { dynamodb: unit } }));
    expect(tables).toHaveLength(course.comparison.length);
  });

  it.each(LANGUAGES)(
    "has the lab and the learner's figure in every format (%s)",
    async (language) => {
      const app = await appWith(POINTS, language);
      const nothing = { session: null, events: [] };
      const comparison = await triedComparison(app);
      const report = buildReport(nothing, app.translator, { comparison });
      const name = app.translator.text(msg('lab.memcached.figure.points-lost-cas' as never));
      const title = app.translator.text(msg('compare.title'));
      for (const format of ['md', 'html', 'json'] as const) {
        const text = await REPORT_FORMATS[format](report, app.translator);
        expect(text).toContain(`${name}: 311`);
        if (format !== 'json') expect(text).toContain(title);
        for (const { id } of report.comparison) if (format !== 'md') expect(text).toContain(id);
      }
      expect(report.comparison[1]?.rows[1]?.slice(2)).toEqual(['memcached', `${name}: 311`]);
    },
  );
});
