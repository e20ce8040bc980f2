import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, loadTranslator } from '../src/text/index.ts';
import { checkExplained, explanation } from './explanation.ts';
import { pageOptions } from './options/page.ts';
import { texts } from './text/index.ts';

const FLAGS = Object.keys(pageOptions);

describe('the explanation of the create page', () => {
  it('has a chapter for each choice, in the order of the page, with its reason, its cost and what it is here', () => {
    const { chapters } = explanation('all');
    expect(chapters.map(({ heading }) => heading.key)).toEqual(
      FLAGS.map((flag) => `create-page.${flag}`),
    );
    for (const [at, { text, typed }] of chapters.entries()) {
      const flag = FLAGS[at] ?? '';
      expect(text.map(({ key }) => key)).toEqual([
        `create-page.${flag}.why`,
        `create-page.${flag}.cost`,
        expect.stringMatching(/^create-page\.here\./),
      ]);
      expect(typed).toEqual([expect.stringContaining(`-${flag}`)]);
    }
  });

  it.each(['replicas', '--replicas'])('has one chapter when one is asked for: %s', (name) => {
    expect(explanation(name).chapters.map(({ typed }) => typed)).toEqual([['--replicas <number>']]);
  });

  it('takes names of choices only, and names them', () => {
    expect(FLAGS.map(checkExplained).filter((problem) => problem !== undefined)).toEqual([]);
    expect(checkExplained('all')).toBeUndefined();
    expect(checkExplained('page')).toMatchObject({ params: { name: 'page' } });
  });

  it.each(LANGUAGES)('is whole in %s, a choice in at most 80 words', async (language) => {
    const translator = await loadTranslator(language, undefined, [texts]);
    for (const { heading, text } of explanation('all').chapters) {
      for (const message of [heading, ...text]) {
        expect(translator.text(message)).not.toBe(message.key);
        expect(translator.text(message).split(' ').length).toBeLessThanOrEqual(60);
      }
    }
  });
});
