import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOMS = ['src/text/ja', 'elasticache/text/ja', 'steps'];

/** Every file of Japanese words that a learner reads. */
const FILES = [
  'README.ja.md',
  ...ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .map((file) => path.join(room, file))
      .filter((file) => file.endsWith('text.ja.ts') || /[/\\]ja[/\\][^/\\]+\.ts$/.test(file)),
  ),
];

/** What is said otherwise, so that one thing has one word: the wrong form, and the right one. */
const WORDS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/答え(?!て)/, '結果、値、応答'],
  [/読み手|書き手/, 'クライアント、読み取り側、書き込み側'],
  [/写し/, 'コピー'],
  [/(?<!から)求め/, '読み取る、要求する、必要とする'],
  [/質問(?!し)/, 'クエリ'],
  [/備え/, '対策'],
  [/断られ|文言/, '拒否、エラーメッセージ'],
  [/控え/, 'ひな形、コピー'],
  [/既定/, 'デフォルト'],
  [/(?<!\d )分か[らりるっ]/, 'わかる'],
  [/ノート ?PC|ノートパソコン|手元のパソコン/, '手元のマシン'],
  [/役割/, 'ロール'],
  [/検証だけ/, '検証のみ'],
  [/ノードのタイプ/, 'ノードタイプ'],
  [/\d %|\} %|パーセント/, '20%'],
  [/(?<!そ)の後(?!ろ)/, 'のあと'],
  [/コンマ/, 'カンマ'],
  [/迂回/, 'バイパス'],
  [/実際のサーバー/, '本物のサーバー'],
  [/Zipf/, 'ジップの法則'],
  [/ノートの/, 'このハンズオンの'],
  [/ヘッダ(?!ー)|サーバ(?!ー)|ユーザ(?!ー)|フォルダ(?!ー)|クラスタ(?!ー)/, '長音を付ける'],
  [/[０-９Ａ-Ｚａ-ｚ％]/, '半角の英数字'],
  [/[ｦ-ﾟ]/, '全角のカタカナ'],
];

/** Japanese script that touches Latin script or a number; the translator sees to it where a value is put in. */
const TOUCHING =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー][A-Za-z0-9]|[A-Za-z0-9%][\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** A sentence that ends as in a book, where all others are polite. What follows a colon is a list. */
const PLAIN = /(?:だ|である|する|(?<!まし|でし)た|ない|いる|れる|なる|ある)。/;

/** A half-width bracket behind a Japanese character; (error) is what redis-cli prints. */
const BRACKET = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、」] ?\((?!error\))/u;

/** The sentences of a file, without its comments. */
function sentences(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  if (file.endsWith('.md')) return lines;
  return lines.filter((line) => /['"`]/.test(line) && !/^\s*(?:\/\/|\*|\/\*)/.test(line));
}

describe('the Japanese texts', () => {
  it('are found', () => {
    expect(FILES.length).toBeGreaterThan(25);
  });

  it.each(FILES)(
    '%s uses one word for one thing, full-width brackets and polite sentences',
    (file) => {
      const found = sentences(file).flatMap((line) => [
        ...WORDS.filter(([wrong]) => wrong.test(line)).map(
          ([, right]) => `${right}: ${line.trim()}`,
        ),
        ...(BRACKET.test(line) ? [`（ ）: ${line.trim()}`] : []),
        ...(TOUCHING.test(line) ? [`半角の空白: ${line.trim()}`] : []),
        ...(PLAIN.test(line) ? [`です・ます: ${line.trim()}`] : []),
      ]);
      expect(found).toEqual([]);
    },
  );
});
