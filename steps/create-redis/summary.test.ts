import { describe, expect, it } from '@jest/globals';
import { course } from '../index.ts';
import { loadTranslator } from '../../src/text/index.ts';
import { choicesWith, userWith } from '../../elasticache/choices-fixture.ts';
import { pageOptions } from '../../elasticache/options/page.ts';
import { patternOf, patternsTable } from '../../elasticache/pattern.ts';
import { choicesTable, remarksOn } from './summary.ts';

const REAL = { genuine: true, product: 'redis' } as const;

const keys = (choices: ReturnType<typeof choicesWith>): readonly (string | undefined)[] =>
  choicesTable(choices, REAL).rows.map(([name]) =>
    typeof name === 'object' && name !== null ? name.key.replace('create-page.', '') : undefined,
  );

describe('the table of choices', () => {
  it('shows the main choices and what differs', () => {
    expect(keys(choicesWith())).not.toContain('maintenance-window');
    expect(keys(choicesWith({ 'maintenance-window': 'sun:05:00-sun:06:00' }))).toContain(
      'maintenance-window',
    );
  });

  it('shows every choice that applies when every one was asked, and no other', () => {
    const shown = keys(choicesWith({ page: 'every' }));
    expect(shown).not.toContain('cache-nodes');
    expect(shown).not.toContain('shards');
    expect(shown).toEqual(expect.arrayContaining(['vpc', 'kms-key', 'slow-log', 'name']));
    const memcached = keys(choicesWith({ page: 'every', 'cache-engine': 'memcached' }));
    expect(memcached).toContain('cache-nodes');
    expect(memcached).not.toContain('access-control');
    const serverless = keys(choicesWith({ page: 'every', deployment: 'serverless' }));
    expect(serverless).not.toContain('node-type');
  });

  it('calls nothing real that the embedded engine only imitates', () => {
    const here = (engine: 'system' | 'embedded'): readonly unknown[] =>
      choicesTable(choicesWith({ page: 'every' }), {
        ...REAL,
        genuine: engine === 'system',
      }).rows.map(([, , cell]) => (typeof cell === 'object' && cell !== null ? cell.key : cell));
    expect(here('system')).toContain('create-page.table.real');
    expect(here('embedded')).toEqual(
      here('system').map((key) =>
        key === 'create-page.table.real' ? 'create-page.table.imitated' : key,
      ),
    );
  });

  it.each([
    [{}, 'cache-engine', REAL, 'real'],
    [{ 'cache-engine': 'valkey' }, 'cache-engine', REAL, 'other-product'],
    [{ 'cache-engine': 'valkey' }, 'cache-engine', { ...REAL, product: 'valkey' }, 'real'],
    [{}, 'cache-engine', { ...REAL, product: 'valkey' }, 'other-product'],
    [{}, 'cache-engine', { genuine: false, product: 'embedded redis' }, 'imitated'],
    [{}, 'deployment', REAL, 'real'],
    [{ deployment: 'serverless' }, 'deployment', REAL, 'imitated'],
    [{}, 'node-type', REAL, 'memory-only'],
    [{}, 'node-type', { ...REAL, genuine: false }, 'memory-only'],
    [{}, 'tls', REAL, 'real'],
  ] as const)('of %j calls %s on %j %s', (changes, flag, standIn, due) => {
    const { rows } = choicesTable(choicesWith(changes), standIn);
    const row = rows.find(([name]) => JSON.stringify(name) === `{"key":"create-page.${flag}"}`);
    expect(row?.[2]).toHaveProperty('key', `create-page.table.${due}`);
  });

  it.each([
    [{}, REAL],
    [{}, { ...REAL, genuine: false }],
    [{ page: 'every' as const }, REAL],
    [{ deployment: 'serverless' as const }, REAL],
    [{ 'cache-engine': 'valkey' as const }, REAL],
  ])(
    'explains every word that says what a choice is here, and no other (%j, %j)',
    (changes, on) => {
      const { rows, notes } = choicesTable(choicesWith(changes), on);
      const keys = (cells: readonly unknown[], from: string): readonly string[] =>
        cells.flatMap((cell) => {
          const key = new RegExp(`"create-page\\.${from}\\.([a-z-]+)"`).exec(JSON.stringify(cell));
          return key?.[1] === undefined ? [] : [key[1].replace(/-embedded$/, '')];
        });
      const words = new Set(
        keys(
          rows.map(([, , here]) => here),
          'table',
        ),
      );
      expect(new Set(keys(notes, 'legend'))).toEqual(words);
      expect(words.size).toBeGreaterThan(1);
    },
  );

  it('never shows a secret', () => {
    const choices = choicesWith(
      { page: 'every', tls: true, 'access-control': 'token', 'auth-token': 'hush-hush-hush-hush' },
      [userWith({ passwords: ['hush-hush-hush-hush'] })],
    );
    expect(JSON.stringify([choicesTable(choices, REAL), remarksOn(choices)])).not.toContain('hush');
  });

  it.each(['en', 'ja'] as const)('fills every value in %s', async (language) => {
    const translator = await loadTranslator(language, undefined, course.texts);
    for (const changes of [
      {},
      { 'cluster-mode': true, tls: true },
      { 'cache-engine': 'valkey' as const },
    ]) {
      const table = choicesTable(choicesWith({ ...changes, page: 'every' }), {
        ...REAL,
        genuine: false,
      });
      for (const cell of table.rows.flat()) {
        const text =
          typeof cell === 'object' && cell !== null ? translator.text(cell) : String(cell);
        expect(text).toMatch(/^[^{}]+$/);
      }
    }
  });
});

