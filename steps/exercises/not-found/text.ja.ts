import type { en } from './text.en.ts';

/** The words of the exercise not-found in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.not-found.title': '「ない」ことを短い時間だけ覚えておく',
  'exercise.not-found.why':
    'fetch(sql, params, ttl, missingTtl) を書いてください。見つかった行は ttl 秒、見つからなかったことは、それより短い missingTtl 秒だけ残します。最初に渡されるファイルは見つかった行しか残さないので、存在しない ID を読むたびに MySQL に問い合わせます。',
  'exercise.not-found.hint':
    '関連するラボは missing-rows です。そうした読み取りを MySQL 自身が数えます。',
  'exercise.not-found.hint.1':
    '壊れたリンクが 1 秒に 100 回開かれると、MySQL への問い合わせは何回になるでしょうか。',
  'exercise.not-found.hint.2':
    '「ない」も 1 つの結果です。キーがないことと、「ない」と書いたキーがあることを区別します。',
  'exercise.not-found.hint.3':
    '空の [] もほかの行と同じように保存し、期限は rows.length > 0 ? ttl : missingTtl とします。ヒットかどうかは null や None と比べて判断します。Python の if kept_rows: は、空のリストでは偽になります。',
  'exercise.not-found.asked-again':
    'ID {id} の行は見つかりませんでした。2 回目に読むとき、そのことを示すキーが Redis になかったので、また MySQL に問い合わせました。',
  'exercise.not-found.asked-again.kept':
    'キー {key} は ID {id} がないことを示しているのに、2 回目も MySQL に問い合わせました。空の結果を、キーがないことと取り違えています。',
  'exercise.not-found.asked-again.wanted':
    '存在しない ID の 2 回目の読み取りには、Redis だけで結果を返すようにします。',
  'exercise.not-found.life': 'ID {id} がないことを記録したキーの期限は {life}です。',
  'exercise.not-found.life.wanted':
    '見つからなかったことの期限は {seconds} 秒（missingTtl）にします。その間に追加された行は、期限が切れるまで見えません。',
  'exercise.not-found.no-expiry':
    'キー {key} は ID {id} がないことを示していますが、期限がありません。',
  'exercise.not-found.found-life': '存在する ID {id} の行を保存したキーの期限は {life}です。',
  'exercise.not-found.found-life.wanted': '見つかった行の期限は {ttl} 秒（ttl）にします。',
  'exercise.not-found.not-empty':
    '存在しない ID {id} の fetch が返した値は、空のリストではなく {came} でした。',
  'exercise.not-found.types-differ':
    'ID {id} の 1 回目の読み取りは空のリストを返しましたが、Redis だけで済んだ 2 回目は {came} を返しました。',
  'exercise.not-found.empty.wanted':
    'どこから来た結果かを気にしなくて済むように、毎回、空のリストを返します。',
  'exercise.not-found.kept-in-process':
    'ID {id} の行が追加され、キーも消えたのに、fetch は MySQL に問い合わせませんでした。',
  'exercise.not-found.kept-in-process.wanted':
    '見つからなかったことは Redis だけに残し、どのプロセスでも同時に期限が切れるようにします。',
};
