import type { en } from './text.en.ts';

/** The words of the exercise same-types in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.same-types.title': 'ヒットとミスを見分けられないようにする',
  'exercise.same-types.why':
    'fetch(sql, params, ttl) を書いてください。ヒットのときも、日付、DECIMAL、バイト列、NULL をミスのときとまったく同じ型で返します。最初に渡されるファイルは、すべてを JSON で残しています。',
  'exercise.same-types.hint':
    '関連するラボは bug-hunt です。文字列に変わった日付が、6 つの誤りの 1 つとして出てきます。',
  'exercise.same-types.hint.1':
    '各列の型を、ミスのときとヒットのときに表示してみましょう。どれが違うでしょうか。',
  'exercise.same-types.hint.2':
    'JSON には日付もバイト列も DECIMAL もありません。別のものになって戻ります。',
  'exercise.same-types.hint.3':
    '{ "$date": ... } のように値の横に型を書き、読むときに元の型に戻します。v8.serialize も使えます（pickle でもできますが、Redis に書き込める人なら誰でも、そのプログラムでコードを実行できてしまいます）。',
  'exercise.same-types.differ':
    '列 {column}: ミスのときは {missType} {miss}、ヒットのときは {hitType} {hit} でした。',
  'exercise.same-types.differ.wanted': 'ヒットでもミスでも、型と値を同じにします。',
};
