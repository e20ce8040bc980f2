import type { en } from './text.en.ts';

/** The words of the exercise forget-all in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.forget-all.title': '同じプレフィックスのキャッシュをすべて無効にする',
  'exercise.forget-all.why':
    'forget(prefix) を書いてください。このプレフィックスの fetch(prefix, sql, params, ttl) は、どのプロセスでも MySQL に問い合わせ直すようになります。同じ Redis には、ほかの人のキーが何千個もあり、誰も待たせてはいけません。最初に渡されるファイルは、KEYS で名前を調べて削除しています。',
  'exercise.forget-all.hint':
    '関連するラボは slow-log です。1 つのコマンドが全員を待たせる様子を見ます。',
  'exercise.forget-all.hint.1':
    'KEYS の実行中に待つのは誰でしょうか。その時間は、何とともに増えるでしょうか。',
  'exercise.forget-all.hint.2':
    'SCAN は、カーソルが 0 に戻るまで、キーを少しずつ調べます。UNLINK は、メモリの解放を別に行います。何も削除しない方法もあります。プレフィックスごとのバージョンを Redis に置きます。',
  'exercise.forget-all.hint.3':
    'SCAN カーソル MATCH prefix* COUNT 500 で調べ、キーがあれば UNLINK します。プレフィックスの中の * ? [ ] \\ は、前に \\ を付けるとただの文字になります。',
  'exercise.forget-all.keys-used':
    'KEYS が {size} 個のキーを一度に調べ、Redis で {usec} マイクロ秒かかりました。終わるまで、ほかの誰にも応答しません。キーが増えると、時間も増えます。',
  'exercise.forget-all.keys-used.wanted':
    '少しずつ調べ、合間に Redis がほかの人に応答できるようにします（SCAN）。または、キーにバージョンを入れて、何も削除しません。',
  'exercise.forget-all.too-many-at-once':
    '{name} の 1 つのコマンドに、{count} 個の語がありました。',
  'exercise.forget-all.too-many-at-once.count':
    'COUNT {count} の {name} は、KEYS と同じように、1 つのコマンドでその数のキーを調べます。',
  'exercise.forget-all.too-many-at-once.wanted':
    '1 つのコマンドのキーは {most} 個までにし、合間にほかの人の番が来るようにします。',
  'exercise.forget-all.others-lost':
    'プレフィックス {prefix} の forget のあと、ほかの人のキー {count} 個のうち {lost} 個がなくなりました。例: {example}',
  'exercise.forget-all.neighbour-lost':
    'プレフィックス {prefix} の forget のあと、{neighbour} の ID {id} の行を MySQL から読み直しました。',
  'exercise.forget-all.others-lost.wanted':
    '1 文字ずつ比べて {prefix} で始まるものだけを無効にします。',
  'exercise.forget-all.some-left':
    'プレフィックス {prefix} の forget のあと、あるプロセスで ID {id} を読むと、無効にしたはずの結果が返り、MySQL への問い合わせがありませんでした。',
  'exercise.forget-all.some-left.wanted':
    'どのプロセスが残したものでも、このプレフィックスの読み取りは、もう一度 MySQL に問い合わせるようにします。',
};
