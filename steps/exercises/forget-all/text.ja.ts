import type { en } from './text.en.ts';

/** The words of the exercise forget-all in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.forget-all.title': '接頭辞の下をすべて忘れる',
  'exercise.forget-all.why':
    'forget(prefix) を書いてください。この接頭辞の fetch(prefix, sql, params, ttl) は、どのプロセスでも MySQL に問い合わせ直すようになります。同じ Redis には、ほかの人のキーが何千個もあり、誰も待たせてはいけません。最初に渡されるファイルは、KEYS で名前を調べて削除しています。',
  'exercise.forget-all.hint':
    '関連するラボは slow-log です。1 つのコマンドが全員を待たせるようすを見ます。',
  'exercise.forget-all.hint.1':
    'KEYS の実行中に待つのは誰でしょうか。その時間は、何とともに増えるでしょうか。',
  'exercise.forget-all.hint.2':
    'SCAN は、カーソルが 0 に戻るまで、キーを少しずつ調べます。UNLINK は、メモリの解放を別に行います。何も削除しない方法もあります。接頭辞ごとのバージョンを Redis に置きます。',
  'exercise.forget-all.hint.3':
    'SCAN カーソル MATCH prefix* COUNT 500 で調べ、キーがあれば UNLINK します。接頭辞の中の * ? [ ] \\ は、前に \\ を付けるとただの文字になります。',
  'exercise.forget-all.keys-used':
    'KEYS が {size} 個のキーを一度に調べ、Redis で {usec} マイクロ秒かかりました。終わるまで、ほかの誰にも応答しません。キーが増えると、時間も増えます。',
  'exercise.forget-all.keys-used.wanted':
    '少しずつ調べ、あいだに Redis がほかの人に応答できるようにします（SCAN）。または、キーにバージョンを入れて、何も削除しません。',
  'exercise.forget-all.too-many-at-once':
    '{name} の 1 つのコマンドに、{count} 個の語がありました。',
  'exercise.forget-all.too-many-at-once.count':
    'COUNT {count} の {name} は、KEYS と同じように、1 つのコマンドでその数のキーを調べます。',
  'exercise.forget-all.too-many-at-once.wanted':
    '1 つのコマンドのキーは {most} 個までにし、あいだにほかの人の番が来るようにします。',
  'exercise.forget-all.others-lost':
    '接頭辞 {prefix} の forget のあと、ほかの人のキー {count} 個のうち {lost} 個がなくなりました。例: {example}',
  'exercise.forget-all.neighbour-lost':
    '接頭辞 {prefix} の forget のあと、{neighbour} の ID {id} の行を MySQL から読み直しました。',
  'exercise.forget-all.others-lost.wanted':
    '1 文字ずつ比べて {prefix} で始まるものだけを忘れるようにします。',
  'exercise.forget-all.some-left':
    '接頭辞 {prefix} の forget のあと、あるプロセスで ID {id} を読むと、忘れたはずの結果が返り、MySQL への問い合わせがありませんでした。',
  'exercise.forget-all.some-left.wanted':
    'どのプロセスが残したものでも、接頭辞の下の読み取りは、もう一度 MySQL に問い合わせるようにします。',
};
