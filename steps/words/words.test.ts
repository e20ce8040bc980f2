import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { texts as createPage } from '../../elasticache/text/index.ts';
import { LANGUAGES, loadTranslator } from '../../src/text/index.ts';
import { writtenIn } from '../../src/text/written-in.ts';
import { describeCatalog } from '../../src/testing/catalog-suite.ts';
import { ROOT } from '../../src/testing/run-bin.ts';
import { loadMeasure } from '../../src/ui/width.ts';
import { wrap } from '../../src/ui/wrap.ts';
import { course } from '../index.ts';
import { texts as kit } from '../kit/text.ts';
import { words } from './index.ts';
import { texts } from './text.ts';

/** The columns of running text on a terminal of 80. */
const TEXT_COLUMNS = 77;

const TYPED = /\.(name|forms)$/;

describeCatalog('the glossary', {
  texts,
  usedIn: ['steps/words'],
  // How a setting, an engine or a program is written is the same in every language.
  untranslated: [
    ...['cas.forms', 'ketama.forms', 'explain.name', 'explain.forms'],
    ...['engine.forms', 'engine.name', 'lfu.forms', 'noeviction.forms', 'random.forms'],
    ...['sentinel.forms', 'volatile-lru.forms', 'volatile-ttl.forms', 'allkeys-lru.forms'],
  ].map((key) => `words.${key}`),
});

/** What a unit may show in a language: its own texts, the kit's, the create page's, and what its code holds. */
async function shownBy(id: string, language: (typeof LANGUAGES)[number]): Promise<string> {
  const unit = [...course.steps, ...course.labs].find((one) => one.id === id);
  if (unit === undefined) return '';
  const folder = path.join(
    ROOT,
    'steps',
    course.steps.some((one) => one.id === id) ? '' : 'labs',
    id,
  );
  const code = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^text\./.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  const catalogs = [unit.texts, kit, ...(id === 'create-redis' ? [createPage] : [])];
  const said = await Promise.all(catalogs.map((one) => one.load(language)));
  return [...said.flatMap((one) => Object.values(one)), ...code].join('\n');
}

describe('the words of the trade', () => {
  it('are each shown by a step or a lab that there is', () => {
    const units = [...course.steps, ...course.labs].map(({ id }) => id);
    expect(words.filter(({ shownIn }) => !units.includes(shownIn))).toEqual([]);
  });

  it('can be typed, each as one word', () => {
    for (const { id } of words) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z]+)*$/);
    expect(new Set(words.map(({ id }) => id)).size).toBe(words.length);
  });

  it.each(LANGUAGES)('occur in what their step or lab shows (%s)', async (language) => {
    const translator = await loadTranslator(language, undefined, course.texts);
    const missing: string[] = [];
    for (const word of words) {
      const shown = await shownBy(word.shownIn, language);
      if (!writtenIn(shown, translator.text(word.forms))) missing.push(word.id);
    }
    expect(missing).toEqual([]);
  });

  it.each(LANGUAGES)('are explained in two lines (%s)', async (language) => {
    const measure = await loadMeasure();
    const long = Object.entries(await texts.load(language)).filter(
      ([key, text]) => !TYPED.test(key) && wrap(text, TEXT_COLUMNS, measure).length > 2,
    );
    expect(long).toEqual([]);
  });
});
