import type { en } from './text.en.ts';

/** The words of the exercise after-write in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.after-write.title': '書き込んだ行がすぐに読めるようにする',
  'exercise.after-write.why':
    '関数は 2 つです。planet(table, id, ttl) は Redis を通して行を読み、rename(table, id, name, ttl) は新しい名前を書き込みます。rename が戻ったら、誰が読んでも新しい名前を返し、ほかのキーは残します。最初のファイルは MySQL に書き込むだけで、Redis のコピーは古いままです。',
  'exercise.after-write.hint': '関連するラボは stale-read です。古い値が返り続ける時間を数えます。',
  'exercise.after-write.hint.1': '古い名前は、まだどこの、どのキーに残っているでしょうか。',
  'exercise.after-write.hint.2':
    'まず MySQL、次に Redis のコピーです。2 つの間に読み取りが来たら、また MySQL が拒否したら、どうなるでしょうか。',
  'exercise.after-write.hint.3':
    'UPDATE（トランザクションなら COMMIT まで）のあと、planet が読むのと同じキーを DEL します。キーは、両方で 1 つの関数から作ります。新しい行を ttl 付きで Redis に書き込んでもかまいません。',
  'exercise.after-write.others-lost':
    'ID {id} の rename で、ほかのキーも {count} 個なくなりました。',
  'exercise.after-write.others-lost.wanted':
    'その行のコピーだけを、消すか新しくします。キャッシュを空にすると、全員が MySQL に問い合わせます。Redis には、ほかのアプリケーションのキーもあるかもしれません。',
  'exercise.after-write.no-expiry':
    'ID {id} の rename のあと、新しい名前が入ったキー {key} に期限がありません。',
  'exercise.after-write.no-expiry.wanted':
    'キーが前からあってもなくても、rename が保存するものには {ttl} 秒（ttl）の期限を付けます。',
  'exercise.after-write.kept-though-refused':
    'ID {id} の UPDATE を MySQL が拒否したのに、planet は {name} を返しました。MySQL にその名前が入ったことはありません。',
  'exercise.after-write.kept-though-refused.wanted':
    'MySQL にある名前 {name} を返します。Redis に入れるのは、MySQL が受け付けたものだけです。',
  'exercise.after-write.deleted-too-early':
    'ID {id} の書き込みが MySQL に届く途中で、別のプロセスが行を読みました。rename が戻ったあとも、planet は古い名前 {name} を返しました。',
  'exercise.after-write.deleted-too-early.wanted':
    'まず MySQL（トランザクションなら COMMIT まで）、Redis は MySQL が応答してからにします。それより早く消したキーには、古い行がまた入ります。',
};
