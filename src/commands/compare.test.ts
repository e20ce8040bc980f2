import { describe, expect, it } from '@jest/globals';
import { course } from '../../steps/index.ts';
import { STORE_NAMES, STORES } from '../contract/compare.ts';
import { NOTHING_LEARNED, type Learned } from '../contract/learned.ts';
import type { App } from '../run/app.ts';
import { partly } from '../testing/fakes.ts';
import { loadTranslator } from '../text/index.ts';
import type { Ui } from '../ui/ui.ts';
import type { View } from '../ui/view.ts';
import { showComparison } from './compare.ts';

async function shown(learned: Learned): Promise<View> {
  const translator = await loadTranslator('en', undefined, course.texts);
  const views: View[] = [];
  const ui = partly<Ui>({ print: (view) => views.push(view) });
  const kept = partly<App['learned']>({
    read: () => Promise.resolve({ learned, trouble: null }),
  });
  await showComparison(partly<App>({ course, translator, ui, learned: kept }));
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
        expect(lab === null || labs.includes(lab)).toBe(true);
        expect(yours).toBeNull();
      }
    }
  });

  it("puts the learner's own figure beside the answer that it belongs to", async () => {
    const figures = { 'points-lost': { value: 311, unit: 'count', better: 'lower' } } as const;
    const unit = { times: 1, first: '', last: '', ms: 1, guesses: [], figures };
    const { blocks } = await shown({ v: 1, units: { memcached: unit } });
    const cells = blocks.flatMap((block) =>
      block.kind === 'table' ? block.table.rows.map((row) => [block.table.id, row[0], row[3]]) : [],
    );
    expect(cells.filter(([, , yours]) => yours !== null)).toEqual([
      ['compare-writers', 'Memcached', 'points-lost 311'],
    ]);
  });
});
