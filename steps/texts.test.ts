import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../src/text/index.ts';
import { describeCatalog } from '../src/testing/catalog-suite.ts';
import { ROOT } from '../src/testing/run-bin.ts';
import { course } from './index.ts';
import { texts as kit } from './kit/text.ts';

/** A number turned into text by hand, or rounded inside a message. */
const CUTS = /\.to(Fixed|Precision)\(|msg\([^;]*\bMath\.round\(/;

describeCatalog('all units together', {
  texts: kit,
  usedIn: ['steps/kit', 'steps/card.ts'],
});

for (const { id, texts } of course.steps) {
  describeCatalog(`the step ${id}`, { texts, usedIn: [`steps/${id}`] });
}
for (const { id, texts } of course.labs) {
  describeCatalog(`the lab ${id}`, { texts, usedIn: [`steps/labs/${id}`] });
}
for (const { id, texts } of course.exercises) {
  describeCatalog(`the exercise ${id}`, { texts, usedIn: [`steps/exercises/${id}`] });
}

describe('the numbers of the course', () => {
  it('are never cut to digits before they are spoken: a sentence takes them with their unit', () => {
    const cut = ['steps', 'elasticache'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => path.join(folder, name))
        .filter((name) => CUTS.test(readFileSync(path.join(ROOT, name), 'utf8'))),
    );
    expect(cut).toEqual([]);
  });
});

/** A machine that is said to be busy, or too slow, as the cause of what was seen. */
const BLAME =
  /\b(busy|slow) machine|machine[^.]*\b(is|was) (too )?(busy|slow)|too busy|マシン[^。]*負荷が?の?高|負荷の?が?高い(この)?マシン/;

describe('the words of the course', () => {
  it('name no busy machine as a cause: no lab measures how busy it is', async () => {
    const blamed: string[] = [];
    for (const { texts, id } of [...course.steps, ...course.labs]) {
      for (const language of LANGUAGES) {
        for (const [key, text] of Object.entries(await texts.load(language))) {
          if (BLAME.test(text)) blamed.push(`${id} ${language} ${key}`);
        }
      }
    }
    expect(blamed).toEqual([]);
  });

  it('are each in one catalog only, so that none speaks over another', async () => {
    for (const language of LANGUAGES) {
      const keys: string[] = [];
      for (const texts of course.texts) keys.push(...Object.keys(await texts.load(language)));
      expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    }
  });
});
