import { describe, expect, it } from '@jest/globals';
import type { Sentences } from '../contract/message.ts';
import { catalog, type Loaders } from './catalog.ts';

const English = { 'a.one': 'one {n|word|words}', 'a.two': 'two' } as const;
type English = typeof English;

const { texts, msg } = catalog({
  en: () => Promise.resolve({ en: English }),
  ja: () => Promise.resolve({ ja: { 'a.one': '{n} つ', 'a.two': '二' } }),
});

/** `true` when the table of loaders is taken, `false` when it does not compile. */
type Taken<Table> = Table extends Loaders<English> ? true : false;
type Load<Module> = () => Promise<Module>;
type Japanese = Load<{ readonly ja: Sentences<keyof English> }>;

describe('a catalog', () => {
  it('gives the words of the language that is asked for', async () => {
    expect(await texts.load('en')).toEqual(English);
    expect(await texts.load('ja')).toMatchObject({ 'a.two': '二' });
  });

  it('makes messages of its own keys', () => {
    expect(msg('a.one', { n: 1 })).toEqual({ key: 'a.one', params: { n: 1 } });
    expect(msg('a.two')).toEqual({ key: 'a.two' });
  });

  it('does not compile without a language, or without a sentence of one', () => {
    const whole: Taken<{ en: Load<{ en: English }>; ja: Japanese }> = true;
    const languageMissing: Taken<{ en: Load<{ en: English }> }> = false;
    const sentenceMissing: Taken<{
      en: Load<{ en: English }>;
      ja: Load<{ ja: Sentences<'a.one'> }>;
    }> = false;
    expect([whole, languageMissing, sentenceMissing]).toEqual([true, false, false]);
  });

  it('does not compile a key or a value that the English words do not have', () => {
    type Key = Parameters<typeof msg>[0];
    const unknown: 'a.three' extends Key ? true : false = false;
    expect([unknown, 'a.one' satisfies Key]).toEqual([false, 'a.one']);
    type Values = Parameters<typeof msg<'a.one'>>[1];
    const misnamed: { m: number } extends Values ? true : false = false;
    const named: { n: number } extends Values ? true : false = true;
    expect([misnamed, named]).toEqual([false, true]);
  });
});
