import { describe, expect, it } from '@jest/globals';
import { labs } from './index.ts';

const WORDS = 60;

/** Words that give a translation away, each with what a technical writer says (in the message of the failure). */
const LITERAL: Readonly<Record<string, RegExp>> = {
  '結果, 値 or 応答': /答え(?!合わせ)/,
  クライアント: /読み手|書き手/,
  コピー: /写し/,
  クエリ: /問い(?!合わせ)/,
  'わかる, not 分かる': /分か(?:る|らな|りま|りに|りや|った)/,
  'あと, not 後': /(の|た)後[はもにで、]/,
  'n%, not n %': /\d %|\} %|パーセント/,
  'full-width brackets in a sentence': /[ぁ-んァ-ヶ一-龠]\s?\((?!error|-scan)/,
  ノードタイプ: /ノードのタイプ/,
  デフォルト: /既定/,
  'ミリ秒, not ms': /[\d}] ?ms[^a-z]/,
};

/** A line of figures for one second, beside a bar, has no room for the unit in full, as a table has none. */
const FIGURES = /\.second(?:\.few)?$/;
const isFigure = (key: string, better: string): boolean =>
  FIGURES.test(key) && better === 'ミリ秒, not ms';

describe.each(labs.map((lab) => [lab.id, lab] as const))('the words of the lab %s', (_id, lab) => {
  it(`say one thing at a time: at most ${WORDS} words`, async () => {
    const long = Object.entries(await lab.texts.load('en'))
      .map(([key, text]) => [key, text.split(/\s+/).length] as const)
      .filter(([, words]) => words > WORDS);
    expect(long).toEqual([]);
  });

  it('are Japanese as a technical writer has it', async () => {
    const found = Object.entries(await lab.texts.load('ja')).flatMap(([key, text]) =>
      Object.entries(LITERAL)
        .filter(([better, pattern]) => pattern.test(text) && !isFigure(key, better))
        .map(([better]) => `${key}: ${better}`),
    );
    expect(found).toEqual([]);
  });
});
