import { beforeAll, describe, expect, it } from '@jest/globals';
import { course } from '../../steps/index.ts';
import { commandsOf, homeCommand } from '../commands/index.ts';
import type { App } from '../run/app.ts';
import { ALL_FAMILIES } from '../engines/index.ts';
import { parseCommandLine, type Request } from './cli.ts';
import type { Course } from '../contract/course.ts';
import { msg } from '../text/message.ts';
import { LANGUAGES, loadTranslator, type Language, type Translator } from '../text/index.ts';
import type { Message } from '../text/message.ts';
import { fakeLab, loadLabs } from '../testing/fakes.ts';

let translators: Readonly<Record<Language, Translator>>;
beforeAll(async () => {
  translators = {
    en: await loadTranslator('en', undefined, course.texts),
    ja: await loadTranslator('ja', undefined, course.texts),
  };
});

const lab = fakeLab({
  id: 'alchemy',
  options: {
    gold: {
      type: 'integer',
      placeholder: 'bars',
      default: 1,
      min: 1,
      max: 9,
      help: msg('cli.option.out'),
    },
  },
});
const withLab: Course = {
  ...course,
  labs: [
    {
      id: lab.id,
      title: msg('cli.labs.title'),
      texts: lab.texts,
      load: () => Promise.resolve(lab),
    },
  ],
};

const COMMANDS = commandsOf(withLab);

async function parse(
  argv: readonly string[],
  language: Language = 'en',
  unset: Readonly<Record<string, string>> = {},
): Promise<{ readonly request: Request<App> | null; readonly printed: string }> {
  let printed = '';
  const request = await parseCommandLine(argv, {
    commands: COMMANDS,
    otherwise: homeCommand(COMMANDS),
    unset,
    secrets: {
      readSecret: (file) =>
        Promise.resolve(
          file === 'gone' ? { reason: 'ENOENT' } : { text: `secret-from-${file}-file` },
        ),
      exposed: (flag) => {
        printed += `exposed ${flag}`;
      },
    },
    translator: translators[language],
    version: '1.2.3',
    write: (text) => {
      printed += text;
    },
  });
  return { request, printed };
}

