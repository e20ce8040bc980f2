import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { en } from './en/index.ts';
import { createTranslator, languageOfLocale, loadTranslator } from './index.ts';
import { ja } from './ja/index.ts';
import { isMessage, msg, type MessageKey } from './message.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEYS = Object.keys(en) as MessageKey[];

const placeholders = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();

/** Source files that may use a key: everything but the catalogs and the tests. */
function sources(): readonly string[] {
  return ['bin', 'elasticache', 'src', 'steps'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .filter((name) => !/^src\/text\/(en|ja)\//.test(name)),
  );
}

/** Templates such as `ui.unit.${unit}`, as patterns of the keys they can make. */
function computedKeys(code: string): readonly RegExp[] {
  return [...code.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^{}`]*\})*\$\{[^`]*)`/g)].map(
    ([, template = '']) => {
      const parts = template.split(/\$\{[^{}]*\}/).map((part) => part.replace(/[.]/g, '\\.'));
      return new RegExp(`^${parts.join('[^ ]+')}$`);
    },
  );
}

describe('the catalogs', () => {
  it('hold the same keys', () => {
    expect(Object.keys(ja).sort()).toEqual([...KEYS].sort());
  });

  it('use the same values in both languages', () => {
    const differing = KEYS.filter(
      (key) => String(placeholders(en[key])) !== String(placeholders(ja[key])),
    );
    expect(differing).toEqual([]);
  });

  it('have no empty text and none with blanks around it', () => {
    for (const catalog of [en, ja]) {
      expect(
        KEYS.filter((key) => key !== 'ui.read.separator').filter(
          (key) => catalog[key].trim() === '' || /^\s|\s$/.test(catalog[key]),
        ),
      ).toEqual([]);
    }
  });

  it('hold nothing that a log or a screen reader cannot carry', () => {
    // Emoji, box drawing, arrows, geometric shapes, dingbats; letters, kana, kanji and punctuation stay.
    const odd = /\p{Extended_Pictographic}|\ufe0f|[\u2190-\u21ff\u2500-\u27bf\u200b-\u200f]/u;
    for (const catalog of [en, ja]) {
      expect(KEYS.filter((key) => odd.test(catalog[key]))).toEqual([]);
    }
  });

  it('have Japanese in Japanese, and no Japanese in English', () => {
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    expect(KEYS.filter((key) => japanese.test(en[key]))).toEqual([]);
    // What is left without values and words that are the same everywhere: commands, names, units.
    const same = (text: string): boolean =>
      !japanese.test(text) &&
      /[a-z]{2}/.test(
        text
          .replace(/(?:\{tutorial\}|npx elasticache-tutorial).*$/m, '')
          .replace(/\{\w+\}/g, '')
          .replace(
            /\b(p50|p95|p99|max|ms|Redis|MySQL|Valkey|Memcached|ElastiCache|AWS|TLS|RBAC|IAM)\b/g,
            '',
          ),
      );
    const untranslated = KEYS.filter((key) => same(ja[key]) && !UNTRANSLATED.has(key));
    expect(untranslated).toEqual([]);
  });

  it('have no key that nobody uses', () => {
    const code = sources()
      .map((name) => readFileSync(path.join(ROOT, name), 'utf8'))
      .join('\n');
    const computed = computedKeys(code);
    const unused = KEYS.filter((key) => !code.includes(`'${key}'`)).filter(
      (key) => !computed.some((pattern) => pattern.test(key)),
    );
    expect(computed.length).toBeGreaterThan(0);
    expect(unused).toEqual([]);
  });
});

/** Texts that are words of a program or a product, the same in every language. */
const UNTRANSLATED: ReadonlySet<string> = new Set<MessageKey>([
  'ui.resource.pid',
  'create-page.global-datastore',
  'create-page.value.cloudwatch-logs',
  'create-page.value.kinesis-firehose',
]);

describe('a translator', () => {
  it('puts values into their places: numbers grouped, messages translated, text as it is', async () => {
    const translator = await loadTranslator('ja');
    const catalog = {
      ...en,
      'cleanup.nothing': 'a {n} b {text} c {inner} d {n}',
      'cleanup.why': 'inside {n}',
    };
    const english = createTranslator('en', catalog);
    const inner = { key: 'cleanup.why', params: { n: 1 } } as const;
    const message = {
      key: 'cleanup.nothing',
      params: { n: 1234.567, text: '6379', inner },
    } as const;
    expect(english.text(message)).toBe('a 1,234.57 b 6379 c inside 1 d 1,234.57');
    expect(translator.text('plain {text}')).toBe('plain {text}');
    expect(translator.number(0.12345, 4)).toBe('0.1235');
  });

  it('does not take a value for a pattern, nor a braced value for a placeholder', () => {
    const english = createTranslator('en', { ...en, 'cleanup.nothing': '{a} and {b}' });
    const params = { a: '{b} $& $1', b: 'B' };
    expect(english.text({ key: 'cleanup.nothing', params })).toBe('{b} $& $1 and B');
  });

  it('names the command lines that fit the workspace and the command that was typed', () => {
    const lines = { tutorial: 'npx elasticache-tutorial --workspace /w', help: 'npx x --help' };
    const catalog = { ...en, 'cleanup.nothing': '{tutorial} run or {help}' };
    const text = (commands?: typeof lines): string =>
      createTranslator('en', catalog, commands).text({ key: 'cleanup.nothing' });
    expect(text(lines)).toBe('npx elasticache-tutorial --workspace /w run or npx x --help');
    expect(text()).toBe('npx elasticache-tutorial run or npx elasticache-tutorial --help');
  });

  it('shows a placeholder for which there is no value, and the key of an unknown sentence', () => {
    const english = createTranslator('en', { ...en, 'cleanup.nothing': 'a {n}' });
    expect(english.text({ key: 'cleanup.nothing' })).toBe('a {n}');
    expect(english.text({ key: 'no.such.key' as MessageKey })).toBe('no.such.key');
  });
});

describe('messages', () => {
  it('are plain JSON', () => {
    const message = msg('cleanup.check.some', { count: 3 });
    expect(JSON.parse(JSON.stringify(message))).toEqual(message);
    expect(isMessage(message)).toBe(true);
    expect([null, 'text', 5, {}].some(isMessage)).toBe(false);
  });

  it('are in the language of the locale', () => {
    expect(languageOfLocale('ja_JP.UTF-8')).toBe('ja');
    expect(languageOfLocale('C')).toBe('en');
    expect(languageOfLocale(undefined)).toBe('en');
  });
});
