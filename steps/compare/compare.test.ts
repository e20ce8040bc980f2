import { describe, expect, it } from '@jest/globals';
import { STORES } from '../../src/contract/compare.ts';
import { describeCatalog } from '../../src/testing/catalog-suite.ts';
import { course } from '../index.ts';
import { comparison } from './index.ts';
import { texts } from './text.ts';

describeCatalog('the comparison', { texts, usedIn: ['steps/compare'] });

const cells = comparison.flatMap(({ id, cells }) =>
  STORES.map((store) => ({ at: `${id}.${store}`, ...cells[store] })),
);

describe('the comparison', () => {
  it('names labs of the course', () => {
    const labs = course.labs.map(({ id }) => id);
    const wrong = cells.filter(({ lab }) => lab !== null && !labs.includes(lab));
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  it('names figures that their labs have', async () => {
    for (const { at, lab, figure } of cells) {
      if (figure === null) continue;
      const entry = course.labs.find(({ id }) => id === lab);
      const figures = (await entry?.load())?.figures ?? [];
      expect({ at, figures: figures.map(({ id }) => id) }).toEqual({
        at,
        figures: expect.arrayContaining([figure]) as unknown,
      });
    }
  });

  it('shows every store in a lab of its own', () => {
    const shown = STORES.map((store) => comparison.some(({ cells }) => cells[store].lab !== null));
    expect(shown).toEqual(STORES.map(() => true));
  });
});
