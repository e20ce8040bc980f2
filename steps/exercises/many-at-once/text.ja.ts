import type { en } from './text.en.ts';

/** The words of the exercise many-at-once in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.many-at-once.title': 'たくさんの行を一度に読む',
  'exercise.many-at-once.why':
    'fetchMany(sql, ids, ttl) を書いてください。ID ごとに 1 行を ID の順に返し、表にない ID には null（None）を返します。Redis を 1 回読み、残りを MySQL から 1 回で取り、まとめて Redis に残します。最初に渡されるファイルは、ID を 1 つずつ読んでいます。',
  'exercise.many-at-once.hint':
    '関連するラボは load です。多くのクライアントが多くのものを読み取ります。',
  'exercise.many-at-once.hint.1':
    'プログラムが応答を待つ回数を数えてみましょう。本当に必要なのは何回でしょうか。',
  'exercise.many-at-once.hint.2':
    'MGET は多くのキーを一度に読みます。残っていない ID は、1 つの IN (...) で読めます。パイプラインや MULTI なら、期限付きの SET をまとめて送れます。',
  'exercise.many-at-once.hint.3':
    '結果を ID ごとのマップに入れ、両方から埋めて、ids.map(id => map.get(id) ?? null) で返します。残りの ID がなければ何も問い合わせません。IN () は正しい SQL ではありません。',
  'exercise.many-at-once.not-stored':
    '{count} 個の ID の fetchMany のあと、Redis にキーがありませんでした。',
  'exercise.many-at-once.not-stored.wanted': 'MySQL の結果を、{ttl} 秒の間 Redis に残します。',
  'exercise.many-at-once.many-round-trips':
    '{asked} 個の ID（うち {kept} 個は Redis にあります）の fetchMany で、Redis の応答を {trips} 回待ちました。',
  'exercise.many-at-once.many-round-trips.wanted':
    '往復は 2 回までにします。読むのに 1 回、残すのに 1 回です。値がどんなに小さくても、待つたびに Redis まで往復する時間がかかります。',
  'exercise.many-at-once.many-queries':
    'Redis になかった {missing} 個の ID のために、MySQL に {selects} 回問い合わせました。',
  'exercise.many-at-once.many-queries.wanted':
    '残っていない ID は、すべて 1 回の SELECT で読みます。',
  'exercise.many-at-once.asked-too-much':
    '{asked} 個の ID のうち {kept} 個は Redis にあったのに、MySQL から {rows} 行を読みました。',
  'exercise.many-at-once.asked-too-much.wanted':
    'MySQL から読むのは、Redis になかった {missing} 行だけにします。',
  'exercise.many-at-once.no-expiry': '{name} で、期限のないキーが {count} 個保存されました。',
  'exercise.many-at-once.no-expiry.moment':
    '{name} で、期限のないキーが {count} 個保存されました。期限は、あとから {second} で付きました。その間に落ちると、キーはずっと残ります。',
  'exercise.many-at-once.no-expiry.wanted':
    'どのキーも、保存と同時に期限を付けます。MSET では期限を付けられません。',
  'exercise.many-at-once.ttl-wrong': '{name} で付いた期限は {life}です。指定は {ttl} 秒でした。',
  'exercise.many-at-once.ttl-wrong.wanted': 'どのキーも、約 {ttl} 秒で消えるようにします。',
  'exercise.many-at-once.wrong-rows': '{count} 個の ID の fetchMany が返した値は {came} でした。',
  'exercise.many-at-once.wrong-order':
    '{place} 番目から、指定した ID は {asked} ですが、返った行の ID は {came} でした（– は行がないことを表します）。',
  'exercise.many-at-once.wrong-order.wanted':
    'ID ごとに 1 行のリストを、ID の順に返します。2 回指定された ID は 2 回、行のない ID は null（None）です。',
  'exercise.many-at-once.hit-queries':
    '{asked} 個の ID がすべて Redis にあるのに、2 つ目のプロセスは MySQL に問い合わせました。',
  'exercise.many-at-once.hit-queries.wanted':
    'Redis に残っている ID は、どのプロセスでもヒットするようにします。',
  'exercise.many-at-once.nothing-asked':
    'ID が 1 つもない fetchMany で、MySQL に {selects} 回問い合わせました。',
  'exercise.many-at-once.nothing-asked.wanted':
    'ID がなければ空のリストを返し、どこにも問い合わせないようにします。',
};
