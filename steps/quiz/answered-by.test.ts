import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../src/text/language.ts';
import { texts as createPage } from '../../elasticache/text/index.ts';
import { course } from '../index.ts';
import { ANSWERED_BY } from './answered-by-fixture.ts';

const SCREENS = new Map([...course.steps, ...course.labs].map(({ id, texts }) => [id, texts]));

describe.each(Object.entries(ANSWERED_BY))('question %s', (_id, { screen, keys }) => {
  it.each(LANGUAGES)('is answered by sentences of its screen (%s)', async (language) => {
    const own = await SCREENS.get(screen)?.load(language);
    // create-redis is also where the create page speaks.
    const page = screen === 'create-redis' ? await createPage.load(language) : {};
    const known = new Map(Object.entries({ ...own, ...page }));
    expect(keys.filter((key) => (known.get(key) ?? '') === '')).toEqual([]);
    expect(keys).not.toEqual([]);
  });
});

it('at least 18 of 20 questions are answered', () => {
  expect(Object.keys(ANSWERED_BY).length).toBeGreaterThanOrEqual(18);
});