describe('parseCommandLine', () => {
  it.each<[string, readonly string[], object]>([
    ['nothing', [], { command: { name: 'home' }, given: {} }],
    ['run', ['run'], { command: { name: 'run' }, given: {} }],
    [
      'run with options',
      ['run', '--keep', '--from', 'cached-read', '--ttl', '9'],
      {
        given: { keep: true, from: 'cached-read', ttl: 9 },
      },
    ],
    ['a step', ['create-redis'], { command: { name: 'create-redis' }, given: {} }],
    ['a step with an option', ['cached-read', '--rounds=3'], { given: { rounds: 3 } }],
    [
      'cleanup with --purge',
      ['cleanup', '--purge'],
      { command: { name: 'cleanup' }, given: { purge: true } },
    ],
    ['the list of labs', ['lab'], { command: { name: 'lab' } }],
    [
      'a lab',
      ['lab', 'alchemy', '--gold', '2'],
      {
        command: { name: 'alchemy' },
        given: { gold: 2 },
      },
    ],
    ['status', ['status'], { command: { name: 'status' } }],
    ['env', ['env', '--shell', 'fish'], { command: { name: 'env' }, given: { shell: 'fish' } }],
    ['doctor', ['doctor'], { command: { name: 'doctor' } }],
    [
      'report',
      ['report', '--format', 'json'],
      { command: { name: 'report' }, given: { format: 'json' } },
    ],
  ])('understands %s', async (_what, argv, expected) => {
    expect((await parse(argv)).request).toMatchObject(expected);
  });

  it('takes the options of all commands before and after the command', async () => {
    const globals = { lang: 'ja', workspace: '/w', yes: true, json: true, color: false };
    const flags = ['--lang', 'ja', '--workspace', '/w', '-y', '--json', '--no-color'];
    expect((await parse([...flags, 'status'])).request).toMatchObject({ globals });
    expect((await parse(['status', ...flags])).request).toMatchObject({ globals });
    expect((await parse(['lab', 'alchemy', ...flags])).request).toMatchObject({ globals });
  });

  it('leaves out what was not typed, so that defaults stay defaults', async () => {
    const { request } = await parse(['run']);
    expect(request?.given).toEqual({});
    expect(request?.globals).not.toHaveProperty('yes');
  });

  it('takes from the environment what was not typed, where the command has such an option', async () => {
    const unset = { 'auth-token': 'a-token-of-16-characters' };
    for (const [argv, given] of [
      [['create-redis'], unset],
      [['run'], unset],
      [
        ['create-redis', '--auth-token', 'another-token-of-mine'],
        { 'auth-token': 'another-token-of-mine' },
      ],
      [['status'], {}],
      [['lab', 'alchemy'], {}],
    ] as const) {
      expect([argv, (await parse(argv, 'en', unset)).request?.given]).toEqual([argv, given]);
    }
    await expect(parse(['run'], 'en', { 'auth-token': 'short' })).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      params: { flag: '--auth-token' },
    });
  });

  it('reads a secret from a file, and tells of one that was typed', async () => {
    for (const command of ['create-redis', 'run']) {
      const read = await parse([command, '--auth-token-file', '-'], 'en', {
        'auth-token': 'of-the-environment',
      });
      expect(read.request?.given).toEqual({ 'auth-token': 'secret-from---file' });
      expect(read.printed).toBe('');
      const typed = await parse([command, '--auth-token', 'sixteen-letters!']);
      expect(typed.printed).toBe('exposed --auth-token');
    }
  });

  it.each([
    ['a file that is not there', ['--auth-token-file', 'gone']],
    ['a secret given twice', ['--auth-token-file', 'one', '--auth-token', 'sixteen-letters!']],
  ])('refuses %s', async (_what, words) => {
    await expect(parse(['create-redis', ...words])).rejects.toMatchObject({
      code: 'OPTION_INVALID',
      params: { flag: '--auth-token-file' },
    });
  });

  it.each(LANGUAGES)('refuses with a sentence of the language: %s', async (language) => {
    const { text } = translators[language] as { text: (message: Message) => string };
    const table: readonly [argv: readonly string[], code: string, says: string][] = [
      [['alchemise'], 'USAGE', 'alchemise'],
      [['lab', 'astrology'], 'USAGE', 'alchemy'],
      [['run', '--alchemy'], 'USAGE', '--alchemy'],
      [['status', 'of', 'what'], 'USAGE', text({ key: 'cli.too-many' })],
      [['run', '--from'], 'USAGE', '--from'],
      [['env', '--shell', 'tcsh'], 'OPTION_INVALID', '--shell'],
      [['report', '--format', 'pdf'], 'OPTION_INVALID', '--format'],
      [['cached-read', '--ttl', '-1'], 'OPTION_INVALID', '--ttl'],
      [['lab', 'alchemy', '--gold', '10'], 'OPTION_INVALID', '--gold'],
    ];
    for (const [argv, code, says] of table) {
      const error = await parse(argv, language).then(
        () => null,
        (thrown: unknown) => thrown as { code: string; params: Readonly<Record<string, string>> },
      );
      expect(error).toMatchObject({ code });
      const said = text({ key: `error.${code as 'USAGE'}.what`, params: error?.params ?? {} });
      expect(said).toContain(says);
      expect(said).not.toContain('{');
    }
  });

  it('prints the version, and does nothing then', async () => {
    expect(await parse(['--version'])).toEqual({ request: null, printed: '1.2.3\n' });
  });
});

describe('--help', () => {
  it.each(LANGUAGES)('lists every option of every command, explained (%s)', async (language) => {
    for (const step of course.steps) {
      const { request, printed } = await parse([step.id, '--help'], language);
      expect(request).toBeNull();
      for (const [name, option] of Object.entries(step.options)) {
        const flag = option.type === 'switch' && option.default ? `--no-${name}` : `--${name}`;
        expect(printed).toContain(flag);
      }
      expect(printed).toContain('--workspace');
      expect(printed).not.toMatch(/display help|output the version/);
    }
  });

  it('has the options of the steps in that of run', async () => {
    const { printed } = await parse(['help', 'run']);
    const names = course.steps.flatMap((step) => Object.keys(step.options));
    for (const name of [...names, 'from', 'keep']) {
      expect(printed).toMatch(new RegExp(`--(no-)?${name}\\b`));
    }
  });

  it('shows defaults, but none of a secret', async () => {
    const { printed } = await parse(['cached-read', '--help']);
    expect(printed).toMatch(/--ttl <seconds>[^-]*default: 5/);
  });
});

describe('option names', () => {
  const GLOBAL = [
    ...['lang', 'workspace', 'yes', 'dry-run', 'output', 'json', 'color', 'engine'],
    ...[...ALL_FAMILIES.map(({ address }) => address.flag), 'help', 'version'],
  ];
  const OF_RUN = ['from', 'keep', 'purge'];

  it('are unique over all steps, because run takes them all', () => {
    const names = course.steps.flatMap((step) => Object.keys(step.options));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('never hide an option of all commands', async () => {
    const loaded = await loadLabs(course.labs);
    for (const { id, options } of [...course.steps, ...loaded]) {
      const taken = Object.keys(options).filter((name) => [...GLOBAL, ...OF_RUN].includes(name));
      expect({ id, taken }).toEqual({ id, taken: [] });
    }
  });
});
