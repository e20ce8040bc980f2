import type { en } from './text.en.ts';

/** The words of the exercise ttl in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.ttl.title': '期限のないキーを一瞬も作らない',
  'exercise.ttl.why':
    'fetch(sql, params, ttl) をエクスポートしてください。Redis を先に見て、なければ MySQL に問い合わせ、結果を ttl 秒だけ Redis に残します。最初に渡されるファイルは、値を保存してから、あとで期限を付けています。これがなぜ 1 手多いのかを確かめましょう。',
  'exercise.ttl.hint':
    '関連するラボは bug-hunt です。期限のないキーが、6 つの誤りの 1 つとして出てきます。',
  'exercise.ttl.hint.1': '2 つのコマンドの間でプログラムが落ちたら、何が残るでしょうか。',
  'exercise.ttl.hint.2': '値の保存と期限の設定は、1 つのコマンドでもトランザクションでもできます。',
  'exercise.ttl.hint.3': 'SET キー 値 EX 秒数、または SETEX キー 秒数 値 を使います。',
  'exercise.ttl.not-atomic':
    '{first} のあと、キーに期限がありませんでした。期限は、あとから 2 つ目のコマンド {second} で付きました。その間に落ちると、キーはずっと残ります。',
  'exercise.ttl.not-atomic.wanted':
    '値の保存と期限の設定を一度に行い、期限のない瞬間を作らないようにします。',
  'exercise.ttl.no-expiry': '{first} でキーが保存されましたが、期限がありません。',
  'exercise.ttl.no-expiry.wanted': '保存から {ttl} 秒後に消えるキーにします。',
  'exercise.ttl.wrong': '{first} で付いた期限は {life}です。指定は {ttl} 秒でした。',
  'exercise.ttl.wrong.unit':
    '{first} で付いた期限は {life}です。指定は {ttl} 秒でした。数は合っていますが単位が違います。EX は秒、PX はミリ秒です。',
  'exercise.ttl.wrong.wanted': '保存した時点から {ttl} 秒で消えるようにします。',
  'exercise.ttl.renewed':
    'ヒットでキーの期限が延びました。ヒットの前は残り {before} ミリ秒、あとは {after} ミリ秒です。よく読まれるキーほど、MySQL から読み直されなくなってしまいます。',
  'exercise.ttl.renewed.wanted': 'ヒットでは期限を変えないようにします。',
};
