import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.sessions.title': 'セッション: サーバーが落ちると、誰がログアウトされるか',
  'lab.sessions.why':
    '大きくなったウェブサイトは、1 つのアドレスの後ろで複数のプロセスとして動きます。あなたがログインしたことは、どこに記録されているでしょうか。1 つのプロセスのメモリにあるなら、ほかのプロセスはあなたを知らず、そのプロセスが落ちればあなたはログアウトされます。Redis に置けば、セッションはすべてのプロセスで共有され、どのプロセスにも縛られません。このラボでは本物のウェブプロセスで両方を試し、1 つを強制終了します。',
  'lab.sessions.hint':
    '--visitors 100 を試してください。--idle 5 にすると、セッションが長く残る様子を見られます。',
  'lab.sessions.option.visitors': 'ログインする訪問者の数',
  'lab.sessions.option.idle': '使われないセッションが終わるまでの秒数（第 2 部）',
  'lab.sessions.plan.web':
    '127.0.0.1 の小さなウェブプロセス（2 つとバランサーずつ。ラボの間に終了します）',
  'lab.sessions.plan.keys':
    'Redis に訪問者 {visitors} 人分のセッション（ラボの終わりに削除します）',

  'lab.sessions.outage': '1. 2 つのプロセス、1 つのアドレス、1 回のクラッシュ',
  'lab.sessions.outage.plan':
    '2 つのウェブプロセス A と B が、リクエストを交互に渡すバランサーの後ろにあります。{visitors} 人の訪問者がログインし、それぞれ 2 回、自分が誰かを尋ねます。次に A を強制終了し（クラッシュと同じ SIGKILL）、もう 1 回ずつ尋ねます。どの答えにも、どのプロセスが答えたかが書かれています。',
  'lab.sessions.guess':
    '{visitors} 人の訪問者がログインしています。セッションはメモリにあり、バランサーは同じ訪問者をいつも同じプロセスに送ります。A を強制終了すると、何人がログアウトされると思いますか？',
  'lab.sessions.outage.memory':
    'セッションがメモリにある場合。ログインを受け付けなかったプロセスは、何も知りません。クラッシュがなくても、こうなります。',
  'lab.sessions.outage.sticky':
    'セッションがメモリにあり、スティッキーなバランサーを使う場合。バランサー自身の Cookie によって、訪問者は毎回同じプロセスに送られます。',
  'lab.sessions.outage.redis':
    'セッションが Redis にある場合。どのプロセスが答えてもよいので、バランサーに Cookie は要りません。',
  'lab.sessions.way.memory': 'メモリ',
  'lab.sessions.way.sticky': 'メモリ、スティッキー',
  'lab.sessions.way.redis': 'Redis',
  'lab.sessions.outage.title': '2 つのウェブプロセスと {visitors} 人の訪問者（1 つを強制終了）',
  'lab.sessions.outage.way': 'セッションの場所',
  'lab.sessions.outage.requests': 'リクエスト',
  'lab.sessions.outage.recognised': '終了前に認識',
  'lab.sessions.outage.logged-out': '終了後にログアウト',
  'lab.sessions.outage.verdict':
    'メモリでは、何も落ちていないのに、認識されたリクエストは {memory} でした。スティッキーなバランサーでは、クラッシュまでは問題がなく、クラッシュで {visitors} 人のうち {sticky} 人がログアウトされました。Redis では {redis} 人でした。',
  'lab.sessions.outage.learned':
    'スティッキーなバランサーは、セッションの場所を隠しているだけです。クラッシュ、デプロイ、サーバーの縮小があれば、セッションは一緒に失われます。Redis に置けば、どのウェブプロセスよりも長く残ります。その代わり、Redis には、どこにも写しのないデータが入ることになります。Redis がメモリを失えば全員がログアウトされるので、セッションにはレプリカと自動フェイルオーバーを使ってください。',

  'lab.sessions.sliding': '2. スライディング式の有効期限',
  'lab.sessions.sliding.plan':
    'セッションは、ログインの {idle} 秒後ではなく、最後に使われてから {idle} 秒後に終わるべきです。そこで、使うたびに有効期限 (TTL) を設定し直します。3 人の訪問者がログインします。絶えず使う人、開いたままのページが裏でポーリングするだけの人（これを使用とみなすと、誰もログアウトされなくなります）、席を外した人です。',
  'lab.sessions.sliding.watching': '3 つのセッションを見ています',
  'lab.sessions.habit.active': '絶えず使う',
  'lab.sessions.habit.polling': 'ポーリングだけ',
  'lab.sessions.habit.away': '席を外した',
  'lab.sessions.sliding.title': '{idle} 秒間使われないと終わる、3 つのセッション',
  'lab.sessions.sliding.visitor': '訪問者',
  'lab.sessions.sliding.recognised': '認識',
  'lab.sessions.sliding.gone': '消えるまで',
  'lab.sessions.sliding.method':
    '横線は、最後まで残っていたことを表します。キーは PTTL で {every} ミリ秒ごとに調べたので、時間の精度もその程度です。調べてもキーの寿命は延びません。',
  'lab.sessions.sliding.chart': '各セッションの残り時間（Redis の答え）',
  'lab.sessions.sliding.same':
    'Redis から見れば、ポーリングだけの人も席を外した人も同じなので、2 本の線は重なります。',
  'lab.sessions.sliding.learned':
    '古いセッションを片付ける処理は要りません。Redis が自分で削除します。GET と EXPIRE は 2 つのコマンドですが、Redis 6.2 以降なら GETEX 1 つで済みます。',
  'lab.sessions.tip':
    '実際のサイトでは、128 ビット以上のランダムな ID、HttpOnly と Secure と SameSite を付けた Cookie、無操作の時間とは別の最長の期限、ログアウト時の DEL を使ってください。volatile-lru のようなポリシーでは、メモリがいっぱいになるとセッションが削除されることがあります。セッションには専用の Redis を用意するか、noeviction を選んでください。',

  'lab.sessions.check.ok':
    '一方のプロセスでログインした訪問者は、そのプロセスを強制終了しても、もう一方に認識されました。ラボのものは何も残っていません',
  'lab.sessions.check.bad': 'セッションが Redis にあるのに、訪問者がログアウトされました。',
};
