import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.stampede.title': 'スタンピード: 全員が同時にキャッシュミスする',
  'lab.stampede.why':
    'キーがキャッシュにある間は、1,000 個のクライアントが読み取ってもデータベースに負荷はかかりません。ところが期限が切れた瞬間、全員が同じクエリをデータベースに送ります。これがスタンピード（サンダリングハード、ドッグパイル）です。このラボではそれを起こし、対策なしと 3 つの対策を比べます。4 つ目のジッターは後半で扱います。',
  'lab.stampede.hint':
    '--readers 100 を試してください。増える列と、増えない列はどれでしょうか。次は自分で書いてみましょう: exercise fail-open、one-flight、lock、jitter。',
  'lab.stampede.figure.queries-unprotected': '対策がないときのクエリの数',
  'lab.stampede.figure.queries-locked': 'シングルフライトとロックを使ったときのクエリの数',
  'lab.stampede.option.readers': '1 つのキーを読み取るクライアントの数',
  'lab.stampede.option.instances':
    'クライアントを振り分けるキャッシュインスタンスの数（それぞれ専用の接続を使う）',
  'lab.stampede.option.seconds': '対策ごとに読み取り続ける秒数',
  'lab.stampede.plan.table': 'テーブル {table}（ラボの終わりに削除します）',
  'lab.stampede.plan.keys': 'Redis のラボ用のキー（ラボの終わりに削除します）',
  'lab.stampede.plan.reads':
    'クライアント {readers} 個が 1 つのキーを、対策なしと 3 つの対策で {seconds} 秒ずつ読み取ります',

  'lab.stampede.crowd': '1. 1 つのキーと、多くのクライアント',
  'lab.stampede.crowd.query':
    '重いクエリです。{rows} 件の観測値を互いに比べます。表示した実行の前に {times} 回実行し、最も速い回で {ms}でした。',
  'lab.stampede.crowd.counter':
    'Com_select は、データベースサーバー自身が数えている SELECT の回数です。以下のクエリ数は、すべてこの値の差です。',
  'lab.stampede.crowd.plan':
    'クライアント {readers} 個が、{every} ミリ秒ごとにこのクエリの結果を読み取ります。クライアントは {instances} 個のキャッシュインスタンスに振り分けます。別々のプロセスと同じように、各インスタンスは Redis と MySQL への接続を自分で持ち、2 つのサーバー以外は何も共有しません。',
  'lab.stampede.shared-server':
    'Com_select は、このデータベースサーバーを使うすべてのクライアントのクエリを数えます。ほかのクライアントの分も、以下の数値に含まれます。',
  'lab.stampede.guess':
    'TTL {ttl} 秒、対策なしの場合、クライアント {readers} 個は {seconds} 秒間に何回のクエリを MySQL に送ると思いますか？',
  'lab.stampede.protection.none': '対策なし',
  'lab.stampede.protection.single-flight': 'シングルフライト',
  'lab.stampede.protection.lock': '＋ロック',
  'lab.stampede.protection.early-refresh': '＋早期更新',
  'lab.stampede.crowd.title':
    'クライアント {readers} 個、1 つのキー、{instances} インスタンス、各 {seconds} 秒',
  'lab.stampede.crowd.protection': '対策',
  'lab.stampede.crowd.reads': '読み取り',
  'lab.stampede.crowd.expiries': '期限切れ',
  'lab.stampede.crowd.queries': 'クエリ',
  'lab.stampede.crowd.per-expiry': '期限切れごと',
  'lab.stampede.crowd.peak': '100 ミリ秒間の最多',
  'lab.stampede.crowd.p50': '中央値',
  'lab.stampede.crowd.slowest': '最も遅い読み取り',
  'lab.stampede.crowd.verdict':
    'キーの期限切れ 1 回あたりのクエリ数は、対策なしで {none}、シングルフライトで {flight}、ロックを加えて {lock} でした。',
  'lab.stampede.crowd.never': '（期限切れなし）',
  'lab.stampede.crowd.totals':
    'MySQL が受け取ったクエリは、対策なしで {none} 回、シングルフライトで {flight} 回、ロックを加えて {lock} 回でした。この Redis では期限切れの回数を数えていないので、目安としての比較です。',
  'lab.stampede.crowd.slowest-reads':
    '最も遅い読み取りは、対策なしで {none}、3 つの対策を併用して {early}でした。それぞれ 1 回の読み取りなので、一例にすぎません。',
  'lab.stampede.crowd.method':
    'クエリはデータベースサーバー（Com_select）が数えた値です。クライアントは応答を待ってから次を読み取るので、応答が遅いと読み取りの回数は減ります。',
  'lab.stampede.late':
    '今回は、クエリ数の応答が遅れることがありました。数は {bin} ミリ秒のうちに何度か調べますが、その間隔が最大で {gap}になりました。「最多」には、それだけの時間のクエリが含まれることがあります。',
  'lab.stampede.crowd.method.expiries':
    '期限切れの回数は、キャッシュサーバー自身（expired_keys）が数えた値です。',
  'lab.stampede.crowd.dash':
    '「期限切れごと」の「-」は、早期更新ではクエリのほとんどが期限切れによるものではないこと、ほかでは期限切れを数えられなかったことを表します。',
  'lab.stampede.crowd.chart': 'MySQL に届いたクエリの時間変化',
  'lab.stampede.crowd.none':
    '対策なしでは、値が再び保存されるまでにミスした全員が、MySQL に問い合わせます。',
  'lab.stampede.crowd.flight':
    'シングルフライト: 同じプロセスで同じものを読み取る処理は、1 つのクエリの結果を一緒に待ちます。通常は、プロセスごとに 1 回、ここでは {instances} 回のクエリが残ります。',
  'lab.stampede.crowd.flight-more':
    '今回の実行ではそれより多くなりました。数えてはいませんが、応答が届いてから保存されるまでの間に読み取りが入り、もう一度問い合わせたのかもしれません。',
  'lab.stampede.crowd.flight-unclear':
    'シングルフライトで、期限切れごとのクエリが減ることは、今回の実行では確かめられませんでした。',
  'lab.stampede.crowd.lock':
    'ロック: Redis の短いロック（SET NX）を最初に取ったプロセスだけが問い合わせ、ほかはその結果を待ちます。待つ時間は、前回のクエリ時間の 2 倍までです（まだわからなければ 1 秒まで）。',
  'lab.stampede.crowd.lock-more':
    '今回の実行では、ロックを使っても、期限切れ 1 回あたりのクエリが 1 回を超えました。数えてはいませんが、この時間だけ待つと自分で MySQL に問い合わせることが、原因かもしれません。',
  'lab.stampede.crowd.lock-unclear':
    'シングルフライトに加えたロックで、期限切れごとのクエリがさらに減ることは、今回の実行では確かめられませんでした。',
  'lab.stampede.crowd.early':
    '早期更新: 期限が近づくと、ヒットした読み取りの 1 つが確率的に裏側でクエリを始めます。たいていは値が消える前に更新され、誰も待ちません。',
  'lab.stampede.crowd.early-count':
    '期限切れの回数は、早期更新ありで {early} 回、対策なしで {none} 回でした。',
  'lab.stampede.crowd.early-not-shown':
    '早期更新で期限切れを避けられることは、今回の実行では確かめられませんでした。',

  'lab.stampede.jitter': '2. 同時に保存された、多くのキー',
  'lab.stampede.jitter.plan':
    'シングルフライトとロックは、キーごとに働きます。デプロイ、再起動、バッチ処理の直後には、多くのキーが同時に保存され、同時に期限が切れます。別々のキーによるスタンピードです。ジッターは、それぞれの TTL からランダムな長さを差し引きます。',
  'lab.stampede.jitter.half':
    'ここでは、1 秒の TTL でも違いが見えるように、最大 50% を差し引きます。通常の 10% は測定していません。',
  'lab.stampede.jitter.of': 'ジッター {percent}%',
  'lab.stampede.jitter.title': '同時に保存した {keys} 個のキー、TTL {ttl} 秒',
  'lab.stampede.jitter.jitter': 'ジッター',
  'lab.stampede.jitter.verdict':
    '{bin} ミリ秒間の最多クエリ数は、ジッターなしで {without} 回、ジッターありで {jittered} 回でした。',
  'lab.stampede.jitter.unclear':
    '{bin} ミリ秒間の最多クエリ数は、ジッターなしで {without} 回、ジッターありで {jittered} 回でした。今回の実行では、はっきりした差がありません。',
  'lab.stampede.jitter.cost':
    'ジッターには代償もあります。キーの平均の寿命が短くなり、クエリ数は、なしで {without} 回、ありで {jittered} 回でした。',
  'lab.stampede.jitter.no-cost':
    'クエリ数は、ジッターなしで {without} 回、ありで {jittered} 回でした。キーの寿命が短くなる影響は、今回の実行では現れませんでした。',
  'lab.stampede.jitter.chart': 'MySQL に届いたクエリ（{bin} ミリ秒ごと）',
  'lab.stampede.tip':
    'このパッケージのライブラリ elasticache-tutorial/cache-aside では、シングルフライトと 10% のジッターが最初から有効です。1 回のクエリが重いなら lock: true を、絶えず読み取られるキーには earlyRefresh を指定してください。通常は 1 で、大きいほど早く始めます（ここでは {early}）。',

  'lab.stampede.check.ok':
    'ロックを使う 2 つのインスタンスで、クライアント {readers} 個がキャッシュにないキーを同時に読み取っても、MySQL に届いたクエリは {queries} 回でした。ラボのものは何も残っていません',
  'lab.stampede.check.bad':
    'キャッシュにないキーを読み取ったクライアント {readers} 個が、{queries} 回のクエリを送りました。',
};
