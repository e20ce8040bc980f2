import type { en } from './text.en.ts';

export const ja: Readonly<Record<keyof typeof en, string>> = {
  'lab.load.title': '負荷: キャッシュは何のためにあるか',
  'lab.load.why':
    '1 回のヒットと 1 回のミスを比べれば、キャッシュが速いことはわかります。何のためにあるかは、多くのクライアントが多くのものを読み取って初めて見えてきます。絶えず読み取られるものもあれば、ほとんど読み取られないものもあり、どの値も有効期限（TTL）が切れると捨てられます。それでもデータベースに届く読み取りは、どれだけあるでしょうか。計算してから測定します。',
  'lab.load.hint':
    '--ttl 10、次に --zipf 0 を試してください。ヒット率はそれぞれどう変わるでしょうか。また、その理由は何でしょうか。次は自分で書いてみましょう: exercise many-at-once。',
  'lab.load.figure.load-hit-ratio': '負荷をかけたときのヒット率',
  'lab.load.option.readers': '順番に読み取るクライアントの数',
  'lab.load.option.rate': 'クライアント全体での 1 秒あたりの読み取り回数',
  'lab.load.option.seconds':
    '測定する秒数（その前に、TTL 1 回分の時間をかけてキャッシュをウォームアップする）',
  'lab.load.option.keys': '読み取るキーの数',
  'lab.load.option.ttl': '値をキャッシュから返してよい秒数',
  'lab.load.option.zipf': 'ジップの法則の指数（0 なら、すべてのキーが同じ人気）',
  'lab.load.option.zipf.wrong': '指数は 0 から {most} までの数で指定してください。',
  'lab.load.plan.table': 'テーブル {table}（ラボの終わりに削除します）',
  'lab.load.plan.keys': 'Redis のラボ用のキー（ラボの終わりに削除します）',
  'lab.load.plan.reads': '毎秒 {rate} 回の読み取りを {seconds} 秒間',

  'lab.load.crowd': '1. 多くのクライアントと、多くのキー',
  'lab.load.crowd.query':
    'どの読み取りも、このクエリです。1 つの惑星を、ある日から {days} 日間にわたって集計します。表示した実行の前に {times} 回実行し、最も速い回で {ms}でした。惑星と最初の日の組み合わせごとに、1 つのキーになります。',
  'lab.load.crowd.plan':
    'クライアント {readers} 個が、合わせて毎秒 {rate} 回、{keys} 個のキーのどれかを読み取ります。値は {ttl} 秒間有効で、最初の {ttl} 秒間は、キャッシュをウォームアップするだけです。',
  'lab.load.crowd.zipf':
    'キーの人気はジップの法則に従い、指数は {zipf} です。2 番目のキーは 1 番目の {second}、10 番目のキーは {tenth} の頻度で読み取られます。',
  'lab.load.crowd.equal': 'すべてのキーが同じ頻度で読み取られます。',
  'lab.load.crowd.open-loop':
    '読み取りのスケジュールはオープンループ方式です。どの読み取りにも決まった予定時刻があり、時間はその時刻から測ります。システムが止まっている間も、利用者はクリックを続けるからです。',
  'lab.load.shared-server':
    'クエリは、このデータベースサーバーを使うすべてのクライアントの分が数えられます。ほかのクライアントの分も、以下の数値に含まれます。',
  'lab.load.guess':
    'キーは {keys} 個、読み取りは毎秒 {rate} 回、TTL は {ttl} 秒です。読み取りの何% がキャッシュヒットになると思いますか？',
  'lab.load.filling': '{ttl} 秒間、キャッシュをウォームアップしています',
  'lab.load.second': '{reads}、ヒット {hits}、DB {queries}、p50 {p50} ms、p99 {p99} ms',
  'lab.load.second.few': '{reads}、ヒット {hits}、DB {queries}、p50 {p50} ms',
  'lab.load.seconds.title': '1 秒ごとの負荷',
  'lab.load.seconds.second': '時点',
  'lab.load.seconds.reads': '読み取り',
  'lab.load.seconds.hits': 'ヒット率',
  'lab.load.seconds.p99': '直近 1,000 回の p99',
  'lab.load.seconds.queries': 'クエリ',
  'lab.load.seconds.method':
    '読み取りとクエリは、その 1 秒間に終わった数で、クエリはサーバーが数えた SELECT（Com_select）です。p50 はその 1 秒間のもの、p99（100 回のうち 99 回はこれより速い）はウォームアップ後の直近 1,000 回のものです。ヒット率が一時的に下がる原因の 1 つは、一緒に保存されたキーの期限が一緒に切れることです。',
  'lab.load.seconds.shared':
    '同じプロセスの読み取りが同時に同じキーでミスすると、1 つのクエリの結果を一緒に使います（シングルフライト）。そのため、クエリはミスより少ないことがあります。',
  'lab.load.chart.hit-ratio': 'ヒット率の時間変化',
  'lab.load.chart.rates': '読み取りと、MySQL に届いたクエリ',
  'lab.load.schedule': 'このマシンではスケジュールを守れませんでした。',
  'lab.load.late':
    '読み取りの {latePercent} で、このプロセス自身が {lateMs} ミリ秒を超えて遅れました。この画面の時間には、その待ち時間も含まれます。--rate を小さくして試してください。',
  'lab.load.unsent':
    '読み取りの {notSentPercent} は、空いているクライアントがなく送信されませんでした。これらは時間を測れないので、この画面の時間には含まれません。--rate を小さくするか、--readers を大きくして試してください。',
  'lab.load.overloaded':
    '遅れがあまりに多いため、この画面の時間は、キャッシュやデータベースではなく、遅れたプロセスの時間です。以下では、ヒットとミスを回数だけで比べます。',

  'lab.load.arithmetic': '2. 予測と測定',
  'lab.load.arithmetic.formula':
    'TTL の間に行われる読み取りの総数を A とすると、人気 p のキーは、値が有効な間に pA 回読み取られます。値は 1 回のキャッシュミスで保存され、続く pA 回がキャッシュヒットになるので、そのキーの読み取りのうち pA / (1 + pA) がヒットです。すべてのキーでは h = Σ p x pA / (1 + pA) となります。',
  'lab.load.arithmetic.words':
    '言い換えると、1 回の TTL の間によく読み取られるキーほど、ヒットの割合が高くなります。TTL を長くするとミスは減り、短くすると増えます。',
  'lab.load.reads.title': 'すべての読み取り（予定時刻から測った時間）',
  'lab.load.reads.read': '読み取り',
  'lab.load.reads.share': '割合',
  'lab.load.reads.mean': '平均',
  'lab.load.reads.part': '割合 x 平均',
  'lab.load.reads.hit': 'ヒット',
  'lab.load.reads.miss': 'ミス',
  'lab.load.reads.bypass': 'バイパス',
  'lab.load.reads.all': '全体',
  'lab.load.reads.arithmetic':
    '全体の平均は、割合と平均の積の合計です。つまり、ヒットの割合 x ヒットの時間 + ミスの割合 x ミスの時間です。',
  'lab.load.prediction.title': '式と測定',
  'lab.load.prediction.predicted': 'ヒット率の予測',
  'lab.load.prediction.measured': 'ヒット率の実測',
  'lab.load.prediction.mean-predicted': '平均の予測',
  'lab.load.prediction.mean-measured': '平均の実測',
  'lab.load.prediction.gain': '効果',
  'lab.load.prediction.limit': '1/(1-h)',
  'lab.load.prediction.close':
    '人気、実際の読み取り頻度、TTL から求めた予測との差は {points} ポイントでした。',
  'lab.load.prediction.no-rate':
    '予測はありません。予測は実際の読み取り頻度から求めますが、送信されなかった読み取りが多く、その頻度がわかりません。',
  'lab.load.prediction.off':
    '予測との差は {points} ポイントでした。このような負荷で偶然に生じる 2 ポイントを超えています。スケジュールを守れなかった、読み取りが少なかった、ほかの誰かがキーを削除した、などの原因が考えられます。',
  'lab.load.prediction.limit-note':
    '平均の予測は、予測したヒット率と、実測したヒットとミスの時間から求めています。効果は、すべての読み取りにここでのミスと同じ時間がかかった場合の平均との比です。',
  'lab.load.arithmetic.bridge':
    '平均すると、ヒットは {hit}、ミスは {miss}です。ミスの時間はそのままかかるため、読み取り全体の平均の効果は {gain}にとどまります。',
  'lab.load.arithmetic.no-faster':
    '今回の平均は、ヒットが {hit}、ミスが {miss}でした。このマシンのこのクエリでは、キャッシュで読み取りは速くなりません。それでも、MySQL に届く読み取りは減ります。',
  'lab.load.arithmetic.limit':
    'クエリの時間がキャッシュの有無で変わらないなら、ヒットの時間がゼロだったとしても、効果は 1/(1-h) を超えません。h = 50% なら平均はよくても半分、10 倍にするには 10 回のうち 9 回がヒットでなければなりません。',
  'lab.load.arithmetic.more':
    '限界近くのデータベースでは、クエリが減ると待ち行列も短くなるので、効果はこれより大きくなります（ここでは測定していません）。平均を良くするには、ヒット率を上げます。TTL を長くする、キーの種類を減らす、メモリを増やす、といった方法があります。',

  'lab.load.loops': '3. 停止はどこに隠れるか',
  'lab.load.loops.plan':
    '同じ負荷をもう一度 {seconds} 秒間かけ、その途中で、長いガベージコレクションのときのように、このプロセス全体を {stall} ミリ秒止めます。どの読み取りも 2 通りに測ります。予定時刻からの時間と、送信時刻からの時間（クローズドループのツールの測り方）です。',
  'lab.load.loops.title': '同じ読み取りを 2 通りに測った結果',
  'lab.load.loops.timed': '測定の起点',
  'lab.load.loops.load-due': '予定時刻、停止なし',
  'lab.load.loops.load-sent': '送信時刻、停止なし',
  'lab.load.loops.stall-due': '予定時刻、停止あり',
  'lab.load.loops.stall-sent': '送信時刻、停止あり',
  'lab.load.loops.verdict':
    '停止ありの {n} 回の読み取りのうち、100 ミリ秒を超えたのは、予定時刻から測ると {due} 回、送信時刻から測ると {sent} 回でした。',
  'lab.load.loops.omission':
    '応答を待ってから次のリクエストを送るツールは、停止の影響を受けるはずだったリクエストを数え落とします。これを協調的な欠落（coordinated omission）と呼びます。',
  'lab.load.loops.not-shown':
    '送信時刻から測ると停止が隠れることは、今回の実行でははっきりとは現れませんでした。送信時刻から測っても、{sent} 回の読み取りが遅くなっています。',
  'lab.load.loops.slow-anyway':
    'これは停止だけによるものではありません。停止がなくても、読み取りの {slowPercent} が予定時刻から 100 ミリ秒を超えています。停止が隠すものは、今回の実行では確かめられませんでした。--rate を下げて試してください。',
  'lab.load.loops.not-sent':
    '停止ありのスケジュールのうち {count} 回は、終わりまでに空いているクライアントがなく、表に含まれていません。',
  'lab.load.tip':
    'キャッシュでは 2 つの数値を一緒に見てください。ヒット率（ElastiCache では CacheHits と CacheMisses）と、それでもデータベースに届くクエリの数です。ヒット率が下がれば、その分の負荷が MySQL に向かいます。',

  'lab.load.check.ok':
    '同じキーの 1 回目の読み取りはキャッシュミス、2 回目はキャッシュヒットでした。ラボのものは何も残っていません',
  'lab.load.check.bad':
    '同じキーを 2 回読み取ると、ミス、ヒットの順になるはずですが、{first}、{second}でした。',
};
