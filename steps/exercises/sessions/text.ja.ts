import type { en } from './text.en.ts';

/** The words of the exercise sessions in Japanese. */
export const ja: Record<keyof typeof en, string> = {
  'exercise.sessions.title': 'プロセスが終わっても残るセッション',
  'exercise.sessions.why':
    'login(user)、who(token)、put(token, field, value)、logout(token) をエクスポートしてください。どのプロセスにも、誰がログインしているかがわかるようにします。セッションは、最後に使われてから 1800 秒で終わります。最初のファイルは、プロセス内のマップと、順に数えるトークンを使っています。',
  'exercise.sessions.hint':
    '関連するのはラボ sessions です。セッションを持つウェブプロセスを強制終了します。',
  'exercise.sessions.hint.1': 'プロセスを強制終了したら、ログインしているのは誰でしょうか。',
  'exercise.sessions.hint.2':
    'Redis のハッシュに、put された値を 1 つずつフィールドとして置きます。使うたびに有効期限を最初から数え直します。user のないセッションは、セッションとみなしません。',
  'exercise.sessions.hint.3':
    'HSET と EXPIRE を 1 つの MULTI に、HGETALL と EXPIRE を別の MULTI に入れ、ログアウトでは DEL を使います。トークンは、Node なら randomBytes(16)、Python なら secrets.token_urlsafe(16) です。',
  'exercise.sessions.no-token': 'login が返した値は {came} でした。',
  'exercise.sessions.no-token.wanted':
    'トークンを返します。リクエストのたびに送り返される文字列です。',
  'exercise.sessions.wrong-session':
    '{user} がログインしました。同じプロセスの who が、そのトークンに返した値は {came} でした。',
  'exercise.sessions.wrong-session.wanted':
    'フィールド user の値が {user} であるオブジェクトを返します。',
  'exercise.sessions.lost-with-process':
    '{user} がログインしたのとは別のプロセスで、who が返した値は {came} でした。プロセスが落ちたり増えたりするたびに、全員がログインし直すことになります。',
  'exercise.sessions.lost-with-process.wanted':
    'セッションを Redis に置き、どのプロセスにも {user} がわかるようにします。',
  'exercise.sessions.who-queries': 'who が MySQL に問い合わせました: {statement}',
  'exercise.sessions.who-queries.wanted':
    'who は Redis だけで結果を返します。すべての訪問者のすべてのリクエストで呼ばれるからです。',
  'exercise.sessions.not-in-redis':
    '2 つのプロセスが {user} を認識しましたが、Redis にキーがありません。トークン自身が運ぶセッションは、誰にも終わらせられません。ログアウトしても何も変わりません。',
  'exercise.sessions.not-in-redis.wanted':
    'セッションを Redis に置きます。トークンは、その名前にすぎません。',
  'exercise.sessions.no-expiry': '{first} のあと、キー {key} に期限がありません。',
  'exercise.sessions.no-expiry.moment':
    '{first} のあと、キー {key} に期限がありませんでした。期限は、あとから 2 つ目のコマンド {second} で付きました。その間に落ちると、キーはずっと残ります。',
  'exercise.sessions.no-expiry.wanted':
    '最初の瞬間から、使われなければ {seconds} 秒で自然に終わるセッションにします。',
  'exercise.sessions.ttl-wrong': 'セッションに付いた期限は {life}でした。',
  'exercise.sessions.ttl-wrong.wanted':
    '期限を {seconds} 秒にします。EX と EXPIRE は秒、PX と PEXPIRE はミリ秒です。',
  'exercise.sessions.not-renewed':
    'キー {key} の残り時間を {before} ミリ秒に縮めたところ、who のあとも {after} ミリ秒でした。使い続けている人も、ログアウトされてしまいます。',
  'exercise.sessions.not-renewed.wanted': '使うたびに、期限を {seconds} 秒に戻します。',
  'exercise.sessions.field-lost':
    '1 つのプロセスがフィールド {field} を put しました。別のプロセスの who が返した値は {came} でした。',
  'exercise.sessions.field-lost.wanted': 'put した値が、どのプロセスからも見えるようにします。',
  'exercise.sessions.field-lost.both':
    '2 つのプロセスがフィールド {field} と {other} を同時に put したところ、{field} が失われました。who が返した値は {came} でした。セッション全体を読み取って書き戻すと、古い値まで書き戻してしまいます。',
  'exercise.sessions.field-lost.both.wanted':
    '両方のフィールドを残します。put は自分のフィールドだけを変え、ほかには触れません。',
  'exercise.sessions.too-much-moved':
    '{size} バイトのフィールドも持つセッションで、小さなフィールドを 1 つ変えるだけの put が、Redis との間で {bytes} バイトをやり取りしました。',
  'exercise.sessions.too-much-moved.wanted':
    '{most} バイト以下にします。セッション全体ではなく、変わるものだけを送ります。',
  'exercise.sessions.still-in': 'ログアウトのあと、who が返した値は {came} でした。',
  'exercise.sessions.still-in.wanted':
    'どのプロセスでも、値なし（null、None）を返します。終わったセッションは、どこでも終わっています。',
  'exercise.sessions.others-out':
    'ほかの人がログアウトしたあと、ログアウトしていない {user} のトークンに who が返した値は {came} でした。',
  'exercise.sessions.others-out.wanted': 'ログアウトでは、1 つのセッションだけを終わらせます。',
  'exercise.sessions.revived.after':
    'ログアウトのあとの put で、セッションが復活しました。who が返した値は {came} でした。',
  'exercise.sessions.revived.after.immortal':
    'ログアウトのあとの put で、期限のないキー {key} ができました。',
  'exercise.sessions.revived.meanwhile':
    'put の 2 つのコマンドの間にログアウトがあり、そのあとの書き込みでセッションが復活しました。who が返した値は {came} でした。',
  'exercise.sessions.revived.meanwhile.immortal':
    'put の 2 つのコマンドの間にログアウトがあり、そのあとの書き込みで、期限のないキー {key} ができました。',
  'exercise.sessions.revived.wanted':
    '何を put しても、終わったセッションは終わったままにし、期限のないキーを残しません。',
  'exercise.sessions.token-guessable':
    'トークン {count} 個（例: {first} と {second}）の違いは、約 {bits} ビットでした。トークンを言い当てた人は、他人としてログインできてしまいます。',
  'exercise.sessions.token-guessable.twice':
    '2 つのプロセスでの {count} 回のログインのうち、2 回に同じトークン {twice} が渡されました。',
  'exercise.sessions.token-guessable.wanted':
    'ログインのたびに、秘密情報向けの乱数から 128 ビット以上のトークンを作ります。',
};
