import type { en } from './text.en.ts';

/** The words of the exercise lock in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.lock.title': '2 つのプロセスでクエリを 1 回にし、片方が落ちても続ける',
  'exercise.lock.why':
    'fetch(sql, params, ttl) を書いてください。2 つのプロセスが同じキーを同時にミスしても、クエリは 1 回だけ送ります。ロックを持つプロセスは途中で落ちることがあります。ロックは 10 秒以内にひとりでに終わり、ほかの読み取りが続きます。最初に渡されるファイルは、自分のプロセスの中しか見ていません。',
  'exercise.lock.hint':
    '関連するラボは stampede です。プロセス内の待ち合わせの次に、ロックを使います。',
  'exercise.lock.hint.1': 'どちらが先かを、2 つのプロセスはどこで確かめられるでしょうか。',
  'exercise.lock.hint.2':
    'ロックは、1 つのプロセスだけが作れるキーです。期限と、持ち主がわかる値を付けます。ほかは、行とロックの両方をもう一度見ます。',
  'exercise.lock.hint.3':
    '自分だけのランダムな値で SET ロック 値 NX PX ミリ秒 を送り、取れたら行をもう一度見ます。削除は、値がまだ自分のものであるときだけです。GET と DEL を EVAL で一度に行います。',
  'exercise.lock.crowd-queries':
    '何も残っていないときに、2 つのプロセスで {readers} 件ずつ ID {id} を読み取ると、MySQL に {count} 回のクエリが届きました。',
  'exercise.lock.crowd-queries.wanted':
    'クエリは全体で 1 回だけにします。ロックを取れなければ行が Redis に入るのを待ち、取れたら行をもう一度見ます。',
  'exercise.lock.others-wait':
    'ID {id} のクエリを待っている間、ID {other} などほかの行の読み取りも結果を得られませんでした。',
  'exercise.lock.others-wait.wanted':
    'ロックはキーごとに分けます。1 つの遅いクエリで全員を待たせないようにします。',
  'exercise.lock.lock-immortal':
    '{first} のあと、ロック {lock} に期限がありませんでした。期限は、あとから 2 つ目のコマンド {second} で付きました。その間に落ちると、ロックはずっと残ります。',
  'exercise.lock.lock-immortal.never':
    '{first} で作られたロック {lock} には期限がありません。持ち主が落ちると、ずっと残ります。',
  'exercise.lock.lock-immortal.wanted': 'ロックは、作成と期限の設定を一度に行います。',
  'exercise.lock.lock-too-long':
    'ロック {lock} の期限は {life}でした。持ち主が落ちると、ほかはその間待ち続けます。',
  'exercise.lock.lock-too-long.wanted': '{seconds} 秒以内にひとりでに終わるロックにします。',
  'exercise.lock.foreign-lock-deleted':
    'ロック {lock} の期限が切れ、ほかの読み取りがそのロックを取りました。そのあとで最初の持ち主が、もう自分のものではないロックを削除しました。',
  'exercise.lock.foreign-lock-deleted.wanted':
    'まだ自分のものであるときだけロックを削除します。確認と削除を一度に行い、間に何も起こらないようにします。',
  'exercise.lock.silent':
    'ID {id} のロックを持つプロセスが落ち、ロックも終わりました。それでも、もう 1 つのプロセスから {seconds} 秒以内に結果が返りませんでした。',
  'exercise.lock.silent.wanted':
    '待つ側は、ロックを 1 秒に何度か取り直すか、待つのをやめて MySQL に問い合わせます。',
};