describe('remarks', () => {
  const remarks = (...args: Parameters<typeof choicesWith>): readonly string[] =>
    remarksOn(choicesWith(...args)).map(({ key }) => key.replace('create-page.note.', ''));

  it.each([
    ['the defaults', {}, ['local']],
    ['TLS', { tls: true }, []],
    ['a large node', { tls: true, 'node-type': 'cache.r7g.large' }, ['capped']],
    [
      'a large node with --maxmemory',
      { tls: true, 'node-type': 'cache.r7g.large', maxmemory: '64mb' },
      [],
    ],
    ['nine servers', { tls: true, 'cluster-mode': true, replicas: 2 }, ['capped', 'servers']],
    [
      'two shards',
      { tls: true, 'cluster-mode': true, shards: 2, replicas: 1 },
      ['capped', 'votes'],
    ],
    ['serverless', { deployment: 'serverless' as const }, ['serverless']],
    ['an old version', { tls: true, 'engine-version': '5.0.6' }, ['old-version']],
    ['IAM', { tls: true, user: ['app,iam:on +@all'] }, ['iam']],
  ])('say what is different here: %s', (_name, changes, expected) => {
    expect(remarks(changes)).toEqual(expected);
  });
});

describe('the four patterns', () => {
  it.each([
    [{}, 'single'],
    [{ replicas: 1 }, 'replicated'],
    [{ 'cluster-mode': true }, 'sharded'],
    [{ 'cluster-mode': true, replicas: 1 }, 'sharded-replicated'],
  ] as const)('%j is %s', (changes, pattern) => {
    expect(patternOf(choicesWith(changes))).toBe(pattern);
    const marked = patternsTable(pattern).rows.filter((row) => row[3] !== '');
    expect(marked.map(([name]) => name)).toEqual([{ key: `create-page.pattern.${pattern}` }]);
  });
});

describe('the patterns of a serverless cache', () => {
  it('are none of the four, and the table says so', () => {
    const { rows, notes } = patternsTable(null);
    expect(rows.filter((row) => row[3] !== '')).toEqual([]);
    expect(notes).toContainEqual({ key: 'create-page.pattern.serverless' });
    expect(patternsTable('single').notes).not.toContainEqual({
      key: 'create-page.pattern.serverless',
    });
  });
});

describe('the declarations', () => {
  it('ask in groups that stand together, in the order of the page', () => {
    const groups = Object.values(pageOptions).map((option) => option.group);
    const changes = groups.filter((group, index) => group !== groups[index - 1]);
    expect(changes).toEqual([...new Set(groups)]);
  });

  it('ask nothing unless every choice is wanted', () => {
    for (const option of Object.values(pageOptions)) {
      expect(option.when({ page: 'usual', deployment: 'node-based' })).toBe(false);
    }
    expect(pageOptions['cache-engine'].when({ page: 'every' })).toBe(true);
  });
});
