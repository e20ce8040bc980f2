import { describe, expect, it } from '@jest/globals';
import { en } from './en/index.ts';
import { createTranslator, languageOfLocale, loadTranslator, type Language } from './index.ts';
import { ja } from './ja/index.ts';
import type { MessageValue } from '../contract/message.ts';
import { isMessage, msg, type Message } from './message.ts';

describe('a translator', () => {
  it('puts values into their places: numbers grouped, messages translated, text as it is', async () => {
    const translator = await loadTranslator('ja');
    const catalog = {
      ...en,
      'status.nothing': 'a {n} b {text} c {inner} d {n}',
      'status.done': 'inside {n}',
    };
    const english = createTranslator('en', catalog);
    const inner = { key: 'status.done', params: { n: 1 } } as const;
    const message = {
      key: 'status.nothing',
      params: { n: 1234.567, text: '6379', inner },
    } as const;
    expect(english.text(message)).toBe('a 1,234.57 b 6379 c inside 1 d 1,234.57');
    expect(translator.text('plain {text}')).toBe('plain {text}');
    expect(translator.number(0.12345, 4)).toBe('0.1235');
  });

  it('says of a figure that is no number that there is none, also as a journal keeps it', () => {
    const english = createTranslator('en', { ...en, 'status.nothing': '{plain}, {of}' });
    const params = { plain: Number.NaN, of: { value: Number.NaN, unit: 'ms' } };
    const kept = JSON.parse(JSON.stringify({ key: 'status.nothing', params })) as Message;
    expect(english.text(kept)).toBe('-, -');
    expect(english.text({ key: 'status.nothing', params } as Message)).toBe('-, -');
  });

  it('says the word that fits the number as it is spoken', () => {
    const english = createTranslator('en', {
      ...en,
      'status.nothing': '{rows|row is|rows are} in {of|table|tables}',
    });
    const text = (rows: MessageValue, of: MessageValue): string =>
      english.text({ key: 'status.nothing', params: { rows, of } });
    expect(text(1, '1')).toBe('1 row is in 1 table');
    expect(text(0, 1234)).toBe('0 rows are in 1,234 tables');
    expect(text(1.001, { value: 1, unit: 'count' })).toBe('1 row is in 1 table');
    expect(text(1.5, { value: 1, unit: 'ratio' })).toBe('1.5 rows are in 1.00 tables');
  });

  it('speaks a number with its unit, and leaves the unit out where the sentence has it', () => {
    const sentence = { 'status.nothing': '{a} | {b} | {c} | {d} | {e}' };
    const params = {
      a: { value: 1.2412, unit: 'ms' },
      b: { value: 99.97, unit: 'percent' },
      c: { value: 3.5678, unit: 'ratio' },
      d: { value: 2.04, unit: 'points' },
      e: { value: 3.5678, unit: 'times' },
    } as const;
    const spoken = (language: Language): string =>
      createTranslator(language, { ...(language === 'ja' ? ja : en), ...sentence }).text({
        key: 'status.nothing',
        params,
      });
    expect(spoken('en')).toBe('1.24 ms | 99.9% | 3.57 | 2.0 | 3.57 times');
    expect(spoken('ja')).toBe('1.24 ミリ秒 | 99.9% | 3.57 | 2.0 | 3.57 倍');
  });

  it('puts Japanese words and values together as they are written, whatever a value ends with', () => {
    const japanese = createTranslator('ja', { ...ja, 'status.nothing': '{a} かかり、{b}の{c} を' });
    const params = { a: { value: 2, unit: 'ms' }, b: 'system', c: msg('ui.label.tip') } as const;
    expect(japanese.text({ key: 'status.nothing', params })).toBe(
      '2.00 ミリ秒かかり、system のヒントを',
    );
  });

  it('does not take a value for a pattern, nor a braced value for a placeholder', () => {
    const english = createTranslator('en', { ...en, 'status.nothing': '{a} and {b}' });
    const params = { a: '{b} $& $1', b: 'B' };
    expect(english.text({ key: 'status.nothing', params })).toBe('{b} $& $1 and B');
  });

  it('names the command lines that fit the workspace and the command that was typed', () => {
    const lines = { tutorial: 'npx elasticache-tutorial --workspace /w', help: 'npx x --help' };
    const catalog = { ...en, 'status.nothing': '{tutorial} run or {help}' };
    const text = (commands?: typeof lines): string =>
      createTranslator('en', catalog, commands).text({ key: 'status.nothing' });
    expect(text(lines)).toBe('npx elasticache-tutorial --workspace /w run or npx x --help');
    expect(text()).toBe('npx elasticache-tutorial run or npx elasticache-tutorial --help');
  });

  it('shows a placeholder for which there is no value, and the key of an unknown sentence', () => {
    const english = createTranslator('en', { ...en, 'status.nothing': 'a {n}' });
    expect(english.text({ key: 'status.nothing' })).toBe('a {n}');
    expect(english.text({ key: 'no.such.key' })).toBe('no.such.key');
  });
});

describe('messages', () => {
  it('are plain JSON', () => {
    const message = msg('cli.unknown-command', { name: 'x' });
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
