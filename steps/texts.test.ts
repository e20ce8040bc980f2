import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../src/text/index.ts';
import { describeCatalog } from '../src/testing/catalog-suite.ts';
import { course } from './index.ts';
import { texts as kit } from './kit/text.ts';

describeCatalog('all units together', {
  texts: kit,
  usedIn: ['steps/kit', 'steps/summary.ts'],
});

for (const { id, texts } of course.steps) {
  describeCatalog(`the step ${id}`, { texts, usedIn: [`steps/${id}`] });
}
for (const { id, texts } of course.labs) {
  describeCatalog(`the lab ${id}`, { texts, usedIn: [`steps/labs/${id}`] });
}

describe('the words of the course', () => {
  it('are each in one catalog only, so that none speaks over another', async () => {
    for (const language of LANGUAGES) {
      const keys: string[] = [];
      for (const texts of course.texts) keys.push(...Object.keys(await texts.load(language)));
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    }
  });
});
