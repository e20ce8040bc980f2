import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PLACEHOLDER, type Sentences } from '../contract/message.ts';
import type { Catalog } from '../text/catalog.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { countedInOneWay } from './counted.ts';
import { ROOT } from './run-bin.ts';

/** A catalog under test, and what may be said of it that the others must not do. */
export interface CatalogUnderTest {
  readonly texts: Catalog;
  /** Folders and files of the repository whose code may use the keys. */
  readonly usedIn: readonly string[];
  /** Texts that are words of a program or a product, the same in every language. */
  readonly untranslated?: readonly string[];
  /** Texts that begin or end with a blank on purpose. */
  readonly padded?: readonly string[];
}

/** The tests that every catalog passes: the program's, the create page's, every unit's. */
export function describeCatalog(whose: string, subject: CatalogUnderTest): void {
  describe(`the words of ${whose}`, () => {
    const { untranslated = [], padded = [] } = subject;
    const words = new Map<Language, Sentences>();
    const of = (language: Language): Sentences => words.get(language) ?? {};
    const keys = (): readonly string[] => Object.keys(of('en'));
    const all = (): readonly (readonly [key: string, text: string])[] =>
      LANGUAGES.flatMap((language) => Object.entries(of(language)));

    beforeAll(async () => {
      for (const language of LANGUAGES) words.set(language, await subject.texts.load(language));
    });

    it('holds the same keys in every language', () => {
      expect(keys().length).toBeGreaterThan(0);
      for (const language of LANGUAGES) {
        expect(Object.keys(of(language)).sort()).toEqual([...keys()].sort());
      }
    });

    it('uses the same values in every language', () => {
      for (const language of LANGUAGES) {
        const differing = keys().filter(
          (key) => String(placeholders(of('en')[key])) !== String(placeholders(of(language)[key])),
        );
        expect(differing).toEqual([]);
      }
    });

    it('has no empty text and none with blanks around it', () => {
      const bad = all().filter(
        ([key, text]) => text.trim() === '' || (/^\s|\s$/.test(text) && !padded.includes(key)),
      );
      expect(bad).toEqual([]);
    });

    it('holds nothing that a log or a screen reader cannot carry', () => {
      // Emoji, box drawing, arrows, geometric shapes, dingbats; letters, kana, kanji and punctuation stay.
      const odd = /\p{Extended_Pictographic}|\ufe0f|[\u2190-\u21ff\u2500-\u27bf\u200b-\u200f]/u;
      expect(all().filter(([, text]) => odd.test(text))).toEqual([]);
    });

    it('has a word for one of whatever English counts', () => {
      const faulty = Object.entries(of('en')).filter(
        ([, text]) => countedInOneWay(text).length > 0,
      );
      expect(faulty).toEqual([]);
    });

    it('has no paragraph that is longer than a person reads in one go', () => {
      const long = [
        ...Object.entries(of('en')).filter(([, text]) => text.split(/\s+/).length > MOST.words),
        ...Object.entries(of('ja')).filter(([, text]) => text.length > MOST.characters),
      ];
      expect(long).toEqual([]);
    });

    it('has Japanese in Japanese, and no Japanese in English', () => {
      expect(Object.entries(of('en')).filter(([, text]) => JAPANESE.test(text))).toEqual([]);
      const same = Object.entries(of('ja')).filter(([, text]) => isForeign(text));
      expect(same.map(([key]) => key).sort()).toEqual([...untranslated].sort());
    });

    it('has no key that nobody uses', () => {
      const code = sources(subject.usedIn)
        .map((name) => readFileSync(path.join(ROOT, name), 'utf8'))
        .join('\n');
      const computed = computedKeys(code);
      const unused = keys().filter(
        (key) => !code.includes(`'${key}'`) && !computed.some((pattern) => pattern.test(key)),
      );
      expect(unused).toEqual([]);
    });
  });
}

/** How long a paragraph may be: in words of English, in characters of Japanese. */
const MOST = { words: 60, characters: 180 };

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** True for a text that has words, and none in Japanese beside commands, names and units. */
function isForeign(text: string): boolean {
  const left = text
    .replace(/(?:\{tutorial\}|npx elasticache-tutorial).*$/m, '')
    .replace(/\{\w+\}/g, '')
    .replace(
      /\b(p50|p95|p99|max|ms|Redis|MySQL|Valkey|Memcached|MongoDB|DynamoDB|ElastiCache|AWS|TLS|RBAC|IAM|GetItem|Query)\b|\$inc\b/g,
      '',
    );
  return !JAPANESE.test(text) && /[a-z]{2}/.test(left);
}

function placeholders(text = ''): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''))].sort();
}

/** Source files that may use a key: everything but the catalogs and the tests. */
function sources(places: readonly string[]): readonly string[] {
  return places
    .flatMap((place) =>
      place.endsWith('.ts')
        ? [place]
        : readdirSync(path.join(ROOT, place), { recursive: true, encoding: 'utf8' }).map((name) =>
            path.join(place, name),
          ),
    )
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => !/\btext\/(en|ja)\/|\/text\.(en|ja)\.ts$/.test(name.replaceAll('\\', '/')));
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
