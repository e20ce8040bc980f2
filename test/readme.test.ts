import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseCommandLine } from '../src/cli/cli.ts';
import { commandsOf, homeCommand } from '../src/commands/index.ts';
import { loadTranslator } from '../src/text/index.ts';
import { course } from '../steps/index.ts';

const COMMANDS = commandsOf(course);
const ROOT = path.resolve(import.meta.dirname, '..');
let english: string;
let japanese: string;

beforeAll(async () => {
  english = await readFile(path.join(ROOT, 'README.md'), 'utf8');
  japanese = await readFile(path.join(ROOT, 'README.ja.md'), 'utf8');
});

/** The lines of all `sh` blocks without their comments. */
function commands(readme: string): readonly string[] {
  return [...readme.matchAll(/```sh\n([^]*?)```/g)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** Words in backquotes outside of code blocks: flags, files, commands. */
function names(readme: string): readonly string[] {
  const prose = readme.replaceAll(/```[^]*?```/g, '');
  const found = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name);
  return [...new Set(found)].filter((name) => /^[\x20-\x7e]+$/.test(name)).sort();
}

/** The words of a shell line, with simple quotes taken off. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  );
}

describe('the two READMEs', () => {
  it('show the same commands', () => {
    expect(commands(japanese)).toEqual(commands(english));
    expect(commands(english).length).toBeGreaterThan(10);
  });

  it('name the same flags, files and commands', () => {
    expect(names(japanese)).toEqual(names(english).filter((name) => !name.endsWith(' NAME')));
  });

  it('show only commands that are understood', async () => {
    const translator = await loadTranslator('en', undefined, course.texts);
    const lines = commands(english)
      .flatMap((line) => line.split('&&'))
      .map((line) => line.trim())
      .filter((line) => line.startsWith('npx elasticache-tutorial'));
    for (const line of lines) {
      const argv = words(line.replace(/\s+>\s+\S+\.jsonl?$/, '')).slice(2);
      const parsed = await parseCommandLine(argv, {
        commands: COMMANDS,
        secrets: {
          readSecret: () => Promise.resolve({ text: 'sixteen-or-more-characters' }),
          exposed: (flag) => {
            throw new Error(`the README types a secret behind ${flag}`);
          },
        },
        otherwise: homeCommand(COMMANDS),
        translator,
        version: '0.0.0',
        write: () => undefined,
      });
      expect({ line, understood: parsed !== null }).toEqual({ line, understood: true });
    }
  });

  it('list every lab and every step', () => {
    const ids = [...course.steps, ...course.labs].map(({ id }) => id);
    expect(ids.filter((id) => !english.includes(`| \`${id}\``))).toEqual([]);
    expect(ids.filter((id) => !japanese.includes(`| \`${id}\``))).toEqual([]);
  });
});
