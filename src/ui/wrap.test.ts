import { describe, expect, it } from '@jest/globals';
import { loadMeasure, printable, truncate } from './width.ts';
import { wrap } from './wrap.ts';

const measure = await loadMeasure();
const ENGLISH =
  'A cache is worth nothing when anyone can read it (so ElastiCache asks for an AUTH token), see https://example.org/a/very/long/path/that/does/not/fit.';
const JAPANESE =
  '誰でも読めるキャッシュには価値がありません。ElastiCache では「転送中の暗号化」を有効にすると、AUTH トークンを要求できます（推奨）。';

describe('wrap', () => {
  it.each([
    ['en', ENGLISH],
    ['ja', JAPANESE],
  ])('keeps every line within the width and loses no character (%s)', (_, text) => {
    for (let width = 8; width <= 120; width += 1) {
      const lines = wrap(text, width, measure);
      expect(Math.max(...lines.map((line) => measure(line)))).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });

  it('never starts a line with closing punctuation nor ends one with an opening bracket', () => {
    for (let width = 30; width <= 100; width += 1) {
      const lines = wrap(JAPANESE, width, measure);
      expect(lines.slice(1).filter((line) => /^[。、）」ー]/u.test(line))).toEqual([]);
      expect(lines.slice(0, -1).filter((line) => /[（「]$/u.test(line))).toEqual([]);
    }
  });

  it('keeps a katakana word whole when it fits on a line', () => {
    expect(wrap('平均スループット', 14, measure)).toEqual(['平均', 'スループット']);
  });

  it('tears a path behind a separator', () => {
    expect(wrap('/home/somebody/state/tutorial', 20, measure)).toEqual([
      '/home/somebody/',
      'state/tutorial',
    ]);
  });

  it('keeps line breaks and the indentation of code', () => {
    expect(wrap('a\n\n  b', 10, measure)).toEqual(['a', '', '  b']);
  });
});

describe('printable', () => {
  it('shows escape sequences instead of obeying them', () => {
    expect(printable('a\u001B[31mb\u0007\r\nc\td\u009Be\u202Ef')).toBe('a^[[31mb^G\nc    def');
  });
});

describe('truncate', () => {
  it('cuts at display columns and says so', () => {
    expect(truncate('キャッシュヒット', 9, measure)).toBe('キャッ...');
    expect(truncate('short', 9, measure)).toBe('short');
  });
});
