import type { en } from './text.en.ts';

/** The words of the exercise own-key in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.own-key.title': '問い合わせごとに専用のキーを作る',
  'exercise.own-key.why':
    'fetch(sql, params, ttl) を書いてください。問い合わせごとに専用のキーを 1 つ作ります。短く、プレフィックスがあり、違うパラメータで同じキーにならないようにします。最初に渡されるファイルは、SQL 文をそのままキーにしています。',
  'exercise.own-key.hint':
    '関連するラボは bug-hunt です。1 つのキーが 2 つの問い合わせに使われてしまいます。',
  'exercise.own-key.hint.1': '2 つ目の惑星を読む人には、何が返るでしょうか。',
  'exercise.own-key.hint.2':
    'パラメータもキーの一部です。違うリストが同じ文字列になってはいけません。',
  'exercise.own-key.hint.3':
    'プレフィックスのあとに、JSON.stringify([sql, params]) または json.dumps([sql, params]) のハッシュを続けます。',
  'exercise.own-key.without-params': 'ID {id} を fetch したのに、ID {other} の行が返りました。',
  'exercise.own-key.without-params.wanted': 'パラメータもキーに含めます。',
  'exercise.own-key.ambiguous':
    'パラメータ {second} の結果に、{first} のために残したものが使われました。',
  'exercise.own-key.ambiguous.wanted':
    'パラメータのリストが違えば、中身が何であってもキーを別にします。',
  'exercise.own-key.too-long': '{length} 文字の SQL 文から、{bytes} バイトのキーができました。',
  'exercise.own-key.too-long.wanted':
    'どんな SQL 文でも、キーは 200 バイト以下にします。キーはメモリを使い、コマンドのたびに送られます。',
  'exercise.own-key.not-prefixed':
    '{count} 個のキーに共通の先頭がありません。例: {first} と {second}',
  'exercise.own-key.not-prefixed.wanted':
    'アプリケーションのキーには共通のプレフィックスを付け、ほかのキーの中でも見つけて数えられるようにします。',
};
