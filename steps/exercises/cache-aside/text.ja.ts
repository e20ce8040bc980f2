import type { en } from './text.en.ts';

/** The words of the exercise cache-aside in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.cache-aside.title': 'まず Redis、なければ MySQL に問い合わせる',
  'exercise.cache-aside.why':
    'fetch(sql, params, ttl) を書いてください。行が Redis にあればそれを返し、なければ MySQL に問い合わせて、結果を ttl 秒だけ Redis に残します。最初に渡されるファイルは、毎回 MySQL に問い合わせています。',
  'exercise.cache-aside.hint':
    '関連するステップは cached-read です。このパッケージのコードで同じことをしています。',
  'exercise.cache-aside.hint.1':
    '1 回の読み取りには 2 つの問い合わせがあります。どちらが先でしょうか。',
  'exercise.cache-aside.hint.2':
    'Redis に残す結果には名前が必要です。SQL 文とパラメータを合わせたものにします。',
  'exercise.cache-aside.hint.3':
    'キーを GET し、なければ MySQL に問い合わせて SET キー 値 EX ttl で残します。どちらの場合も行を返します。',
  'exercise.cache-aside.miss-no-query':
    'ID {id} の fetch は戻りましたが、まだ何も残っていないのに MySQL への問い合わせがありませんでした。',
  'exercise.cache-aside.miss-no-query.wanted':
    '残っていない結果については、SELECT を 1 回だけ行います。',
  'exercise.cache-aside.miss-many-queries':
    'ID {id} の 1 回の読み取りで、MySQL に {count} 回問い合わせました。',
  'exercise.cache-aside.hit-not-from-redis':
    'ID {id} の 2 回目の fetch は、Redis の値を使わずに戻りました。',
  'exercise.cache-aside.hit-not-from-redis.wanted':
    'ヒットの結果は Redis から取ります。1 つのプロセスが覚えていることを、ほかのプロセスは知りません。',
  'exercise.cache-aside.no-expiry': '{first} でキーが保存されましたが、期限がありません。',
  'exercise.cache-aside.no-expiry.wanted':
    '保存から {ttl} 秒後に消えるキーにします。期限のない結果は、古くなっても二度と問い合わせされません。',
  'exercise.cache-aside.kept-in-process':
    'Redis のキーを削除しても、ID {id} の fetch は MySQL に問い合わせませんでした。',
  'exercise.cache-aside.kept-in-process.wanted':
    '結果は Redis だけに残し、キーの削除で消えるようにします。',
};
