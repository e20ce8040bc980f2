import { describe, expect, it } from '@jest/globals';
import { course } from '../../steps/index.ts';
import { parseCommandLine, type Request } from '../cli/cli.ts';
import { TutorialError } from '../contract/errors.ts';
import type { App } from '../run/app.ts';
import { partly } from '../testing/fakes.ts';
import { loadTranslator, type Language } from '../text/index.ts';
import type { Ui } from '../ui/ui.ts';
import type { View } from '../ui/view.ts';
import { commandsOf, homeCommand } from './index.ts';
import { showWords } from './words.ts';

const COMMANDS = commandsOf(course);

/** What is shown for a word in a language. */
async function shown(word: string | null, language: Language = 'en'): Promise<readonly string[]> {
  const translator = await loadTranslator(language, undefined, course.texts);
  const views: View[] = [];
  const ui = partly<Ui>({ print: (view) => views.push(view) });
  await showWords(partly<App>({ course, translator, ui }), word);
  return views.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('text' in block ? [translator.text(block.text)] : [])),
  );
}

/** The key of what is wrong with a word, and what is proposed. */
async function refused(word: string): Promise<unknown> {
  const error: unknown = await shown(word).catch((thrown: unknown) => thrown);
  if (!(error instanceof TutorialError)) throw new Error('it was not refused', { cause: error });
  return error.params.problem;
}

async function parsed(...argv: readonly string[]): Promise<Request<App> | null> {
  return parseCommandLine(argv, {
    commands: COMMANDS,
    otherwise: homeCommand(COMMANDS),
    translator: await loadTranslator('en', undefined, course.texts),
    version: '0',
    write: () => undefined,
    secrets: { readSecret: () => Promise.resolve({ text: '' }), exposed: () => undefined },
  });
}

describe('words', () => {
  it('explains every word, and says where it is shown', async () => {
    const texts = await shown(null);
    expect(texts.filter((text) => text.startsWith('Shown in: '))).toHaveLength(course.words.length);
    expect(texts).toContainEqual(expect.stringMatching(/^Shown in: lab [a-z-]+$/));
    expect(texts).toContain('Shown in: cached-read');
  });

  it.each<[string, Language, string]>([
    ['fence', 'en', 'fence'],
    ['p50', 'en', 'p50, p95, p99'],
    ['Hash slot', 'en', 'slot (hash slot)'],
    ['lazy loading', 'en', 'cache-aside (lazy loading)'],
    ['VOLATILE_LRU', 'en', 'volatile-lru'],
    ['フェイルオーバー', 'ja', 'フェイルオーバー'],
    ['failover', 'ja', 'フェイルオーバー'],
  ])('finds %s (%s)', async (typed, language, name) => {
    expect((await shown(typed, language))[0]).toBe(name);
  });

  it('proposes what is written nearly so, and refuses the rest', async () => {
    expect(await refused('fnece')).toEqual({
      key: 'cli.unknown-word.similar',
      params: { word: 'fnece', similar: 'fence' },
    });
    expect(await refused('blockchain')).toMatchObject({ key: 'cli.unknown-word' });
  });

  it('takes a word of several from the command line, and none', async () => {
    const request = await parsed('words', 'hit', 'ratio');
    expect(request).toMatchObject({
      command: { name: 'words' },
      given: { word: ['hit', 'ratio'] },
    });
    expect((await parsed('words'))?.given).toEqual({ word: [] });
    await expect(parsed('status', 'hit')).rejects.toMatchObject({ code: 'USAGE' });
  });
});
