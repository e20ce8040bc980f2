import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.sessions.title': 'セッション: サーバーが止まると、誰がログアウトされるか',
  'lab.sessions.why':
    '大きくなったウェブサイトは、1 つのアドレスの裏で複数のプロセスとして動きます。ログインしたことは、どこに記録されているでしょうか。1 つのプロセスのメモリにあるなら、ほかのプロセスにはわかりません。Redis に置けば、すべてのプロセスがセッションを読み取れ、どのプロセスにも縛られません。このラボでは、本物のウェブプロセスで両方を試します。',
  'lab.sessions.hint':
    '--visitors 100 を試してください。--idle 5 にすると、セッションが長く残る様子を見られます。次は自分で書いてみましょう: exercise sessions。',
  'lab.sessions.figure.recognised':
    'セッションを Redis に置いたとき、ログインした状態で扱われたリクエストの割合',
  'lab.sessions.figure.logged-out': 'セッションを Redis に置いたとき、ログアウトされた訪問者の数',
  'lab.sessions.option.visitors': 'ログインする訪問者の数',
  'lab.sessions.option.idle': '使われないセッションが終わるまでの秒数（第 3 部）',
  'lab.sessions.plan.web':
    '127.0.0.1 に小さなウェブプロセス 2 つとロードバランサー 1 つ（ラボの間だけ起動します）',
  'lab.sessions.plan.keys':
    'Redis に訪問者 {visitors} 人分のセッション（ラボの終わりに削除します）',

  'lab.sessions.outage': '1. 2 つのプロセス、1 つのアドレス、1 回のクラッシュ',
  'lab.sessions.outage.plan':
    '2 つのウェブプロセス A と B が、リクエストを交互に渡すロードバランサーの背後にあります。{visitors} 人の訪問者が先に全員ログインし、それからそれぞれ 2 回、自分が誰かを確認します。次に A を強制終了し（クラッシュと同じ SIGKILL）、もう 1 回ずつ確認します。',
  'lab.sessions.outage.shown':
    '表示するのは最初の訪問者のリクエストで、その間にほかの訪問者のリクエストが入ります。ヘッダーは、応答したプロセスを表す x-served-by だけを表示します。',
  'lab.sessions.guess':
    '{visitors} 人の訪問者がログインしています。セッションはメモリにあり、ロードバランサーは同じ訪問者をいつも同じプロセスに送ります。A を強制終了すると、何人がログアウトされると思いますか？',
  'lab.sessions.outage.memory':
    'セッションがメモリにある場合です。ログインを受け付けなかったプロセスは、何も知りません。クラッシュがなくても、こうなります。',
  'lab.sessions.outage.sticky':
    'セッションがメモリにあり、スティッキーセッションを使う場合です。ロードバランサー自身の Cookie によって、訪問者は毎回同じプロセスに送られます。',
  'lab.sessions.outage.redis':
    'セッションが Redis にある場合です。どのプロセスが応答してもよいので、ロードバランサーに Cookie は要りません。',
  'lab.sessions.way.memory': 'メモリ',
  'lab.sessions.way.sticky': 'メモリ、スティッキーセッション',
  'lab.sessions.way.redis': 'Redis',
  'lab.sessions.outage.title': '2 つのウェブプロセスと {visitors} 人の訪問者（1 つを強制終了）',
  'lab.sessions.outage.way': 'セッションの場所',
  'lab.sessions.outage.requests': 'リクエスト',
  'lab.sessions.outage.recognised': '強制終了前に認識',
  'lab.sessions.outage.logged-out': '強制終了後にログアウト',
  'lab.sessions.outage.verdict':
    'メモリでは、何も止まっていないのに、認識されたリクエストは {memory} でした。スティッキーセッションでは、クラッシュまで {before} が認識され、クラッシュで {visitors} 人のうち {sticky} 人がログアウトされました。Redis では {redis} 人でした。',
  'lab.sessions.outage.hides':
    'スティッキーセッションは、セッションの場所を見えなくするだけです。クラッシュ、デプロイ、サーバーの縮小があれば、セッションは一緒に失われます。',
  'lab.sessions.outage.hides-not-shown':
    'クラッシュでメモリのセッションが失われることは、今回の実行では確かめられませんでした。スティッキーセッションで、誰もログアウトされていません。',
  'lab.sessions.outage.outlive':
    'Redis のセッションは、それを作成したプロセスが終了したあとも残りました。',
  'lab.sessions.outage.outlive-not-shown':
    'Redis のセッションがプロセスより長く残ることは、今回の実行では確かめられませんでした。',
  'lab.sessions.outage.price':
    'その代わり、Redis には、ほかのどこにもないデータが入ることになります。Redis がメモリを失えば全員がログアウトされるので、セッションにはレプリカと自動フェイルオーバーを使ってください。',
  'lab.sessions.scale-out': '2. プロセスをもう 1 つ',
  'lab.sessions.scale-out.plan':
    'プロセスは止まるだけでなく、訪問者が増えると追加されます。{visitors} 人の訪問者がプロセス A でログインします。次にプロセス C を起動し、同じ Cookie を持った訪問者がそこに来ます。',
  'lab.sessions.scale-out.title': 'あとから追加したプロセスと {visitors} 人の訪問者',
  'lab.sessions.scale-out.known': '認識',
  'lab.sessions.scale-out.memory-none':
    'セッションがメモリにある場合、新しいプロセスは {visitors} 人の訪問者を 1 人も認識しませんでした。',
  'lab.sessions.scale-out.memory-some':
    'セッションがメモリにある場合、新しいプロセスは {visitors} 人のうち {known} 人を認識しました。',
  'lab.sessions.scale-out.memory-all':
    'セッションがメモリにある場合、新しいプロセスは {visitors} 人全員を認識しました。',
  'lab.sessions.scale-out.redis-none':
    'セッションが Redis にある場合も、新しいプロセスは {visitors} 人の訪問者を 1 人も認識しませんでした。キーを確認してください。',
  'lab.sessions.scale-out.redis-some':
    'セッションが Redis にある場合、新しいプロセスは {visitors} 人のうち {known} 人を認識しました。キーを確認してください。',
  'lab.sessions.scale-out.redis-all':
    'セッションが Redis にある場合、新しいプロセスは {visitors} 人全員をすぐに認識しました。訪問者に気づかれずに、サイトを拡張も縮小もできます。',

  'lab.sessions.sliding': '3. スライディング式の有効期限',
  'lab.sessions.sliding.plan':
    'セッションは、ログインの {idle} 秒後ではなく、最後に使われてから {idle} 秒後に終わるべきです。そこで、使うたびに有効期限（TTL）を設定し直します。',
  'lab.sessions.sliding.visitors':
    '3 人の訪問者がログインします。絶えず使う人、開いたままのページが裏でポーリングするだけの人（これを使用とみなすと、誰もログアウトされなくなります）、席を外した人です。',
  'lab.sessions.sliding.code':
    'ウェブプロセスの処理です。1: セッションが存在しないか、長く使われていません。2: ポーリングでなければ、有効期限を最初から数え直します。',
  'lab.sessions.sliding.watching': '3 つのセッションを見ています',
  'lab.sessions.habit.active': '絶えず使う',
  'lab.sessions.habit.polling': 'ポーリングだけ',
  'lab.sessions.habit.away': '席を外した',
  'lab.sessions.sliding.title': '{idle} 秒間使われないと終わる、3 つのセッション',
  'lab.sessions.sliding.visitor': '訪問者',
  'lab.sessions.sliding.recognised': '認識',
  'lab.sessions.sliding.gone': '消えるまで',
  'lab.sessions.sliding.method':
    '「-」は、最後まで残っていたことを表します。キーは PTTL で {every} ミリ秒ごとに調べました。実際の間隔は最大で {gap}だったので、時間の精度もその程度です。調べてもキーの寿命は延びません。',
  'lab.sessions.sliding.chart': '各セッションの残り時間（Redis が返した値）',
  'lab.sessions.sliding.same':
    'Redis から見れば、ポーリングだけの人も席を外した人も同じで、セッションは同時に終わりました。',
  'lab.sessions.sliding.kept': '使われていたセッションは、最後まで残っていました。',
  'lab.sessions.sliding.kept-not-shown':
    '使うことでセッションが残ることは、今回の実行では確かめられませんでした。使っていたセッションが {gone}でなくなりました。',
  'lab.sessions.sliding.kept-late':
    '使うことでセッションが残ることは、今回の実行では確かめられませんでした。使っていたセッションが {gone}でなくなりました。リクエストのたびにキーを調べましたが、その間隔が最長で {pause}あり、使わずにいられる時間とほぼ同じか、それより長くなっています。',
  'lab.sessions.sliding.removed':
    '古いセッションを片付ける処理は要りません。使われないセッションは、Redis が自分で削除しました。',
  'lab.sessions.sliding.removed-not-shown':
    '使われないセッションが終わることは、今回の実行では確かめられませんでした。最後まで残っていたものがあります。',
  'lab.sessions.sliding.getex':
    'GET と EXPIRE は 2 つのコマンドですが、Redis 6.2 以降なら GETEX 1 つで済みます。',
  'lab.sessions.tip':
    '実際のサイトでは、128 ビット以上のランダムな ID、HttpOnly と Secure と SameSite を付けた Cookie、無操作の時間とは別の最長の期限、ログアウト時の DEL を使ってください。',
  'lab.sessions.policy':
    'volatile-lru のようなポリシーでは、メモリがいっぱいになるとセッションが削除されることがあります。セッションには専用の Redis を用意するか、noeviction を選んでください。',

  'lab.sessions.check.ok':
    '一方のプロセスでログインした訪問者は、そのプロセスを強制終了しても、もう一方に認識されました。ラボのものは何も残っていません',
  'lab.sessions.check.bad': 'セッションが Redis にあるのに、訪問者がログアウトされました。',
};
