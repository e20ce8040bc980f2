import { describe, expect, it } from '@jest/globals';
import { course } from '../../steps/index.ts';
import { commandsOf, homeCommand } from '../commands/index.ts';
import { LANGUAGES, loadTranslator, type Language } from '../text/index.ts';
import { loadMeasure } from '../ui/width.ts';
import { parseCommandLine } from './cli.ts';

async function help(argv: readonly string[], language: Language): Promise<string[]> {
  const commands = commandsOf(course);
  let printed = '';
  await parseCommandLine(argv, {
    commands,
    otherwise: homeCommand(commands),
    secrets: {
      readSecret: () => Promise.reject(new Error('help reads no secret')),
      exposed: () => undefined,
    },
    translator: await loadTranslator(language, undefined, course.texts),
    version: '1.2.3',
    write: (text) => {
      printed += text;
    },
  });
  return printed.split('\n');
}

describe.each(LANGUAGES)('the help (%s)', (language) => {
  const labs = course.labs.map(({ id }) => `lab ${id} -h`);

  it.each(['--help', 'cached-read --help', 'help cleanup', ...labs])(
    'of "%s" is not wider than 80 columns',
    async (typed) => {
      const measure = await loadMeasure();
      const lines = await help(typed.split(' '), language);
      expect(lines.length).toBeGreaterThan(10);
      expect(lines.filter((line) => measure(line) > 80)).toEqual([]);
    },
  );
});

describe('the help in Japanese', () => {
  it('begins no line with what belongs to the end of the one before', async () => {
    const lines = await help(['--help'], 'ja');
    expect(lines.filter((line) => /^\s*[、。）」]/u.test(line))).toEqual([]);
  });

  it('goes on to the end of the line, and not only to the next blank', async () => {
    const [, , first = ''] = await help(['--help'], 'ja');
    expect((await loadMeasure())(first)).toBeGreaterThan(60);
  });
});
